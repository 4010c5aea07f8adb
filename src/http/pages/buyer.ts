import type { Language } from '#domain/form/sheet.ts'
import { wordsIn } from '#domain/form/words/words.ts'
import { localeOf } from '#domain/submission/spoken-promise.ts'
import { html, type Fragment, type Html } from '#domain/text/html.ts'
import type { Instant } from '#domain/time/instant.ts'
import { spoken } from '#domain/time/spoken.ts'
import { buyerWords, type BuyerState, type BuyerWords } from './buyer-words/words.ts'
import { page, type Telling } from './page.ts'

export type BuyerPage = Telling & {
  readonly firmName: string
  readonly token: string
  readonly language: Language
  readonly state: BuyerState
  /** Who has it: a first name, and what they do. */
  readonly who?: { readonly first: string; readonly role?: string | undefined } | undefined
  /** When an answer is due, and whether that time has passed. */
  readonly by?: Instant | undefined
  readonly late?: boolean
  /** How it ended, in words for the buyer. */
  readonly outcomeWords?: string | undefined
  readonly canAskAgain: boolean
  readonly canWithdraw: boolean
  /** Just now they told us that they have heard nothing. */
  readonly saidAskedAgain?: boolean
}
type Asked = BuyerPage & { readonly words: BuyerWords }

/** Where the buyer's request stands: who, by when, and what they may say to us. */
export function buyerPage(about: BuyerPage): string {
  const { firmName, state, language, saidAskedAgain = false } = about
  const asked = { ...about, words: buyerWords[language] }
  const { title, words } = standing(asked)
  return page({
    firmName,
    title,
    language,
    body: html`${saidAskedAgain && thanksForAsking(asked)}
      ${state !== 'withdrawn' && state !== 'forgotten' && road(asked)}
      <h1>${title}</h1>
      ${words} ${asked.canAskAgain && !saidAskedAgain && notHeard(asked)}
      ${asked.canWithdraw && withdrawal(asked)}`,
  })
}

type Standing = { readonly title: string; readonly words: Fragment }

function standing(asked: Asked): Standing {
  const { state, who, outcomeWords, firmName: firm, words } = asked
  const { titles, leads, more, has, inPerson } = words
  const title = titles[state]
  const lead = (said: string): Html => html`<p class="lead">${said}</p>`
  const after = (said: string): Html => html`<p>${filled(said, { firm })}</p>`
  switch (state) {
    case 'received':
      return { title, words: [lead(leads.received), answerBy(asked)] }
    case 'waiting': {
      if (!who) return { title, words: answerBy(asked) }
      const { first, role } = who
      const person = role !== undefined && html`<p class="lead">${filled(inPerson, { first, role })}</p>`
      return { title: text(has, { first }), words: [person, answerBy(asked)] }
    }
    case 'answered':
      return {
        title,
        words: [lead(who ? text(leads.answeredBy, who) : leads.answered), after(more.answered)],
      }
    case 'resolved':
      return { title, words: [outcomeWords !== undefined && lead(outcomeWords), after(more.resolved)] }
    case 'withdrawn':
      return { title, words: [lead(leads.withdrawn), after(more.withdrawn)] }
    case 'forgotten':
      return { title, words: lead(leads.forgotten) }
  }
}

/** A sentence with what is put into it, each part of it escaped by itself. */
const filled = (sentence: string, parts: Readonly<Record<string, Fragment>>): Fragment =>
  sentence.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : parts[part]))

const text = (sentence: string, { first }: { readonly first: string }): string =>
  sentence.replaceAll('{first}', () => first)

function answerBy({ by, late = false, words, language, zone, locale }: Asked): Fragment {
  if (by === undefined) return false
  const when = html`<strong>${spoken(by, { zone, locale: locale ?? localeOf(language) })}</strong>`
  return html`<p>${filled(late ? words.overdue : words.due, { when })}</p>`
}

const steps = ['received', 'waiting', 'answered', 'resolved'] as const

function road({ state, who, words: { road } }: Asked): Html {
  const reached = steps.findIndex((step) => step === state)
  const names = road.steps.map((name, index) => (index === 1 && who ? text(road.with, who) : name))
  return html`<ol class="road" aria-label="${road.title}">
    ${names.map((name, i) => step(name, i - reached))}
  </ol>`
}

function step(name: string, distance: number): Html {
  if (distance < 0) return html`<li class="done">${name}</li>`
  return distance === 0 ? html`<li class="now" aria-current="step">${name}</li>` : html`<li>${name}</li>`
}

const thanksForAsking = ({ who, words }: Asked): Html =>
  html`<p class="note" role="status">${who ? text(words.toldThem, who) : words.told}</p>`

/** Loud only once there is reason to ask. */
const notHeard = ({ token, state, late = false, words: { notHeard: said } }: Asked): Html =>
  html`<section class="next" aria-labelledby="not-heard">
    <h2 id="not-heard">${said.title}</h2>
    <p>${said.words}</p>
    <form method="post" action="/r/${encodeURIComponent(token)}/not-heard">
      <button class="${late || state === 'answered' ? 'button' : 'button plain'}">${said.button}</button>
    </form>
  </section>`

/** The second step is the page's own: it opens in place, and only its button sends anything. */
const withdrawal = ({ token, firmName: firm, language, words: { withdrawal: said } }: Asked): Html =>
  html`<section class="next" aria-labelledby="withdrawal">
    <h2 id="withdrawal">${said.title}</h2>
    <details>
      <summary>${said.summary}</summary>
      <form method="post" action="/r/${encodeURIComponent(token)}/withdrawal">
        <p>${filled(said.words, { firm })}</p>
        <div class="field">
          <label for="said"
            >${said.said} <span class="quiet">${wordsIn[language].fixed.optional}</span></label
          >
          <textarea id="said" name="said" rows="3" maxlength="2000"></textarea>
        </div>
        <button class="button plain">${said.button}</button>
      </form>
    </details>
  </section>`
