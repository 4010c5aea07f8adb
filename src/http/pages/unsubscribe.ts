import type { Language } from '#domain/form/sheet.ts'
import { html } from '#domain/text/html.ts'
import { page } from './page.ts'
import { unsubscribeWords } from './unsubscribe-words.ts'

type Asked = { readonly firmName: string; readonly language: Language; readonly token: string }

/** Asks before it ends anything: programs that look at links for their readers must not end mails for them. */
export function unsubscribePage({ firmName, language, token }: Asked): string {
  const { title, lead, button } = unsubscribeWords[language].asks
  return page({
    ...{ firmName, title, language },
    body: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      <form method="post" action="/unsubscribe/${token}">
        <button class="button">${button}</button>
      </form>`,
  })
}

export function unsubscribedPage({ firmName, language }: Omit<Asked, 'token'>): string {
  const { title, lead, still } = unsubscribeWords[language].done
  return page({
    ...{ firmName, title, language },
    body: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      <p>${still}</p>`,
  })
}
