import { wordsIn } from '#domain/form/words/words.ts'
import { spokenPromise } from '#domain/submission/spoken-promise.ts'
import type { Promised } from '#domain/submission/submission.ts'
import { html } from '#domain/text/html.ts'
import { page, type Telling } from './page.ts'

type ThankYou = Telling & {
  readonly firmName: string
  readonly next: Promised
  /** The buyer's own page. */
  readonly statusUrl: string
}

/** Shown once the message is kept. It says what happens next by itself, so that it is enough without mail. */
export function thankYouPage({ firmName, next, statusUrl, ...telling }: ThankYou): string {
  const { language = 'en' } = next
  const { fixed, own } = wordsIn[language]
  return page({
    firmName,
    title: fixed.thanks,
    language,
    body: html`<h1>${fixed.thanks}</h1>
      <p class="lead">${spokenPromise(next, telling)}</p>
      <section class="next" aria-labelledby="own">
        <h2 id="own">${own.title}</h2>
        <p>${own.words}</p>
        <p><a class="button" href="${statusUrl}">${fixed.status}</a></p>
        <p class="hint">${own.keep} <a href="${statusUrl}">${statusUrl}</a></p>
      </section>`,
  })
}
