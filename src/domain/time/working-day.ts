import type { Calendar, LocalDate } from './calendar.ts'
import { nextOpening } from './covered.ts'
import { epochMsOf, instantOf, type Instant } from './instant.ts'

/** A day on which somebody is there: its date and its end on their own wall, and when it opens. */
export type WorkingDay = {
  readonly date: LocalDate
  readonly opens: Instant
  readonly ends: Instant
  readonly zone: string
}

/** The day that has opened already, by whichever of these calendars opens first; undefined before that, and on days off. */
export function workingDayAt(at: Instant, calendars: readonly Calendar[]): WorkingDay | undefined {
  const days = calendars.flatMap((calendar): readonly WorkingDay[] => {
    const { zone } = calendar
    const today = Temporal.Instant.fromEpochMilliseconds(epochMsOf(at)).toZonedDateTimeISO(zone).startOfDay()
    const starts = instantOf(today.epochMilliseconds)
    const ends = instantOf(today.add({ days: 1 }).startOfDay().epochMilliseconds)
    const opens = nextOpening(calendar, starts)
    const open = typeof opens === 'string' && opens <= at && opens < ends
    return open ? [{ date: today.toPlainDate().toString(), opens, ends, zone }] : []
  })
  return days.toSorted((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0))[0]
}
