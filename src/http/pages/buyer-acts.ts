import { languages } from '#domain/form/sheet.ts'
import { wordsIn } from '#domain/form/words/words.ts'
import { stages } from '#domain/lead/trace.ts'
import { html, type Fragment, type Html } from '#domain/text/html.ts'
import { actionOf, disclosed, filled, quietButton, type AskedPage, type BuyerAct } from './buyer-page.ts'
import { dayParts, languageNames } from './buyer-words/words.ts'

/** What the buyer may tell us besides, each behind its own heading; nothing where there is nothing. */
export function whatElse(asked: AskedPage): Fragment {
  const shown = Object.entries(parts).flatMap(([act, part]) =>
    asked.acts.has(act as BuyerAct) ? [part(asked)] : [],
  )
  return (
    shown.length > 0 &&
    html`<section class="next" aria-labelledby="acts">
      <h2 id="acts">${asked.words.acts}</h2>
      ${shown}
    </section>`
  )
}

const call = (asked: AskedPage): Html => {
  const { call: said } = asked.words
  const { firmName: firm, sent, language } = asked
  const { optional } = wordsIn[language].fixed
  const label = sent?.phone === undefined ? said.number : filled(said.known, { phone: sent.phone })
  return disclosed(
    said.summary,
    html`<form method="post" action="${actionOf(asked, 'call')}">
      <p>${filled(said.words, { firm })}</p>
      <div class="field">
        <label for="call-number"
          >${label}${sent?.phone !== undefined && html` <span class="quiet">${optional}</span>`}</label
        >
        <input
          id="call-number"
          name="phone"
          type="tel"
          autocomplete="tel"
          maxlength="60"
          ${sent?.phone === undefined && html` required`}
        />
      </div>
      <div class="field">
        <label for="call-when">${said.when} <span class="quiet">${optional}</span></label>
        <input id="call-when" name="when" maxlength="300" />
      </div>
      <button class="button">${said.button}</button>
    </form>`,
  )
}

const readiness = (asked: AskedPage): Html => {
  const { where: said } = asked.words
  const { optional } = wordsIn[asked.language].fixed
  return disclosed(
    said.summary,
    html`<form method="post" action="${actionOf(asked, 'readiness')}">
      <p>${said.words}</p>
      <fieldset>
        <legend>${said.legend}</legend>
        ${stages.map((stage, index) => choice('radio', { name: 'readiness', value: stage, id: `where-${index}`, label: said.stages[stage], on: stage === asked.readiness, required: true }))}
      </fieldset>
      <div class="field">
        <label for="wants">${said.wants} <span class="quiet">${optional}</span></label>
        <textarea id="wants" name="wants" rows="3" maxlength="2000"></textarea>
      </div>
      ${quietButton(filled(said.button, { firm: asked.firmName }))}
    </form>`,
  )
}

/** "Ask me in March": it comes back by itself on their day, to the same person. */
const later = (asked: AskedPage): Html => {
  const { later: said } = asked.words
  return disclosed(
    said.summary,
    html`<form method="post" action="${actionOf(asked, 'later')}">
      <p>${said.words}</p>
      <div class="field">
        <label for="on">${said.day}</label>
        <input id="on" name="on" type="date" required />
      </div>
      ${quietButton(said.button)}
    </form>`,
  )
}

const reach = (asked: AskedPage): Html => {
  const { reach: said } = asked.words
  const { ways = [], wished = [], part = 'any' } = asked.reach ?? {}
  return disclosed(
    said.summary,
    html`<form method="post" action="${actionOf(asked, 'wishes')}">
      <p>${said.words}</p>
      <fieldset>
        <legend>${said.ways}</legend>
        ${ways.map((way) => choice('checkbox', { name: 'way', value: way, id: `way-${way}`, label: said.names[way], on: wished.includes(way) }))}
      </fieldset>
      <div class="field">
        <label for="hours">${said.hours}</label>
        <select id="hours" name="hours">
          ${dayParts.map((each) => option(each, said.parts[each], each === part))}
        </select>
      </div>
      <div class="field">
        <label for="language">${said.language}</label>
        <select id="language" name="language">
          ${languages.map((each) => option(each, languageNames[each], each === asked.language))}
        </select>
      </div>
      ${quietButton(said.button)}
    </form>`,
  )
}

