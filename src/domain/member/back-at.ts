import { instantOf, type Instant } from '../time/instant.ts'
import { awayUntil, type TimeOff, type Weekly } from './time-off.ts'

/** A week and the day that it began on: every day of it has come by then. */
const DAYS_LOOKED = 8

/** When somebody is next there again after having been away: at the end of what covers this moment, else of what comes first. */
export function backAt(off: readonly TimeOff[], at: Instant): Instant | undefined {
  const until = awayUntil(off, at)
  if (until !== undefined) return until
  const [first] = off.flatMap((each) => startAfter(each, at) ?? []).toSorted()
  return first === undefined ? undefined : awayUntil(off, first)
}

/** When it next begins. */
function startAfter(off: TimeOff, at: Instant): Instant | undefined {
  if ('once' in off) return off.once.from > at ? off.once.from : undefined
  return weeklyAfter(off.weekly, at)
}

function weeklyAfter({ days, from, zone, since, until }: Weekly, at: Instant): Instant | undefined {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
  const began = Temporal.PlainDate.from(since)
  let date = Temporal.PlainDate.compare(today, began) < 0 ? began : today
  for (let day = 0; day < DAYS_LOOKED; day++, date = date.add({ days: 1 })) {
    if (until !== undefined && date.toString() > until) return undefined
    if (!days.includes(date.dayOfWeek)) continue
    const start = instantOf(startOn(date, from, zone))
    if (start > at) return start
  }
  return undefined
}

/** Where the clocks skip the time at which it begins, it begins with the time after it. */
function startOn(date: Temporal.PlainDate, minute: number, timeZone: string): number {
  const plainTime = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
}
