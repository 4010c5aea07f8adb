import { stages } from '#domain/lead/trace.ts'
import type { Answer, NurtureWords } from '#domain/nurture/words.ts'
import { html, type Fragment, type Html } from '#domain/text/html.ts'
import { page } from './page.ts'

/** In so many months somebody may be asked again with one press. */
export const monthsOffered = [1, 3, 6] as const

export type NurturePage = {
  readonly firmName: string
  readonly token: string
  readonly words: NurtureWords
  /** What the link that they followed was for: it stands first. */
  readonly first: Answer
  /** The day that they named is none to come. */
  readonly noDay?: boolean
}

/** Asks before it does anything: programs that look at links for their readers must not answer for them. */
export function nurturePage(about: NurturePage): string {
  const { firmName, words, first, noDay = false } = about
  const rest = (Object.keys(sections) as Answer[]).filter((answer) => answer !== first)
  return page({
    firmName,
    title: words.title,
    language: words.lang,
    body: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${noDay && html`<p class="note bad" role="alert">${words.noDay}</p>`}
      ${[first, ...rest].map((answer) => sections[answer](about))}`,
  })
}

export const nurtureDonePage = ({
  firmName,
  words,
  done,
}: Pick<NurturePage, 'firmName' | 'words'> & { readonly done: keyof NurtureWords['done'] }): string =>
  page({
    firmName,
    title: words.done[done].title,
    language: words.lang,
    body: html`<h1>${words.done[done].title}</h1>
      <p class="lead">${words.done[done].text}</p>`,
  })

const sections: Readonly<Record<Answer, (about: NurturePage) => Html>> = {
  talk: (about) => {
    const { talk } = about.words
    return section(about, 'talk', [
      field({
        id: 'said',
        label: talk.said,
        input: html`<textarea id="said" name="said" rows="3" maxlength="2000"></textarea>`,
      }),
      html`<button class="button">${talk.button}</button>`,
    ])
  },
  where: (about) => {
    const { where, stages: said } = about.words
    return section(about, 'where', [
      html`<fieldset class="choices">
        <legend class="quiet">${where.hint}</legend>
        ${stages.map(
          (stage, index) =>
            html`<div class="tick">
              <input type="radio" id="stage-${String(index)}" name="stage" value="${stage}" required />
              <label for="stage-${String(index)}">${said[stage]}</label>
            </div>`,
        )}
      </fieldset>`,
      html`<button class="button plain">${where.button}</button>`,
    ])
  },
  later: (about) => {
    const { later } = about.words
    return section(about, 'later', [
      html`<p class="row">
        ${monthsOffered.map(
          (months) =>
            html`<button class="button plain" name="months" value="${String(months)}" formnovalidate>
              ${later.months(months)}
            </button> `,
        )}
      </p>`,
      field({ id: 'on', label: later.on, input: html`<input id="on" name="on" type="date" />` }),
      html`<button class="button plain">${later.button}</button>`,
    ])
  },
  wrong: (about) => {
    const { wrong } = about.words
    return section(about, 'wrong', [
      field({
        id: 'email',
        label: wrong.email,
        input: html`<input id="email" name="email" type="email" maxlength="320" autocomplete="off" />`,
      }),
      html`<button class="button plain">${wrong.button}</button>`,
    ])
  },
  stop: (about) =>
    section(about, 'stop', [html`<button class="button plain">${about.words.stop.button}</button>`]),
}

function section({ token, words }: NurturePage, say: Answer, parts: readonly Fragment[]): Html {
  const { title, hint } = words[say]
  return html`<section class="next" aria-labelledby="${say}">
    <h2 id="${say}">${title}</h2>
    ${say !== 'where' && html`<p class="quiet">${hint}</p>`}
    <form method="post" action="/n/${token}">
      <input type="hidden" name="say" value="${say}" />
      ${parts}
    </form>
  </section>`
}

const field = ({ id, label, input }: { id: string; label: string; input: Html }): Html =>
  html`<div class="field"><label for="${id}">${label}</label>${input}</div>`
