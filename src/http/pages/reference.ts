import { html, type Html } from '#domain/text/html.ts'
import { page } from './page.ts'

export type Described = {
  readonly method: string
  readonly path: string
  readonly says: string
  readonly who: string
  readonly body: string | undefined
  readonly answer: string | undefined
}

/** Every address of the app on one page, to be read without a script. */
export const referencePage = (described: readonly Described[], version: string): string =>
  page({
    firmName: `Handraise ${version}`,
    title: 'Reference',
    body: html`<h1>Every address</h1>
      <p class="lead">
        Requests and answers are JSON. Send a key as <code>Authorization: Bearer KEY</code>, or sign in. The
        same in a form for programs is <a href="/api/v1/openapi.json">openapi.json</a>.
      </p>
      ${described.map(entry)}`,
  })

const entry = ({ method, path, says, who, body, answer }: Described): Html =>
  html`<section class="next">
    <h2><code>${method} ${path}</code></h2>
    <p>${says} <span class="quiet">For: ${who}.</span></p>
    ${shape('What it takes', body)}${shape('What it answers', answer)}
  </section> `

const shape = (title: string, schema: string | undefined) =>
  schema !== undefined &&
  html`<details>
    <summary>${title}</summary>
    <pre>${schema}</pre>
  </details>`
