import { awayUntil, type TimeOff } from '../member/time-off.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'

export const DAY_MS = 86_400_000
/** Longer silences are looked through no further: whoever was away for all of these days is no case of neglect, but of planning. */
const DAYS_MAX = 400

/**
 * How many of the days between two moments somebody was there, looked at in steps of a day from the first; and from when on they are
 * there again where they are away at the end.
 */
export function presentDays(off: readonly TimeOff[], from: Instant, to: Instant): number {
  const days = Math.min(DAYS_MAX, Math.floor((epochMsOf(to) - epochMsOf(from)) / DAY_MS))
  if (off.length === 0) return days
  let present = 0
  for (let day = 1; day <= days; day++) if (awayUntil(off, daysAfter(from, day)) === undefined) present++
  return present
}

/** The first moment at which they have been there for so many days, going by the time off that is known now. */
export function presentFor(off: readonly TimeOff[], from: Instant, wanted: number): Instant {
  let present = 0
  for (let day = 1; day <= DAYS_MAX; day++) {
    const moment = daysAfter(from, day)
    if (awayUntil(off, moment) === undefined) present++
    if (present >= wanted) return moment
  }
  return daysAfter(from, DAYS_MAX)
}

export const daysAfter = (from: Instant, days: number): Instant => instantOf(epochMsOf(from) + days * DAY_MS)
