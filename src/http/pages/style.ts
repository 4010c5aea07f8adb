import { createHash } from 'node:crypto'

/** The buyer's pages: quiet, in the reader's own type, so that the firm leads and we don't show. */
export const pagesCss = `
:root{color-scheme:light dark;--ground:#f4f5f7;--sheet:#fff;--line:#d9dee5;--ink:#161b22;--words:#323b47;--quiet:#5b6572;--deep:#1d2733;--on-deep:#fff;--link:#1a4f9c;--good:#17683f;--good-ground:#e9f5ee;--bad:#a32018;--bad-ground:#fdeeec;--field:#fff;--edge:#868f9b;--warm:#fbe7d3;--on-warm:#7a3d10}
@media (prefers-color-scheme:dark){:root{--ground:#11151a;--sheet:#1a2028;--line:#2f3843;--ink:#f3f5f7;--words:#d5dbe2;--quiet:#a1abb7;--deep:#e8ecf1;--on-deep:#161b22;--link:#8db8ff;--good:#7fd1a3;--good-ground:#173026;--bad:#ff9d94;--bad-ground:#3a1d1b;--field:#12171d;--edge:#76818e;--warm:#4a3220;--on-warm:#ffd9b5}}
*{box-sizing:border-box}
html{accent-color:var(--deep);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;background:var(--ground);color:var(--words);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
.wrap{max-width:37rem;margin:0 auto;padding:clamp(1.25rem,6vw,4rem) clamp(.75rem,4vw,1.5rem) 3rem}
header{padding:0 clamp(.25rem,3vw,2.25rem) 1rem;font-size:1.0625rem;font-weight:700;color:var(--ink)}
main{background:var(--sheet);border:1px solid var(--line);border-radius:14px;padding:clamp(1.25rem,5vw,2.25rem)}
h1{margin:0 0 .75rem;font-size:clamp(1.5rem,5vw,1.875rem);line-height:1.22;letter-spacing:-.012em;color:var(--ink);text-wrap:balance}
h2{margin:2rem 0 .5rem;font-size:1.0625rem;line-height:1.4;color:var(--ink)}
p{margin:0 0 1rem}
main>:last-child,section>:last-child,form>:last-child{margin-bottom:0}
.lead{font-size:1.1875rem;line-height:1.5;color:var(--ink)}
.quiet,.hint{color:var(--quiet);font-size:.9375rem}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:6px}
.button{display:inline-block;min-height:2.875rem;padding:.625rem 1.25rem;border:1px solid var(--deep);border-radius:9px;background:var(--deep);color:var(--on-deep);font:inherit;font-weight:600;line-height:1.5;text-decoration:none;cursor:pointer}
.button:hover{opacity:.9}
.button.danger{background:transparent;color:var(--bad);border-color:var(--bad)}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem}
.button.plain{background:transparent;color:var(--ink);border-color:var(--edge)}
.note{margin:0 0 1.5rem;padding:.875rem 1rem;border-radius:9px;background:var(--good-ground);color:var(--good);font-weight:600}
.note.bad{background:var(--bad-ground);color:var(--bad)}
.note ul{margin:.25rem 0 0;padding-left:1.25rem;font-weight:400}
.note a{color:inherit}
.person{display:flex;align-items:center;gap:.875rem}
.face{flex:none;display:grid;place-items:center;width:2.75rem;height:2.75rem;border-radius:50%;background:var(--warm);color:var(--on-warm);font-size:1.1875rem;font-weight:700}
.person .lead{margin:0}
.person+*{margin-top:1rem}
.road{display:flex;gap:.375rem;margin:0 0 1.75rem;padding:0;list-style:none;font-size:clamp(.75rem,3.2vw,.875rem);line-height:1.35}
.road li{flex:1;min-width:0;overflow-wrap:break-word;padding-top:.625rem;border-top:4px solid var(--line);color:var(--quiet)}
.road .done,.road .now{border-color:var(--deep);color:var(--ink)}
.road .now{font-weight:700}
.next{margin-top:2rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.next h2{margin-top:0}
.next+.next{margin-top:1.5rem}
.since{margin-top:2rem}
.row{display:flex;flex-wrap:wrap;gap:.625rem}
summary{width:fit-content;padding:.625rem 0;color:var(--link);text-decoration:underline;text-underline-offset:.15em;cursor:pointer}
details[open] summary{margin-bottom:.75rem}
.act{border-bottom:1px solid var(--line)}
.act:first-of-type{border-top:1px solid var(--line)}
.act summary{display:flex;justify-content:space-between;align-items:center;gap:1rem;width:100%;padding:.8125rem .125rem;color:var(--ink);font-weight:600;text-decoration:none;list-style:none}
.act summary::-webkit-details-marker{display:none}
.act summary::after{content:"";flex:none;width:.5rem;height:.5rem;margin-right:.25rem;border:solid var(--quiet);border-width:0 2px 2px 0;transform:rotate(45deg) translate(-2px,-2px)}
.act[open] summary::after{transform:rotate(-135deg)}
.act summary:hover{color:var(--link)}
.act[open] summary{margin-bottom:.25rem}
.act>div{padding:0 .125rem 1.5rem}
fieldset{margin:0 0 1.25rem;padding:0;border:0}
legend{margin-bottom:.5rem;padding:0;font-weight:600;color:var(--ink)}
legend.quiet{font-weight:400;color:var(--quiet)}
fieldset .tick{margin-bottom:.625rem}
.times{display:grid;grid-template-columns:repeat(auto-fill,minmax(5rem,1fr));gap:.5rem}
.time{position:relative}
.time input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.time label{display:grid;place-items:center;min-height:2.75rem;margin:0;border:1px solid var(--edge);border-radius:9px;font-weight:600;font-variant-numeric:tabular-nums}
.time input:hover+label{border-color:var(--deep)}
.time input:checked+label{background:var(--deep);border-color:var(--deep);color:var(--on-deep)}
.time input:focus-visible+label{outline:3px solid var(--link);outline-offset:2px}
form+.act.act,.next+.act.act{border-top:0}
.act>.button{margin-bottom:1.5rem}
blockquote{margin:0 0 .75rem;padding:.125rem 0 .125rem 1rem;border-left:3px solid var(--line);color:var(--ink);white-space:pre-wrap}
.field{margin:0 0 1.25rem}
label{display:block;margin-bottom:.25rem;font-weight:600;color:var(--ink)}
label .quiet{font-weight:400}
input:not([type=hidden]):not([type=checkbox]):not([type=radio]),select,textarea{display:block;width:100%;min-height:2.875rem;padding:.5625rem .75rem;border:1px solid var(--edge);border-radius:9px;background:var(--field);color:var(--ink);font:inherit}
textarea{min-height:7.5rem;resize:vertical}
.tick{display:flex;gap:.75rem;align-items:flex-start;margin:0 0 1.25rem}
.tick input{flex:none;width:1.25rem;height:1.25rem;margin:.2rem 0 0}
.tick label{margin:0;font-weight:400}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
[aria-invalid=true]{border-color:var(--bad)!important;border-width:2px!important}
.problem{margin:.25rem 0 0;color:var(--bad);font-size:.9375rem;font-weight:600}
@media (prefers-contrast:more){:root{--quiet:var(--words);--line:var(--edge)}}
@media print{body{background:none}main{border:0;padding:0}.next,form{display:none}}
`

const styleHash = createHash('sha256').update(pagesCss).digest('base64')

/** Sent with every page: nothing runs, nothing loads, nobody frames it, and its address stays between us. */
export const pagesHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  // Not `no-referrer`: with that, browsers hide the origin of the page's own forms too.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** A form's page may also run our own script and ask us for work. */
export const formHeaders: Readonly<Record<string, string>> = {
  ...pagesHeaders,
  'content-security-policy': `${pagesHeaders['content-security-policy'] ?? ''}; script-src 'self'; connect-src 'self'`,
}
