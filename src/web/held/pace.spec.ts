import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginning, decided, hidden, inSeconds, median, seenAgain, turnedTo } from './pace.ts'

const MINUTE = 60_000

describe('how long a decision takes', () => {
  test('is counted from when it came before the eyes', () => {
    const { pace, tookMs } = decided(turnedTo(beginning(0), 4_000), { now: 7_500, count: 1 })
    expect(tookMs).toBe(3_500)
    expect(pace.took).toEqual([3_500])
    expect(decided(pace, { now: 8_500, count: 1 }).tookMs).toBe(1_000)
  })
  test('leaves out the time when the page was out of sight', () => {
    const away = hidden(beginning(0), 2_000)
    expect(hidden(away, 9_000)).toEqual(away)
    expect(decided(seenAgain(away, 60_000), { now: 61_000, count: 1 }).tookMs).toBe(3_000)
  })
  test('is shared among those that are decided together', () =>
    expect(decided(beginning(0), { now: 9_000, count: 3 })).toMatchObject({
      tookMs: 9_000,
      pace: { took: [3_000, 3_000, 3_000] },
    }))
  test('is not known of somebody who went away with the page open', () =>
    expect(decided(beginning(0), { now: 6 * MINUTE, count: 1 })).toEqual({
      pace: { since: 6 * MINUTE, lookedMs: 0, took: [] },
      tookMs: undefined,
    }))
})

test('the median lies in the middle', () => {
  expect(median([])).toBeUndefined()
  expect(median([3])).toBe(3)
  expect(median([9, 1, 5])).toBe(5)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 }), (values) => {
      const middle = median(values) ?? -1
      const [below, above] = [values.filter((v) => v < middle), values.filter((v) => v > middle)]
      expect(below.length).toBeLessThanOrEqual(values.length / 2)
      expect(above.length).toBeLessThanOrEqual(values.length / 2)
    }),
  )
})

test('seconds are said as a person would', () => {
  expect(inSeconds(3_456)).toBe('3.5 s')
  expect(inSeconds(31_200)).toBe('31 s')
})
