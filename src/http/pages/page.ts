import { html, trusted, type Html } from '#domain/text/html.ts'
import { pagesCss } from './style.ts'

const style = trusted(`<style>${pagesCss}</style>`)

type Page = {
  readonly firmName: string
  readonly title: string
  readonly body: Html
  readonly language?: string
}

/** The one frame around every page that a buyer sees: the firm's name, then what there is to say. */
export const page = ({ firmName, title, body, language = 'en' }: Page): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title} · ${firmName}</title>
        ${style}
      </head>
      <body>
        <div class="wrap">
          <header>${firmName}</header>
          <main>${body}</main>
        </div>
      </body>
    </html> `.toString()

/** Whose clock the times on a page are told by. */
export type Telling = { readonly zone: string; readonly locale?: string }
