import { refused } from '../decision.ts'
import type { Calendar } from './calendar.ts'
import { addCovered } from './covered.ts'
import { type Duration, elapsedMsOf } from './duration.ts'
import { epochMsOf, type Instant, instantOf } from './instant.ts'
import type { NeedsCalendar, NeverOpens, Refused } from './refusal.ts'
import { addWorkingDays } from './working-days.ts'

/** When a duration that starts now is over: on the calendar where there is one, else as time passes. */
export function addDuration(
  start: Instant,
  { amount, unit }: Duration,
  calendar: Calendar | undefined,
): Instant | Refused<NeverOpens | NeedsCalendar> {
  switch (unit) {
    case 'm':
    case 'h': {
      const ms = elapsedMsOf({ amount, unit })
      return calendar ? addCovered(calendar, start, ms) : instantOf(epochMsOf(start) + ms)
    }
    case 'd':
      return calendar
        ? sameTimeOnDate(start, amount, calendar.zone)
        : instantOf(epochMsOf(start) + elapsedMsOf({ amount, unit }))
    case 'wd':
      return calendar
        ? addWorkingDays(calendar, start, amount)
        : refused({ code: 'working_days_need_a_calendar' })
  }
}

/** Two days after Saturday 10:00 is Monday 10:00, also when the clocks change on Sunday. */
const sameTimeOnDate = (start: Instant, days: number, zone: string): Instant =>
  instantOf(Temporal.Instant.from(start).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds)
