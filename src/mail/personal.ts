import { html } from '#domain/text/html.ts'
import { prose } from './prose.ts'

type Personal = {
  readonly subject: string
  readonly words: string
  readonly writer: string
  readonly firm: string
  readonly signature?: string | undefined
}

/** A person's own letter: their words and their signature, and nothing that looks like a machine's. */
export function personal({ subject, words, writer, firm, signature = '' }: Personal) {
  const signed = signature.trim() === '' ? `${writer}\n${firm}` : signature.trim()
  const lines = signed.split(/\r\n?|\n/)
  const page = html`<!doctype html>
    <html>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
      </head>
      <body
        style="margin:0;padding:8px;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:15px;line-height:23px"
      >
        ${prose(words)}
        <p style="margin:24px 0 0;color:#5a6472">
          ${lines.map((line, index) => (index === 0 ? line : html`<br />${line}`))}
        </p>
      </body>
    </html>`
  return { text: `${words.trimEnd()}\n\n-- \n${signed}\n`, html: page.toString() }
}
