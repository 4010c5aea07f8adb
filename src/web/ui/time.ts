/** Moments as people say them. Instants are ISO strings; the browser's own Intl does the rest. */

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const WEEK_DAYS = 7

/** The app speaks English; which English is the reader's affair. Some browsers name a language that Intl has never heard of. */
const language = ownEnglish(globalThis.navigator?.language ?? 'en-GB')

function ownEnglish(wanted: string): string {
  try {
    return (wanted.startsWith('en') && Intl.DateTimeFormat.supportedLocalesOf(wanted)[0]) || 'en-GB'
  } catch {
    return 'en-GB'
  }
}

const timeOfDay = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' })
const dayAndTime = new Intl.DateTimeFormat(language, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' })
const day = new Intl.DateTimeFormat(language, { year: 'numeric', month: '2-digit', day: '2-digit' })

export const msOf = (instant: string): number => Date.parse(instant)

/** "under a minute", "12 min", "1 h 5 min", "3 days": the two largest units, no more. */
export function lengthOf(ms: number): string {
  const length = Math.abs(ms)
  if (length < MINUTE_MS) return 'under a minute'
  if (length < HOUR_MS) return `${Math.floor(length / MINUTE_MS)} min`
  if (length < DAY_MS) {
    const minutes = Math.floor((length % HOUR_MS) / MINUTE_MS)
    return `${Math.floor(length / HOUR_MS)} h${minutes === 0 ? '' : ` ${minutes} min`}`
  }
  const days = Math.floor(length / DAY_MS)
  const hours = Math.floor((length % DAY_MS) / HOUR_MS)
  const rest = days >= WEEK_DAYS || hours === 0 ? '' : ` ${hours} h`
  return `${days === 1 ? '1 day' : `${days} days`}${rest}`
}

/** "09:15" today, else with its day. */
export const clockTime = (instant: string, now: number): string =>
  day.format(msOf(instant)) === day.format(now)
    ? timeOfDay.format(msOf(instant))
    : dayAndTime.format(msOf(instant))

export const fullTime = (instant: string): string => full.format(msOf(instant))

export const ago = (instant: string, now: number): string =>
  now - msOf(instant) < MINUTE_MS ? 'just now' : `${lengthOf(now - msOf(instant))} ago`

export type DueState = 'early' | 'open' | 'past target' | 'late'

/** Where `now` lies in a window that has two sides. */
export function dueState(
  window: { notBefore: string; target: string; limit: string },
  now: number,
): DueState {
  if (now > msOf(window.limit)) return 'late'
  if (now > msOf(window.target)) return 'past target'
  return now < msOf(window.notBefore) ? 'early' : 'open'
}
