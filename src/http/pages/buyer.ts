import { wordsIn } from '#domain/form/words/words.ts'
import { localeOf } from '#domain/submission/spoken-promise.ts'
import { html, type Fragment, type Html } from '#domain/text/html.ts'
import { spoken, spokenDay } from '#domain/time/spoken.ts'
import { appointmentPageWords } from './appointment-words/words.ts'
import { whatElse } from './buyer-acts.ts'
import { actionOf, filled, type AskedPage, type BuyerPage } from './buyer-page.ts'
import { buyerWords } from './buyer-words/words.ts'
import { page } from './page.ts'

/** Where the buyer's request stands: who, by when, and what they may say to us. */
export function buyerPage(about: BuyerPage): string {
  const { firmName, state, language, acts, saidAskedAgain = false } = about
  const asked = { ...about, words: buyerWords[language] }
  const { title, words } = standing(asked)
  const over = state === 'withdrawn' || state === 'forgotten'
  return page({
    firmName,
    title,
    language,
    body: html`${notes(asked)} ${!over && state !== 'later' && road(asked)}
      <h1>${title}</h1>
      ${words} ${sent(asked)} ${timesOffered(asked)} ${acts.has('rate') && helped(asked)}
      ${acts.has('not-heard') && !saidAskedAgain && notHeard(asked)} ${whatElse(asked)} ${passOn(asked)}`,
  })
}

/** Whoever knows who has their request may choose when to talk. */
function timesOffered({ state, who, token, language, acts }: AskedPage): Fragment {
  if (!who || !acts.has('call') || (state !== 'waiting' && state !== 'answered')) return false
  const { offer } = appointmentPageWords[language]
  return html`<section class="next" aria-labelledby="times">
    <h2 id="times">${offer.title}</h2>
    <p>${filled(offer.words, { who: who.first })}</p>
    <p><a class="button plain" href="/r/${encodeURIComponent(token)}/times">${offer.button}</a></p>
  </section>`
}

/** What was just done, or could not be. */
function notes({ done, problem, saidAskedAgain = false, who, firmName: firm, words }: AskedPage): Fragment {
  if (saidAskedAgain)
    return html`<p class="note" role="status">${who ? text(words.toldThem, who) : words.told}</p>`
  if (problem !== undefined) return html`<p class="note bad" role="alert">${words.problems[problem]}</p>`
  return done !== undefined && html`<p class="note" role="status">${filled(words.done[done], { firm })}</p>`
}

type Standing = { readonly title: string; readonly words: Fragment }

function standing(asked: AskedPage): Standing {
  const { state, who, outcomeWords, firmName: firm, words } = asked
  const { titles, leads, more, has, inPerson } = words
  const title = titles[state]
  const lead = (said: Fragment): Html => html`<p class="lead">${said}</p>`
  const after = (said: string): Html => html`<p>${filled(said, { firm })}</p>`
  switch (state) {
    case 'received':
      return { title, words: [lead(leads.received), answerBy(asked)] }
    case 'waiting': {
      if (!who) return { title, words: answerBy(asked) }
      const { first, role } = who
      const person = role !== undefined && inPersonBy(first, filled(inPerson, { first, role }))
      return { title: text(has, { first }), words: [person, answerBy(asked)] }
    }
    case 'answered':
      return {
        title,
        words: [lead(who ? text(leads.answeredBy, who) : leads.answered), after(more.answered)],
      }
    case 'later':
      return { title, words: [lead(untilTheirDay(asked)), after(more.later)] }
    case 'resolved':
      return { title, words: [outcomeWords !== undefined && lead(outcomeWords), after(more.resolved)] }
    case 'withdrawn':
      return { title, words: [lead(leads.withdrawn), after(more.withdrawn)] }
    case 'forgotten':
      return { title, words: lead(leads.forgotten) }
  }
}

/** Who it is, with a face as far as pages without pictures have one. */
const inPersonBy = (first: string, said: Fragment): Html =>
  html`<div class="person">
    <span class="face" aria-hidden="true">${Array.from(first)[0]?.toLocaleUpperCase()}</span>
    <p class="lead">${said}</p>
  </div>`

const text = (sentence: string, { first }: { readonly first: string }): string =>
  sentence.replaceAll('{first}', () => first)

const told = ({ zone, locale, language }: AskedPage) => ({ zone, locale: locale ?? localeOf(language) })

function answerBy(asked: AskedPage): Fragment {
  const { by, late = false, words } = asked
  if (by === undefined) return false
  const when = html`<strong>${spoken(by, told(asked))}</strong>`
  return html`<p>${filled(late ? words.overdue : words.due, { when })}</p>`
}

const untilTheirDay = (asked: AskedPage): Fragment =>
  asked.until !== undefined &&
  filled(asked.words.leads.later, { when: html`<strong>${spokenDay(asked.until, told(asked))}</strong>` })

const steps = ['received', 'waiting', 'answered', 'resolved'] as const

function road({ state, who, words: { road } }: AskedPage): Html {
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

/** Their own words, and how we reach them: enough to know whether it is right, too little to learn it from. */
function sent(asked: AskedPage): Fragment {
  const { words, sent: theirs } = asked
  if (!theirs) return false
  const { at, message, mail, phone } = theirs
  const how = mail === undefined ? words.sent.phone : phone === undefined ? words.sent.mail : words.sent.both
  const reached = (mail !== undefined || phone !== undefined) && filled(how, { mail, phone })
  return html`<section class="next" aria-labelledby="sent">
    <h2 id="sent">${words.sent.title}</h2>
    ${message !== undefined && html`<blockquote>${message}</blockquote>`}
    <p class="hint">${filled(words.sent.on, { when: spoken(at, told(asked)) })} ${reached}</p>
  </section>`
}

/** Loud only once there is reason to ask. */
const notHeard = (asked: AskedPage): Html => {
  const { state, late = false } = asked
  const { notHeard: said } = asked.words
  return html`<section class="next" aria-labelledby="not-heard">
    <h2 id="not-heard">${said.title}</h2>
    <p>${said.words}</p>
    <form method="post" action="${actionOf(asked, 'not-heard')}">
      <button class="${late || state === 'answered' ? 'button' : 'button plain'}">${said.button}</button>
    </form>
  </section>`
}

/** Asked once, after the end: one word is enough. */
const helped = (asked: AskedPage): Html => {
  const { helped: said } = asked.words
  const { optional } = wordsIn[asked.language].fixed
  return html`<section class="next" aria-labelledby="helped">
    <h2 id="helped">${said.title}</h2>
    <p>${said.words}</p>
    <form method="post" action="${actionOf(asked, 'rating')}">
      <div class="field">
        <label for="helped-said">${said.said} <span class="quiet">${optional}</span></label>
        <textarea id="helped-said" name="said" rows="2" maxlength="2000"></textarea>
      </div>
      <p class="buttons">
        <button class="button plain" name="helped" value="yes">${said.yes}</button>
        <button class="button plain" name="helped" value="no">${said.no}</button>
      </p>
    </form>
  </section>`
}

/** The way back, and the way on to somebody who has the need. */
function passOn({ again, firmName: firm, words: { passOn: said } }: AskedPage): Fragment {
  if (!again) return false
  return html`<section class="next" aria-labelledby="again">
    <h2 id="again">${said.title}</h2>
    <p>${said.words}<br /><a href="${again.passOn}">${again.passOn}</a></p>
    <p>${filled(said.again, { firm })}</p>
    <p><a class="button plain" href="${again.form}">${said.button}</a></p>
  </section>`
}
