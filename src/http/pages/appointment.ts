import { results, type Place, type Result } from '#domain/appointment/events.ts'
import type { Language } from '#domain/form/sheet.ts'
import { html, type Fragment, type Html } from '#domain/text/html.ts'
import type { Instant } from '#domain/time/instant.ts'
import { spoken, spokenDay, zoneSpoken } from '#domain/time/spoken.ts'
import {
  appointmentPageWords,
  problemNotes,
  type AppointmentNote,
  type AppointmentPageWords,
} from './appointment-words/words.ts'
import { disclosed, filled } from './buyer-page.ts'
import { page } from './page.ts'

export type Times = {
  /** The moments that are free, in order. */
  readonly free: readonly Instant[]
  readonly zone: string
}
type Frame = {
  readonly firmName: string
  readonly language: Language
  /** What its forms go to is under this address. */
  readonly address: string
  /** The page's own address. */
  readonly self: string
  readonly times: Times
  readonly note?: AppointmentNote | undefined
}
export type AppointmentSeen = {
  readonly state: 'ahead' | 'over' | 'cancelled' | 'missed' | 'gone'
  readonly who: string
  readonly start: Instant
  readonly zone: string
  readonly minutes: number
  readonly place: Place
  readonly where: string | null
  readonly revision: number
  readonly answered: Result | null
}

/** The page of an appointment for whoever it is with. Looking changes nothing; only its buttons do. */
export function appointmentPage(frame: Frame, seen: AppointmentSeen): string {
  const words = appointmentPageWords[frame.language]
  const { titles } = words
  const title = titles[seen.state]
  return framed(
    frame,
    title,
    html`<h1>${title}</h1>
      ${noted(frame.note, words)} ${bodies[seen.state](frame, seen, words)}`,
  )
}

/** Where a buyer chooses a time with whoever has their request. */
export function choosePage(frame: Frame, who: string | undefined): string {
  const words = appointmentPageWords[frame.language]
  const { titles, leads } = words
  const none = who === undefined || frame.times.free.length === 0
  const lead = none ? leads.none : filled(leads.choose, { who, firm: frame.firmName })
  return framed(
    frame,
    titles.choose,
    html`<h1>${titles.choose}</h1>
      ${noted(frame.note, words)}
      <p class="lead">${lead}</p>
      ${!none && times(frame, words, words.choose.button)}`,
  )
}

const framed = ({ firmName, language }: Frame, title: string, body: Html): string =>
  page({ firmName, title, language, body })

const noted = (note: AppointmentNote | undefined, { notes }: AppointmentPageWords): Fragment =>
  note !== undefined &&
  (problemNotes.has(note)
    ? html`<p class="note bad" role="alert">${notes[note]}</p>`
    : html`<p class="note" role="status">${notes[note]}</p>`)

type Body = (frame: Frame, seen: AppointmentSeen, words: AppointmentPageWords) => Fragment

const ahead: Body = (frame, seen, words) => {
  const { who, start, zone, minutes, place, where, revision } = seen
  const { leads, places, move, cancel, locale } = words
  return html`<p class="lead">
      <strong>${spoken(start, { zone, locale })}</strong>, ${filled(words.minutes, { count: minutes })}
    </p>
    <p>
      ${filled(leads.with, { who, firm: frame.firmName, how: places[place] })}${where !== null && html`<br />${where}`}
    </p>
    <section class="next" aria-labelledby="move">
      <h2 id="move">${move.title}</h2>
      ${frame.times.free.length === 0 ? html`<p>${move.none}</p>` : times(frame, words, move.button, revision)}
    </section>
    ${disclosed(
      cancel.summary,
      html`<form method="post" action="${frame.address}/cancellation">
        <input type="hidden" name="after" value="${revision}" />
        <div class="field">
          <label for="said">${cancel.said}</label>
          <textarea id="said" name="said" rows="2" maxlength="2000"></textarea>
        </div>
        <button class="button danger">${cancel.button}</button>
      </form>`,
    )}`
}

/** One click says how it was. */
const over: Body = (frame, { who, start, zone, answered }, words) => {
  const { leads, ask, locale } = words
  return html`<p class="lead">
      ${filled(leads.over, { who, firm: frame.firmName, when: spoken(start, { zone, locale }) })}
    </p>
    ${answered !== null && html`<p>${filled(ask.thanks, { result: ask.results[answered] })}</p>`}
    <section class="next" aria-labelledby="ask">
      <h2 id="ask">${ask.title}</h2>
      <form method="post" action="${frame.address}/answers">
        <p class="buttons">
          ${results.map((result) => html`<button class="button plain" name="result" value="${result}">${ask.results[result]}</button>`)}
        </p>
        <div class="field">
          <label for="said">${ask.said}</label>
          <textarea id="said" name="said" rows="2" maxlength="2000"></textarea>
        </div>
      </form>
    </section>`
}

const again: Body = (frame, _seen, words) =>
  frame.times.free.length === 0 ? html`<p>${words.leads.none}</p>` : times(frame, words, words.choose.button)

const bodies: Readonly<Record<AppointmentSeen['state'], Body>> = {
  ahead,
  over,
  cancelled: (frame, seen, words) =>
    html`<p class="lead">${words.leads.cancelled}</p>
      ${again(frame, seen, words)}`,
  missed: (frame, seen, words) =>
    html`<p class="lead">${words.leads.missed}</p>
      ${again(frame, seen, words)}
      <div class="since">${over(frame, seen, words)}</div>`,
  gone: (_frame, _seen, { leads }) => html`<p class="lead">${leads.gone}</p>`,
}

/** The free times day by day, of which the first stands open, each with the button that takes one: nobody looks for it below three weeks. */
function times(frame: Frame, words: AppointmentPageWords, button: string, after?: number): Html {
  const {
    address,
    times: { free, zone },
  } = frame
  const { locale } = words
  const days = Map.groupBy(free, (at) => spokenDay(at, { zone, locale }))
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return html`<form method="post" action="${address}/times">
      ${after !== undefined && html`<input type="hidden" name="after" value="${after}" />`}
      <input type="hidden" name="zone" value="${zone}" />
      <p class="hint">${filled(words.zone.told, { zone: zoneSpoken(zone, locale) })}</p>
      ${[...days].map(
        ([day, moments], index) =>
          html`<details class="act" ${index === 0 && html` open`}>
            <summary>${day}</summary>
            <fieldset aria-label="${day}">
              <div class="times">${moments.map((at) => time(at, clock.format(Date.parse(at))))}</div>
            </fieldset>
            <button class="button">${button}</button>
          </details>`,
      )}
    </form>
    ${otherZone(frame, words)}`
}

const time = (at: Instant, said: string): Html =>
  html`<div class="time">
    <input type="radio" id="at-${at}" name="start" value="${at}" required />
    <label for="at-${at}">${said}</label>
  </div>`

const otherZone = ({ self, times: { zone } }: Frame, { zone: said, locale }: AppointmentPageWords): Html =>
  disclosed(
    said.label,
    html`<form method="get" action="${self}">
      <div class="field">
        <label for="zone">${said.label}</label>
        <select id="zone" name="zone">
          ${Intl.supportedValuesOf('timeZone').map((each) => html`<option value="${each}" ${each === zone && html` selected`}>${zoneSpoken(each, locale)}</option>`)}
        </select>
      </div>
      <button class="button plain">${said.button}</button>
    </form>`,
  )
