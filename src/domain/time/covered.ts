import { refused } from '../decision.ts'
import { type Calendar, DAY_MS } from './calendar.ts'
import { compileCalendar } from './compiled.ts'
import { epochMsOf, type Instant, instantOf } from './instant.ts'
import type { NeverOpens, Refused } from './refusal.ts'

/** A calendar without one open moment in three years covers nothing. */
export const CLOSED_DAYS_MAX = 1_096

/** Nor do we look further ahead than this for a calendar that hardly ever opens. */
export const SEARCHED_DAYS_MAX = 18_263

/**
 * The moment by which this much covered time has passed. Time that ends with the day's last minute ends at closing, not
 * next morning; a start at closing or in a break moves on to the next opening. Adding nothing stays where it is.
 */
export function addCovered(calendar: Calendar, from: Instant, ms: number): Instant | Refused<NeverOpens> {
  if (!(ms >= 0)) throw new RangeError(`Covered time is added in milliseconds from 0 up, not ${ms}`)
  if (ms === 0) return from
  const at = addCoveredMs(calendar, epochMsOf(from), ms)
  return at === undefined ? neverOpens(calendar, from) : instantOf(at)
}

/** The covered milliseconds from one moment to a later one; 0 when the other isn't later. */
export const coveredBetween = (calendar: Calendar, from: Instant, to: Instant): number =>
  coveredMsBetween(calendar, epochMsOf(from), epochMsOf(to))

/** Whether somebody is there at this moment. The opening minute is open, the closing moment is not. */
export const isOpen = (calendar: Calendar, at: Instant): boolean => {
  const ms = epochMsOf(at)
  return nextOpenMs(calendar, ms) === ms
}

/** The moment itself while open, else the next opening. */
export function nextOpening(calendar: Calendar, at: Instant): Instant | Refused<NeverOpens> {
  const opening = nextOpenMs(calendar, epochMsOf(at))
  return opening === undefined ? neverOpens(calendar, at) : instantOf(opening)
}

export const neverOpens = ({ name }: Calendar, after: Instant): Refused<NeverOpens> =>
  refused({ code: 'calendar_never_opens', calendar: name, after })

/** As `addCovered`, for those who reckon in milliseconds since 1970; undefined when the calendar never opens. */
export function addCoveredMs(calendar: Calendar, from: number, ms: number): number | undefined {
  const { openIn } = compileCalendar(calendar)
  const first = Math.floor(from / DAY_MS)
  let left = ms
  let closedDays = 0
  for (let day = first; day < first + SEARCHED_DAYS_MAX && closedDays < CLOSED_DAYS_MAX; day++) {
    const open = openIn(day)
    closedDays = open.length === 0 ? closedDays + 1 : 0
    for (let i = 0; i < open.length; i += 2) {
      const start = Math.max(open[i] ?? 0, from)
      const length = (open[i + 1] ?? 0) - start
      if (length >= left) return start + left
      if (length > 0) left -= length
    }
  }
  return undefined
}

/** As `coveredBetween`, in milliseconds since 1970. */
export function coveredMsBetween(calendar: Calendar, from: number, to: number): number {
  const { openIn } = compileCalendar(calendar)
  let covered = 0
  for (let day = Math.floor(from / DAY_MS); day * DAY_MS < to; day++) {
    const open = openIn(day)
    for (let i = 0; i < open.length; i += 2) {
      covered += Math.max(0, Math.min(open[i + 1] ?? 0, to) - Math.max(open[i] ?? 0, from))
    }
  }
  return covered
}

/** As `nextOpening`, in milliseconds since 1970; undefined when the calendar never opens. */
export function nextOpenMs(calendar: Calendar, at: number): number | undefined {
  const { openIn } = compileCalendar(calendar)
  const first = Math.floor(at / DAY_MS)
  for (let day = first; day < first + CLOSED_DAYS_MAX; day++) {
    const open = openIn(day)
    for (let i = 0; i < open.length; i += 2) {
      if ((open[i + 1] ?? 0) > at) return Math.max(open[i] ?? 0, at)
    }
  }
  return undefined
}
