import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySituation, DAY, MINUTE, openMinute } from '../spec/situations.ts'
import type { Calendar } from './calendar.ts'
import { addCoveredMs, coveredMsBetween } from './covered.ts'

function coveredByMinutes(calendar: Calendar, from: number, to: number): number {
  let covered = 0
  for (let minute = Math.floor(from / MINUTE) * MINUTE; minute < to; minute += MINUTE) {
    if (openMinute(calendar, minute)) covered += Math.min(minute + MINUTE, to) - Math.max(minute, from)
  }
  return covered
}

const runs = { numRuns: 50 }

test('covered time is what one gets by asking for each minute, wherever clocks turn', () => {
  fc.assert(
    fc.property(anySituation, ({ calendar, from, to }) => {
      expect(coveredMsBetween(calendar, from, to)).toBe(coveredByMinutes(calendar, from, to))
    }),
    runs,
  )
})

test('so much covered time later is the first moment by which so much was covered, minute by minute', () => {
  fc.assert(
    fc.property(
      anySituation,
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      ({ calendar, from, to }, share) => {
        const ms = Math.ceil(coveredByMinutes(calendar, from, to) * share)
        fc.pre(ms > 0)
        const due = addCoveredMs(calendar, from, ms) ?? Number.NaN
        expect(coveredByMinutes(calendar, from, due)).toBe(ms)
        expect(coveredByMinutes(calendar, due - 1, due)).toBe(1)
      },
    ),
    runs,
  )
})

test('adding covered time and measuring it gives it back', () => {
  fc.assert(
    fc.property(anySituation, fc.integer({ min: 0, max: 30 * DAY }), ({ calendar, from }, ms) => {
      const due = addCoveredMs(calendar, from, ms)
      fc.pre(due !== undefined)
      expect(coveredMsBetween(calendar, from, due)).toBe(ms)
    }),
  )
})

test('who starts later or waits longer is never due earlier', () => {
  const some = fc.integer({ min: 0, max: 5 * DAY })
  fc.assert(
    fc.property(anySituation, some, some, ({ calendar, from, to }, ms, more) => {
      const due = addCoveredMs(calendar, from, ms) ?? Infinity
      expect(addCoveredMs(calendar, to, ms) ?? Infinity).toBeGreaterThanOrEqual(due)
      expect(addCoveredMs(calendar, from, ms + more) ?? Infinity).toBeGreaterThanOrEqual(due)
    }),
  )
})
