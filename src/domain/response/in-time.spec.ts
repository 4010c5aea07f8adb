import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySituation, MINUTE } from '../spec/situations.ts'
import { weekdays } from '../spec/calendars.ts'
import { inTime, stillInTimeSince, type Within } from './in-time.ts'

const at = (text: string) => Date.parse(text)
const office = weekdays(['09:00-17:30'], { closed: ['2026-03-03'] })
const quarter: Within = { duration: { amount: 15, unit: 'm' }, calendar: office }
const workingDay: Within = { duration: { amount: 1, unit: 'wd' }, calendar: office }

describe('whether somebody was answered in time', () => {
  test.each([
    [
      'by night, with the first quarter of an hour after opening',
      quarter,
      '2026-03-01T22:00Z',
      '2026-03-02T09:15Z',
      true,
    ],
    ['a minute later', quarter, '2026-03-01T22:00Z', '2026-03-02T09:16Z', false],
    ['over a holiday', quarter, '2026-03-02T17:20Z', '2026-03-04T09:05Z', true],
    [
      'in the evening, of a time that ended at closing',
      quarter,
      '2026-03-02T17:15Z',
      '2026-03-02T22:00Z',
      true,
    ],
    ['within a working day, to the minute', workingDay, '2026-03-02T11:00Z', '2026-03-04T11:00Z', true],
    ['after it', workingDay, '2026-03-02T11:00Z', '2026-03-04T11:01Z', false],
    [
      'in two days as they pass',
      { duration: { amount: 2, unit: 'd' }, calendar: office } as const,
      '2026-03-06T11:00Z',
      '2026-03-08T11:01Z',
      false,
    ],
  ] as const)('%s', (...[, within, asked, answered, wanted]) =>
    expect(inTime(within, at(asked), at(answered))).toBe(wanted),
  )
})

test('who asked before a moment has had their time, who asked at it or after has not, wherever clocks turn', () => {
  const anyTime = fc.record({
    amount: fc.integer({ min: 0, max: 500 }),
    unit: fc.constantFrom('m' as const, 'h' as const, 'd' as const),
    named: fc.boolean(),
  })
  fc.assert(
    fc.property(anySituation, anyTime, ({ calendar, to }, { amount, unit, named }) => {
      fc.pre(calendar.hours.some((day) => day.length > 0))
      const within: Within = {
        duration: { amount: unit === 'm' ? amount : amount % 9, unit },
        calendar: named ? calendar : undefined,
      }
      const since = stillInTimeSince(within, to)
      expect(since).toBeLessThanOrEqual(to)
      expect(inTime(within, since, to)).toBe(true)
      expect(inTime(within, since - 1, to)).toBe(false)
    }),
  )
})

test('the same holds of working days', () => {
  for (let minutes = 0; minutes < 8 * 1_440; minutes += 97) {
    const now = at('2026-03-01T00:00Z') + minutes * MINUTE
    const since = stillInTimeSince(workingDay, now)
    expect([inTime(workingDay, since, now), inTime(workingDay, since - 1, now)]).toEqual([true, false])
  }
})
