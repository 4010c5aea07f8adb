import { expect, test } from 'vitest'
import { weekdays } from '../spec/calendars.ts'
import { isLocalDate, isZone } from './calendar.ts'
import { compileCalendar } from './compiled.ts'
import { coveredBetween } from './covered.ts'

test.each(['Europe/London', 'Asia/Kathmandu', 'UTC', 'America/Argentina/Buenos_Aires'])(
  '%s is a zone',
  (zone) => expect(isZone(zone)).toBe(true),
)
test.each(['', 'London', 'Europe/Londn', '+01:00', '2026-03-02T00:00[Europe/London]'])(
  '"%s" is no zone',
  (zone) => expect(isZone(zone)).toBe(false),
)

test('a date is four, two and two digits that exist', () => {
  expect(['2026-02-28', '2028-02-29'].map(isLocalDate)).toEqual([true, true])
  expect(['2026-02-29', '2026-2-8', '20260228', '2026-02-28T00:00', ''].map(isLocalDate)).toEqual(
    Array(5).fill(false),
  )
})

test('a calendar goes through JSON and still counts the same', () => {
  const calendar = weekdays(['09:00-18:00'], {
    closed: ['2026-03-03'],
    special: { '2026-03-04': [[540, 720]] },
  })
  const copy: typeof calendar = JSON.parse(JSON.stringify(calendar))
  const week = ['2026-03-02T00:00:00.000Z', '2026-03-09T00:00:00.000Z'] as const
  expect(coveredBetween(copy, ...week)).toBe(30 * 3_600_000)
  expect(coveredBetween(calendar, ...week)).toBe(30 * 3_600_000)
})

test('a calendar is made ready once', () => {
  const calendar = weekdays(['09:00-18:00'])
  expect(compileCalendar(calendar)).toBe(compileCalendar(calendar))
  expect(compileCalendar({ ...calendar })).not.toBe(compileCalendar(calendar))
})

test('it stays right when more days were asked for than it remembers', () => {
  const calendar = weekdays(['09:00-18:00'])
  const days = (count: number) =>
    `${Temporal.PlainDate.from('2026-03-02').add({ days: count }).toString()}T00:00:00.000Z`
  expect(coveredBetween(calendar, days(0), days(7_000))).toBe(1_000 * 45 * 3_600_000)
  expect(coveredBetween(calendar, days(0), days(7))).toBe(45 * 3_600_000)
})
