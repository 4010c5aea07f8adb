/** Quiet and in the page's own type and colours, light or dark; a page may set `--handraise-accent`, `--handraise-on-accent` and `--handraise-radius`. */
const css = `
:host{display:block;max-width:36rem;font:inherit;color:inherit}
*{box-sizing:border-box}
[hidden]{display:none}
p{margin:0 0 .75em}
.title{font-size:1.3em;font-weight:600;line-height:1.25}
.row{margin:0 0 1em}
label{display:block;margin:0 0 .25em;font-weight:600}
small,.hint{font-size:.9em;font-weight:400}
.hint{margin:0 0 .25em}
.tick label{display:flex;gap:.6em;align-items:flex-start;font-weight:400}
.tick input{flex:none;width:1.2em;height:1.2em;margin:.15em 0 0}
input:not([type=checkbox]),select,textarea{display:block;width:100%;min-height:2.75em;padding:.5em .7em;border:1px solid;border-color:color-mix(in srgb,currentColor 60%,transparent);border-radius:var(--handraise-radius,.5em);background:transparent;color:inherit;font:inherit}
option{background:Canvas;color:CanvasText}
textarea{min-height:7em;resize:vertical}
button{min-height:2.75em;padding:.5em 1.2em;border:1px solid;border-color:var(--handraise-accent,currentColor);border-radius:var(--handraise-radius,.5em);background:var(--handraise-accent,#1d2733);color:var(--handraise-on-accent,#fff);font:inherit;font-weight:600;cursor:pointer}
button.plain{background:transparent;color:inherit;border-color:currentColor}
button.link{min-height:0;padding:.25em 0;border:0;background:none;color:inherit;text-decoration:underline;font-weight:600}
:disabled{cursor:default}
a{color:inherit}
:focus-visible{outline:3px solid;outline-offset:2px}
[aria-invalid]{border-width:2px!important}
.handraise-problem{margin:.25em 0 0;padding-left:.6em;border-left:4px solid #c62a1e;font-size:.95em;font-weight:600}
.handraise-told:empty{display:none}
.handraise-told{margin:1em 0 0;padding:.75em 1em;border:1px solid;border-radius:var(--handraise-radius,.5em)}
.handraise-told p:last-child{margin:0}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
`

/** As a sheet made by script, which a page's policy lets through; where a browser can't, as an element. */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = css
    root.prepend(style)
  }
}
