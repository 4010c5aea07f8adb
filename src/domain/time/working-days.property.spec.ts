import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySituation, MINUTE, openMinute } from '../spec/situations.ts'
import type { Calendar } from './calendar.ts'
import { instantOf } from './instant.ts'
import { addWorkingDays } from './working-days.ts'

/** The open minutes of a local date, found by asking for each. */
function* openMinutes(calendar: Calendar, date: Temporal.PlainDate): Generator<number> {
  const end = date.add({ days: 1 }).toZonedDateTime(calendar.zone).epochMilliseconds
  const start = date.toZonedDateTime(calendar.zone).epochMilliseconds
  for (let minute = start; minute < end; minute += MINUTE) if (openMinute(calendar, minute)) yield minute
}

const localOf = ({ zone }: Calendar, at: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

const isWorked = (calendar: Calendar, date: Temporal.PlainDate): boolean =>
  !openMinutes(calendar, date).next().done

function workedAfter(calendar: Calendar, date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = date
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 })
    if (isWorked(calendar, day)) left -= 1
  }
  return day
}

/** The rule as `addWorkingDays` states it, minute by minute. */
function dueByMinutes(calendar: Calendar, from: number, days: number): number {
  let start = from
  while (!openMinute(calendar, start)) start = Math.floor(start / MINUTE) * MINUTE + MINUTE
  const today = localOf(calendar, start).toPlainDate()
  if ([...openMinutes(calendar, today)][0] === start)
    return closingOf(calendar, workedAfter(calendar, today, days - 1))
  const day = workedAfter(calendar, today, days)
  const plainTime = localOf(calendar, start).toPlainTime()
  const sameTime = day.toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochMilliseconds
  const minutes = [...openMinutes(calendar, day)]
  const last = minutes.findLast((minute) => minute <= sameTime)
  return last === undefined ? (minutes[0] ?? Number.NaN) : Math.min(last + MINUTE, sameTime)
}

const closingOf = (calendar: Calendar, day: Temporal.PlainDate): number =>
  ([...openMinutes(calendar, day)].at(-1) ?? Number.NaN) + MINUTE

test('working days are what one gets by asking for each minute, wherever clocks turn', () => {
  fc.assert(
    fc.property(anySituation, fc.integer({ min: 1, max: 3 }), ({ calendar, from }, days) => {
      // There a date came in two pieces, so that nobody can say when it closed.
      fc.pre(calendar.zone !== 'America/St_Johns')
      fc.pre(calendar.hours.filter((day) => day.length > 0).length > 2)
      expect(addWorkingDays(calendar, instantOf(from), days)).toBe(
        instantOf(dueByMinutes(calendar, from, days)),
      )
    }),
    { numRuns: 24 },
  )
})
