import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, type Calendar } from '../time/calendar.ts'
import { coveredMsBetween } from '../time/covered.ts'
import { standingOf, todayBegan } from './today.ts'

const at = (text: string) => Date.parse(text)
const workday = [[540, 1050]] as const
const office: Calendar = {
  ...{ name: 'office', zone: 'Europe/London', closed: ['2026-03-03'], special: {} },
  hours: [workday, workday, workday, workday, workday, [], []],
}

describe('today', () => {
  test.each([
    [
      'on a Thursday, with who came on Wednesday after closing',
      '2026-03-05T10:00:00Z',
      '2026-03-04T17:30:00Z',
    ],
    ['on a Monday, with who came over the weekend', '2026-03-02T08:00:00Z', '2026-02-27T17:30:00Z'],
    ['on the day after a holiday, with who came on it', '2026-03-04T10:00:00Z', '2026-03-02T17:30:00Z'],
    ['in summer time, on the clocks of the place', '2026-07-02T10:00:00Z', '2026-07-01T16:30:00Z'],
  ])('begins %s', (_when, now, began) => {
    expect(todayBegan(at(now), { zone: office.zone, calendar: office })).toBe(at(began))
  })

  test('begins at midnight where somebody is there through the night, and where no calendar is kept', () => {
    const always: Calendar = {
      ...office,
      closed: [],
      hours: [[[0, 1440]], [[0, 1440]], [[0, 1440]], [[0, 1440]], [[0, 1440]], [[0, 1440]], [[0, 1440]]],
    }
    const now = at('2026-07-02T10:00:00Z')
    for (const calendar of [always, undefined])
      expect(todayBegan(now, { zone: 'Europe/London', calendar })).toBe(at('2026-07-01T23:00:00Z'))
  })

  test('begins at midnight where nobody was there for weeks', () => {
    const closed: Calendar = { ...office, hours: [[], [], [], [], [], [], []] }
    expect(todayBegan(at('2026-03-05T10:00:00Z'), { zone: office.zone, calendar: closed })).toBe(
      at('2026-03-05T00:00:00Z'),
    )
  })

  test('begins with no covered time before midnight, and none of it is left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 }), (hours) => {
        const now = at('2026-01-01T00:30:00Z') + hours * HOUR_MS
        const began = todayBegan(now, { zone: office.zone, calendar: office })
        const midnight = todayBegan(now, { zone: office.zone, calendar: undefined })
        expect(began).toBeLessThanOrEqual(midnight)
        expect(coveredMsBetween(office, began, midnight)).toBe(0)
        expect(midnight - began).toBeLessThan(14 * DAY_MS)
        // A moment earlier somebody was there.
        expect(coveredMsBetween(office, began - 1, began)).toBe(1)
      }),
    )
  })
})

test('an objective stands at the share of those whose time is decided; who waits past it has missed it', () => {
  expect(standingOf({ inTime: 8, tooLate: 1, overdue: 1 }, 0.9)).toEqual({
    inTime: 8,
    missed: 2,
    overdue: 1,
    share: 0.8,
    met: false,
  })
  expect(standingOf({ inTime: 9, tooLate: 1, overdue: 0 }, 0.9)).toMatchObject({ share: 0.9, met: true })
  expect(standingOf({ inTime: 0, tooLate: 0, overdue: 0 }, 0.9)).toMatchObject({ share: null, met: null })
})
