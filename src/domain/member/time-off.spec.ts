import { describe, expect, test } from 'vitest'
import { at } from '../spec/cast.ts'
import { awayUntil, isOnce, isWeekly, type TimeOff, type Weekly } from './time-off.ts'

const once = (from: string, to: string): TimeOff => ({ off: 'off', once: { from, to } })
const weekly = (over: Partial<Weekly> = {}): Weekly => ({
  ...{ days: [1], from: 540, to: 780, zone: 'Europe/London', since: '2026-01-01' },
  ...over,
})

describe('time off', () => {
  test('lasts from its first moment until before its last', () => {
    const off = [once(at('09:00'), at('12:00'))]
    expect(['08:59', '09:00', '11:59', '12:00'].map((clock) => awayUntil(off, at(clock as '09:00')))).toEqual(
      [...[undefined, at('12:00'), at('12:00'), undefined]],
    )
  })

  test('stretches that touch or overlap are one', () => {
    const off = [
      once(at('12:00'), at('14:00')),
      once(at('09:00'), at('12:00')),
      once(at('13:00'), at('15:00')),
    ]
    expect(awayUntil(off, at('09:30'))).toBe(at('15:00'))
  })

  test('comes every week on its days and in its hours, from its first day to its last', () => {
    const off = (over: Partial<Weekly>): TimeOff[] => [{ off: 'off', weekly: weekly(over) }]
    expect(awayUntil(off({}), at('09:00'))).toBe(at('13:00'))
    expect(awayUntil(off({}), at('13:00'))).toBeUndefined()
    expect(awayUntil(off({ days: [2, 5] }), at('09:00'))).toBeUndefined()
    expect(awayUntil(off({ since: '2026-03-03' }), at('09:00'))).toBeUndefined()
    expect(awayUntil(off({ until: '2026-03-01' }), at('09:00'))).toBeUndefined()
    expect(awayUntil(off({ until: '2026-03-02' }), at('09:00'))).toBe(at('13:00'))
  })

  test('a whole day ends at midnight where it is taken, and two days in a row are one stretch', () => {
    const off: TimeOff[] = [
      { off: 'off', weekly: weekly({ days: [1, 2], from: 0, to: 1440, zone: 'America/New_York' }) },
    ]
    expect(awayUntil(off, at('09:00'))).toBe('2026-03-04T05:00:00.000Z')
    expect(awayUntil(off, at('04:59'))).toBeUndefined()
  })

  test('goes by the wall clock when the clocks change', () => {
    const off: TimeOff[] = [{ off: 'off', weekly: weekly({ days: [7], from: 0, to: 600 }) }]
    // On 29 March 2026 London's clocks go forward: ten o'clock is nine in UTC.
    expect(awayUntil(off, '2026-03-29T00:30:00.000Z')).toBe('2026-03-29T09:00:00.000Z')
  })

  test('has an end after its beginning, within two years', () => {
    expect(isOnce({ from: at('09:00'), to: at('09:00') })).toBe(false)
    expect(isOnce({ from: at('09:00'), to: at('09:01') })).toBe(true)
    expect(isOnce({ from: at('09:00'), to: '2029-03-02T09:00:00.000Z' })).toBe(false)
  })

  test('on a week has days, hours, a zone and dates that there are', () => {
    expect(isWeekly(weekly())).toBe(true)
    for (const over of [
      { days: [] },
      { days: [0] },
      { days: [8] },
      { days: [1, 1] },
      { from: 780, to: 780 },
      { from: -1 },
      { to: 1441 },
      { from: 0.5 },
      { zone: 'Mars/Olympus' },
      { since: '2026-02-30' },
      { until: '2025-12-31' },
    ])
      expect(isWeekly(weekly(over))).toBe(false)
  })
})
