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
export const thankYouPage = ({ firmName, next, statusUrl, ...telling }: ThankYou): string =>
  page({
    firmName,
    title: 'Thank you',
    body: html`<h1>Thank you. We have your message.</h1>
      <p class="lead">${spokenPromise(next, telling)}</p>
      <section class="next" aria-labelledby="own">
        <h2 id="own">Your own page</h2>
        <p>
          Look there whenever you like to see who has your message and when you will hear from us. You can
          also tell us there that you have heard nothing, or that you no longer need an answer.
        </p>
        <p><a class="button" href="${statusUrl}">See where your message is</a></p>
        <p class="hint">Keep this address to come back to it: <a href="${statusUrl}">${statusUrl}</a></p>
      </section>`,
  })
