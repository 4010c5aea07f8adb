import { describe, expect, test } from 'vitest'
import { backAt } from './back-at.ts'
import { awayUntil, type TimeOff } from './time-off.ts'

const once = (from: string, to: string): TimeOff => ({ off: from, once: { from, to } })
const weekly = (days: readonly number[], from: number, to: number, more: object = {}): TimeOff => ({
  off: 'weekly',
  weekly: { days, from, to, zone: 'Europe/Berlin', since: '2026-01-01', ...more },
})
const holiday = once('2026-03-04T00:00:00.000Z', '2026-03-07T00:00:00.000Z')

describe('when somebody is there again', () => {
  test('is the end of what they have before them, or are in', () => {
    expect(backAt([], '2026-03-02T09:00:00.000Z')).toBeUndefined()
    expect(backAt([holiday], '2026-03-02T09:00:00.000Z')).toBe('2026-03-07T00:00:00.000Z')
    expect(backAt([holiday], '2026-03-05T09:00:00.000Z')).toBe('2026-03-07T00:00:00.000Z')
    expect(backAt([holiday], '2026-03-07T00:00:00.000Z')).toBeUndefined()
  })

  test('is the end of stretches that touch, as one', () => {
    const days = [holiday, once('2026-03-07T00:00:00.000Z', '2026-03-09T00:00:00.000Z')]
    expect(backAt(days, '2026-03-02T09:00:00.000Z')).toBe('2026-03-09T00:00:00.000Z')
  })

  test('comes every week, the next one first, until it ends', () => {
    const afternoons = weekly([3, 5], 13 * 60, 17 * 60)
    expect(backAt([afternoons], '2026-03-02T09:00:00.000Z')).toBe('2026-03-04T16:00:00.000Z')
    expect(backAt([afternoons], '2026-03-04T16:00:00.000Z')).toBe('2026-03-06T16:00:00.000Z')
    expect(backAt([afternoons, holiday], '2026-03-02T09:00:00.000Z')).toBe('2026-03-07T00:00:00.000Z')
    expect(
      backAt([weekly([3], 0, 1_440, { until: '2026-03-04' })], '2026-03-05T09:00:00.000Z'),
    ).toBeUndefined()
    expect(backAt([weekly([3], 0, 1_440, { since: '2026-05-01' })], '2026-03-02T09:00:00.000Z')).toBe(
      '2026-05-06T22:00:00.000Z',
    )
  })

  test('is never in the past, and nobody is away then, also where the clocks change', () => {
    // Berlin goes from 02:00 to 03:00 on 29 March, and from 03:00 back to 02:00 on 25 October.
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'])
      for (const [from, to] of [
        [120, 150],
        [150, 180],
        [0, 1_440],
        [90, 121],
      ] as const)
        for (let hour = 0; hour < 24; hour++) {
          const at = `${day}T${String(hour).padStart(2, '0')}:30:00.000Z`
          const off = [weekly([6, 7], from, to)]
          const back = backAt(off, at)
          expect(back === undefined || back > at, `${at} ${from}`).toBe(true)
          expect(back && awayUntil(off, back), `${at} ${from}–${to}: ${back}`).toBeUndefined()
        }
  })
})
