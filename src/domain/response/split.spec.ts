import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR_MS } from '../time/calendar.ts'
import { edges } from './bins.ts'
import type { Counted } from './cut-table.ts'
import { curveOf, type Seen } from './picture.ts'
import { binOf, binsToSplit, endOf, SHARE_TOLERANCE } from './split.ts'

const time = fc.oneof(
  fc.integer({ min: 0, max: 40 * HOUR_MS }),
  fc.integer({ min: HOUR_MS, max: 1.05 * HOUR_MS }),
  fc.constantFrom(...edges.filter((edge) => edge < 40 * HOUR_MS)),
)
/** So many end at once that most bins may stay whole; a lead or two would be taken apart always. */
const ended = fc.array(
  fc.record({
    cut: time,
    first: fc.integer({ min: 1, max: 5 }),
    leads: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40_000 })),
  }),
  { minLength: 1, maxLength: 60 },
)
const waiting = fc.array(time, { maxLength: 25 }).map((times) => Float64Array.from(times))

const inBins = (counted: readonly Counted[]) =>
  counted.map(({ cut, first, leads }) => ({ bin: binOf(cut), first, leads }))

/** What the kept counts make of it: whole bins end where they end, and so does all waiting in them. */
function binned({ counted, waiting }: Seen, split: ReadonlySet<number>): Seen {
  const put = (time: number) => (split.has(binOf(time)) ? time : endOf(binOf(time)))
  return {
    counted: counted.map((each) => ({ ...each, cut: put(each.cut) })),
    waiting: waiting.map(put),
  }
}
const apart = (seen: Seen, split: ReadonlySet<number>) => {
  const [exact, kept] = [curveOf(seen), curveOf(binned(seen, split))]
  return Math.max(...edges.map((edge) => Math.abs(exact.at(edge).share - kept.at(edge).share)))
}

describe('bins that stay whole', () => {
  test('move no share by more than the tolerance', () => {
    fc.assert(
      fc.property(ended, waiting, (counted, waits) => {
        const split = binsToSplit(inBins(counted), waits, {})
        expect(apart({ counted, waiting: waits }, split)).toBeLessThanOrEqual(SHARE_TOLERANCE * 1.01)
      }),
      { numRuns: 200 },
    )
  })
  test('are all of them where many ended and few wait, and none with somebody in it where few ended', () => {
    const counted = (leads: number) =>
      [0.5, 0.9, 1.001, 1.1, 1.5].map((hours) => ({ cut: Math.round(hours * HOUR_MS), first: 1, leads }))
    const waits = Float64Array.of(1.002 * HOUR_MS)
    expect([...binsToSplit(inBins(counted(100_000)), waits, {})]).toEqual([])
    expect([...binsToSplit(inBins(counted(10)), waits, {})]).toEqual([binOf(1.002 * HOUR_MS)])
  })
  test('are never those with a time that is told, nor those already taken apart; later than anybody looks, all', () => {
    const counted = [{ cut: 7 * HOUR_MS + 5_000, first: 1, leads: 3 }]
    const waits = Float64Array.of(7 * HOUR_MS + 1_000)
    const moment = 7 * 60_000
    expect([...binsToSplit([], new Float64Array(), { told: [moment, HOUR_MS] })]).toEqual([binOf(moment)])
    expect([...binsToSplit([], new Float64Array(), { split: new Set([3]) })]).toEqual([3])
    expect(binsToSplit(inBins(counted), waits, {}).size).toBe(1)
    expect(binsToSplit(inBins(counted), waits, { furthest: HOUR_MS }).size).toBe(0)
  })
})
