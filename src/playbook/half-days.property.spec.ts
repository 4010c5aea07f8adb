import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySituation, MINUTE, openMinute } from '#domain/spec/situations.ts'
import { coveredMsBetween } from '#domain/time/covered.ts'
import { withHolidays } from './calendars.ts'

const place = { line: 1, column: 1 }
const anyHoliday = fc.record({
  days: fc.integer({ min: -2, max: 3 }),
  fromMinute: fc.constantFrom(undefined, ...[1, 8, 12, 13, 23].map((hour) => hour * 60), 12 * 60 + 30),
})
const clockOf = (minute: number) =>
  `T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/**
 * The reference knows nothing of holidays: for each single minute it is asked whether the week says open, whether the date is a whole
 * holiday, and whether a half one has begun; the firm's own hours for a date stand above all of that.
 */
test('whole and half holidays close each minute that they should, and no other', () => {
  fc.assert(
    fc.property(anySituation, fc.array(anyHoliday, { maxLength: 4 }), ({ calendar, from, to }, some) => {
      const dateIn = (days: number) =>
        Temporal.Instant.fromEpochMilliseconds(from)
          .toZonedDateTimeISO(calendar.zone)
          .toPlainDate()
          .add({ days })
          .toString()
      const holidays = some.map(({ days, fromMinute }) => ({ date: dateIn(days), fromMinute }))
      const rule = { ...calendar, ...place }
      const made = withHolidays(
        rule,
        holidays.map(({ date, fromMinute }) => date + (fromMinute === undefined ? '' : clockOf(fromMinute))),
      )
      const isOpen = (at: number) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone)
        const date = local.toPlainDate().toString()
        const minute = local.hour * 60 + local.minute
        const isHoliday = holidays.some(
          (holiday) => holiday.date === date && minute >= (holiday.fromMinute ?? 0),
        )
        return openMinute(calendar, at) && (Object.hasOwn(calendar.special, date) || !isHoliday)
      }
      let covered = 0
      for (let minute = Math.floor(from / MINUTE) * MINUTE; minute < to; minute += MINUTE)
        if (isOpen(minute)) covered += Math.min(minute + MINUTE, to) - Math.max(minute, from)
      expect(coveredMsBetween(made, from, to)).toBe(covered)
    }),
    { numRuns: 40 },
  )
})
