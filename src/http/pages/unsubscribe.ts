import { html } from '#domain/text/html.ts'
import { page } from './page.ts'

/** Asks before it ends anything: programs that look at links for their readers must not end mails for them. */
export const unsubscribePage = ({ firmName, token }: { firmName: string; token: string }): string =>
  page({
    firmName,
    title: 'No more mail from us',
    body: html`<h1>No more mail from us?</h1>
      <p class="lead">One press, and nothing more is mailed to your address.</p>
      <form method="post" action="/unsubscribe/${token}">
        <button type="submit">Stop all mail</button>
      </form>`,
  })

export const unsubscribedPage = (firmName: string): string =>
  page({
    firmName,
    title: 'You get no more mail from us',
    body: html`<h1>Done</h1>
      <p class="lead">Nothing more is mailed to your address.</p>
      <p>If you still wait for an answer from us, we will look for another way to give it.</p>`,
  })
