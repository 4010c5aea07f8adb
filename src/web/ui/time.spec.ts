import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ago, dueState, lengthOf } from './time.ts'

const MINUTE = 60_000
const now = Date.parse('2026-03-02T09:00:00.000Z')
const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString()

describe('a length of time', () => {
  test.each([
    [0, 'under a minute'],
    [59_999, 'under a minute'],
    [MINUTE, '1 min'],
    [59 * MINUTE, '59 min'],
    [60 * MINUTE, '1 h'],
    [65 * MINUTE, '1 h 5 min'],
    [24 * 60 * MINUTE, '1 day'],
    [75 * 60 * MINUTE, '3 days 3 h'],
    [(8 * 24 + 5) * 60 * MINUTE, '8 days'],
  ])('%i ms are "%s"', (ms, words) => {
    expect(lengthOf(ms)).toBe(words)
  })

  test('reads the same before and after', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e10 }), (ms) => lengthOf(ms) === lengthOf(-ms)))
  })

  test('what was less than a minute ago is just now, also if our clock is a little behind', () => {
    expect(ago(at(0.5), now)).toBe('just now')
    expect(ago(at(-0.5), now)).toBe('just now')
    expect(ago(at(-12), now)).toBe('12 min ago')
  })
})

describe('a window', () => {
  const window = { notBefore: at(3), target: at(15), limit: at(60) }

  test.each([
    [0, 'early'],
    [3, 'open'],
    [15, 'open'],
    [15.1, 'past target'],
    [60, 'past target'],
    [60.1, 'late'],
  ])('%d minutes in it is %s', (minutes, state) => {
    expect(dueState(window, now + minutes * MINUTE)).toBe(state)
  })

  test('only ever goes on, whatever the window', () => {
    const order = ['early', 'open', 'past target', 'late']
    const offsets = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500))
    fc.assert(
      fc.property(offsets, fc.nat(2_000), fc.nat(2_000), ([before, upTo, over], first, later) => {
        const any = { notBefore: at(before), target: at(before + upTo), limit: at(before + upTo + over) }
        const states = [first, first + later].map((minutes) => dueState(any, now + minutes * MINUTE))
        expect(order.indexOf(states[1] ?? '')).toBeGreaterThanOrEqual(order.indexOf(states[0] ?? ''))
      }),
    )
  })
})
