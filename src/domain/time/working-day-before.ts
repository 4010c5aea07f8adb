import { type Calendar, DAY_MS } from './calendar.ts'
import { compileCalendar } from './compiled.ts'
import { CLOSED_DAYS_MAX } from './covered.ts'
import { epochMsOf, type Instant, instantOf } from './instant.ts'
import { dateOf, intoHours, openOn } from './working-days.ts'

/**
 * A working day ahead of a moment: the same time on the working day before, or the last open moment of that day before it; so whoever
 * hears of something then has a working day left. Where that day opens later, its opening. Undefined where the calendar was never open.
 */
export function workingDayBefore(calendar: Calendar, moment: Instant): Instant | undefined {
  const compiled = compileCalendar(calendar)
  const at = epochMsOf(moment)
  const local = at + compiled.steadyAt(at).offset
  const today = Math.floor(local / DAY_MS)
  const time = Temporal.Instant.fromEpochMilliseconds(local - today * DAY_MS)
  const plainTime = time.toZonedDateTimeISO('UTC').toPlainTime()
  for (let day = today - 1; day >= today - CLOSED_DAYS_MAX; day--) {
    const open = openOn(compiled, day)
    if (open.length === 0) continue
    // Ahead of a day on which nobody works, the whole of it is left.
    const first = open[0]
    if (first !== undefined && openOn(compiled, today).length === 0) return instantOf(first)
    const same = dateOf(day).toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochMilliseconds
    return instantOf(intoHours(open, same))
  }
  return undefined
}
