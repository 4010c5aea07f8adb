import { html, trusted, type Fragment, type Html } from '#domain/text/html.ts'

/** A piece of a mail, said once and written twice: as text and as HTML. */
export type Piece =
  | { readonly is: 'paragraph'; readonly words: string }
  | { readonly is: 'strong'; readonly words: string }
  /** Somebody's own words, with their line breaks. */
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'quote'; readonly about: string; readonly words: string }
  | { readonly is: 'button'; readonly words: string; readonly url: string }
  | { readonly is: 'link'; readonly words: string; readonly url: string }
  | { readonly is: 'list'; readonly items: readonly ListItem[] }
  | { readonly is: 'small'; readonly words: string }
type ListItem = { readonly head: string; readonly about: string; readonly url: string }

export type Letter = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

type Draft = {
  readonly subject: string
  /** Whose mail it is; the name stands at its head. */
  readonly sender: string
  readonly pieces: readonly Piece[]
  readonly headers?: Readonly<Record<string, string>>
}

export const written = ({ subject, sender, pieces, headers = {} }: Draft): Letter => ({
  subject,
  text: `${pieces.map(asText).join('\n\n')}\n\n-- \n${sender}\n`,
  /** Made when it is asked for: most letters are kept as text, and dressed when they go out. */
  get html() {
    return page({ subject, sender, pieces }).toString()
  },
  headers,
})

function asText(piece: Piece): string {
  switch (piece.is) {
    case 'paragraph':
    case 'strong':
    case 'small':
      return piece.words
    case 'words':
      return lines(piece.words).join('\n')
    case 'quote':
      return `${piece.about}\n${lines(piece.words)
        .map((line) => `> ${line}`)
        .join('\n')}`
    case 'button':
      return `${piece.words}:\n${piece.url}`
    case 'link':
      return `${piece.words}: ${piece.url}`
    case 'list':
      return piece.items.map(({ head, about, url }) => `* ${head}\n  ${about}\n  ${url}`).join('\n\n')
  }
}

function asHtml(piece: Piece): Html {
  switch (piece.is) {
    case 'paragraph':
      return html`<p style="margin:0 0 16px">${piece.words}</p>`
    case 'strong':
      return html`<p
        class="strong"
        style="margin:0 0 16px;font-size:18px;line-height:26px;font-weight:600;color:#14181f"
      >
        ${piece.words}
      </p>`
    case 'words':
      return html`<p style="margin:0 0 16px">${broken(piece.words)}</p>`
    case 'quote':
      return html`<p class="quiet" style="margin:8px 0 4px;font-size:14px;color:#5a6472">${piece.about}</p>
        <blockquote
          class="quote"
          style="margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #d5dae1;color:#5a6472"
        >
          ${broken(piece.words)}
        </blockquote>`
    case 'button':
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 20px">
        <tr>
          <td class="button" style="border-radius:8px;background:#1d2733">
            <a
              class="button"
              href="${piece.url}"
              style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1d2733;color:#ffffff;font-weight:600;text-decoration:none"
              >${piece.words}</a
            >
          </td>
        </tr>
      </table>`
    case 'link':
      return html`<p style="margin:0 0 12px;font-size:14px;line-height:21px">
        <a class="link" href="${piece.url}" style="color:#1a4f9c">${piece.words}</a>
      </p>`
    case 'list':
      return html`<ul style="margin:0 0 16px;padding:0;list-style:none">
        ${piece.items.map(asItem)}
      </ul>`
    case 'small':
      return html`<p class="quiet" style="margin:0 0 12px;font-size:14px;line-height:21px;color:#5a6472">
        ${piece.words}
      </p>`
  }
}

const asItem = ({ head, about, url }: ListItem): Html =>
  html`<li class="item" style="margin:0;padding:12px 0;border-top:1px solid #e4e8ed">
    <a class="link" href="${url}" style="color:#1a4f9c;font-weight:600">${head}</a><br /><span
      class="quiet"
      style="font-size:14px;color:#5a6472"
      >${about}</span
    >
  </li>`

const lines = (words: string): readonly string[] => words.trim().split(/\r\n|[\r\n\u2028\u2029]/)
const broken = (words: string): Fragment =>
  lines(words).map((line, i) => (i === 0 ? line : html`<br />${line}`))

/** Colours for readers in the dark; where a mail program ignores them, the light ones above are complete. */
const dark = trusted(`<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.ground{background:#12161c!important}
.sheet{background:#1b212a!important;color:#dfe4ea!important;border-color:#2c3542!important}
.firm,.strong{color:#f4f6f8!important}
.quiet,.quote{color:#a3aebb!important}
.quote{border-color:#3b4655!important}
.item{border-color:#2c3542!important}
.link{color:#8db8ff!important}
.button{background:#e9edf2!important;color:#14181f!important}
}
</style>`)

const page = ({ subject, sender, pieces }: Pick<Draft, 'subject' | 'sender' | 'pieces'>): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no" />
        <title>${subject}</title>
        ${dark}
      </head>
      <body style="margin:0;background:#f3f5f7">
        <table
          role="presentation"
          class="ground"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          style="background:#f3f5f7"
        >
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                role="presentation"
                class="sheet"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="max-width:560px;background:#ffffff;border:1px solid #e4e8ed;border-radius:12px;color:#2a3340;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:25px"
              >
                <tr>
                  <td style="padding:28px 28px 14px;word-break:break-word;overflow-wrap:anywhere">
                    <p class="firm" style="margin:0 0 20px;font-size:15px;font-weight:700;color:#14181f">
                      ${sender}
                    </p>
                    ${pieces.map(asHtml)}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`
