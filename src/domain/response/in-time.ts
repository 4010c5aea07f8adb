import { addDuration } from '../time/add-duration.ts'
import { type Calendar, DAY_MS } from '../time/calendar.ts'
import { compileCalendar } from '../time/compiled.ts'
import { coveredMsBetween, SEARCHED_DAYS_MAX } from '../time/covered.ts'
import { type Duration, elapsedMsOf } from '../time/duration.ts'
import { epochMsOf, instantOf } from '../time/instant.ts'

/** The time that an objective gives: on its calendar where it names one, else as it passes. */
export type Within = { readonly duration: Duration; readonly calendar: Calendar | undefined }

/** Its length, where it has one: a working day is as long as its calendar says on that day. */
export const msOf = ({ duration: { amount, unit } }: Within): number | undefined =>
  unit === 'wd' ? undefined : elapsedMsOf({ amount, unit })

const calendarOf = ({ duration, calendar }: Within): Calendar | undefined =>
  duration.unit === 'd' ? undefined : calendar

/** Whether who asked at one moment had their time by another. */
export function inTime(within: Within, asked: number, at: number): boolean {
  const ms = msOf(within)
  const calendar = calendarOf(within)
  if (ms === undefined) return at <= overFor(within, asked)
  return (calendar ? coveredMsBetween(calendar, asked, at) : at - asked) <= ms
}

/** When the working days of who asked at a moment are over; never, where they can't be told. */
function overFor({ duration, calendar }: Within, asked: number): number {
  const over = addDuration(instantOf(asked), duration, calendar)
  return typeof over === 'string' ? epochMsOf(over) : Infinity
}

/**
 * Who asked before this moment has had all of their time by `at`, and who asked at it or later hasn't: a time that ends at closing
 * isn't over until somebody is there again.
 */
export function stillInTimeSince(within: Within, at: number): number {
  const ms = msOf(within)
  const calendar = calendarOf(within)
  if (ms === undefined) return searched(within, at)
  return calendar ? coveredBefore(calendar, at, ms) : at - ms
}

/** The earliest moment from which no more than this was covered. */
function coveredBefore(calendar: Calendar, at: number, ms: number): number {
  const { openIn } = compileCalendar(calendar)
  const last = Math.floor(at / DAY_MS)
  let left = ms
  for (let day = last; day > last - SEARCHED_DAYS_MAX; day--) {
    const open = openIn(day)
    for (let i = open.length - 2; i >= 0; i -= 2) {
      const to = Math.min(open[i + 1] ?? 0, at)
      const length = to - (open[i] ?? 0)
      if (length > left) return to - left
      left -= Math.max(0, length)
    }
  }
  return (last - SEARCHED_DAYS_MAX) * DAY_MS
}

/** Weekends, holidays and a few weeks of closing between them. */
const DAYS_PER_WORKING_DAY = 3
const DAYS_CLOSED_MAX = 60

/** Who asks later is never due earlier, so halving finds the moment. */
function searched(within: Within, at: number): number {
  let early = at - (within.duration.amount * DAYS_PER_WORKING_DAY + DAYS_CLOSED_MAX) * DAY_MS
  let late = at
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (inTime(within, middle, at)) late = middle
    else early = middle
  }
  return late
}