const correct = (asked: AskedPage): Html => {
  const { correct: said } = asked.words
  const line = (name: string, label: string, more: Html = html`type="text"`): Html =>
    html`<div class="field">
      <label for="my-${name}">${label}</label>
      <input id="my-${name}" name="${name}" maxlength="300" ${more} />
    </div>`
  return disclosed(
    said.summary,
    html`<form method="post" action="${actionOf(asked, 'corrections')}">
      <p>${said.words}</p>
      ${line('name', said.name, html`type="text" autocomplete="name"`)}
      ${line('company', said.company, html`type="text" autocomplete="organization"`)}
      ${line('phone', said.phone, html`type="tel" autocomplete="tel"`)}
      ${asked.sent?.phone !== undefined && choice('checkbox', { name: 'no-phone', value: 'yes', id: 'no-phone', label: said.noPhone, on: false })}
      ${line('email', said.email, html`type="email" autocomplete="email" aria-describedby="my-email-hint"`)}
      <p class="hint" id="my-email-hint">${said.emailHint}</p>
      ${quietButton(said.button)}
    </form>`,
  )
}

const withdraw = (asked: AskedPage): Html => {
  const { withdrawal: said } = asked.words
  const { optional } = wordsIn[asked.language].fixed
  return disclosed(
    said.summary,
    html`<form method="post" action="${actionOf(asked, 'withdrawal')}">
      <p>${filled(said.words, { firm: asked.firmName })}</p>
      <div class="field">
        <label for="said">${said.said} <span class="quiet">${optional}</span></label>
        <textarea id="said" name="said" rows="3" maxlength="2000"></textarea>
      </div>
      ${quietButton(said.button)}
    </form>`,
  )
}

/** Both ask for something that only they would know: whoever merely found the page learns nothing and ends nothing. */
const data = (asked: AskedPage): Html => {
  const { data: mine, forget } = asked.words
  const who = (id: string): Html =>
    html`<div class="field">
      <label for="${id}">${asked.proof === 'number' ? mine.number : mine.mail}</label>
      <input
        id="${id}"
        name="who"
        type="${asked.proof === 'number' ? 'tel' : 'email'}"
        maxlength="300"
        required
      />
    </div>`
  return html`${disclosed(
    mine.summary,
    html`<form method="post" action="${actionOf(asked, 'data')}">
      <p>${mine.words}</p>
      ${who('data-who')} ${quietButton(mine.button)}
    </form>`,
  )}${disclosed(
    forget.summary,
    html`<form method="post" action="${actionOf(asked, 'erasure')}">
      <p>${forget.words}</p>
      ${who('forget-who')}
      ${choice('checkbox', { name: 'sure', value: 'yes', id: 'sure', label: forget.sure, on: false, required: true })}
      <button class="button danger">${forget.button}</button>
    </form>`,
  )}`
}

const parts: Readonly<Partial<Record<BuyerAct, (asked: AskedPage) => Html>>> = {
  call,
  readiness,
  later,
  reach,
  correct,
  withdraw,
  data,
}

type Choice = {
  readonly name: string
  readonly value: string
  readonly id: string
  readonly label: string
  readonly on: boolean
  readonly required?: boolean
}

const choice = (type: 'radio' | 'checkbox', { name, value, id, label, on, required = false }: Choice): Html =>
  html`<div class="tick">
    <input
      id="${id}"
      name="${name}"
      type="${type}"
      value="${value}"
      ${on && html` checked`}${required && html` required`}
    />
    <label for="${id}">${label}</label>
  </div>`

const option = (value: string, label: string, on: boolean): Html =>
  html`<option value="${value}" ${on && html` selected`}>${label}</option>`
