import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceToWait, shareWithin } from './erlang.ts'

describe('Erlang C', () => {
  test('is what the tables say', () => {
    expect(chanceToWait(1, 0.5)).toBeCloseTo(0.5, 10)
    expect(chanceToWait(2, 1)).toBeCloseTo(1 / 3, 10)
    expect(chanceToWait(14, 10)).toBeCloseTo(0.174_132, 5)
  })

  test('is what the sum over all lengths of the line says, also for a thousand people', () => {
    const people = fc.integer({ min: 1, max: 1_000 })
    const busy = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(people, busy, (count, share) => {
        expect(chanceToWait(count, count * share)).toBeCloseTo(bySums(count, count * share), 8)
      }),
      {
        numRuns: 60,
        examples: [
          [1_000, 0.999],
          [1_000, 0.5],
          [1, 0.999],
        ],
      },
    )
  })

  test('one person with half an hour of work an hour keeps the textbook share', () => {
    const share = shareWithin(1, { offered: 0.5, handlingMs: 1_000, withinMs: 1_000 })
    expect(share).toBeCloseTo(1 - 0.5 * Math.exp(-0.5), 10)
  })

  test('with more work than people, nobody is in time; with no work, everybody', () => {
    expect(shareWithin(2, { offered: 2, handlingMs: 1, withinMs: 1e9 })).toBe(0)
    expect(shareWithin(0, { offered: 0.1, handlingMs: 1, withinMs: 1e9 })).toBe(0)
    expect(shareWithin(0, { offered: 0, handlingMs: 1, withinMs: 0 })).toBe(1)
  })

  test('more people and more time never make it worse, and a share is a share', () => {
    const cases = [fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 320, noNaN: true })] as const
    fc.assert(
      fc.property(...cases, fc.integer({ min: 0, max: 10_000 }), (people, offered, withinMs) => {
        const share = shareWithin(people, { offered, handlingMs: 1_000, withinMs })
        const more = shareWithin(people + 1, { offered, handlingMs: 1_000, withinMs })
        const longer = shareWithin(people, { offered, handlingMs: 1_000, withinMs: withinMs + 500 })
        expect(share).toBeGreaterThanOrEqual(-1e-9)
        expect(share).toBeLessThanOrEqual(1)
        expect(more).toBeGreaterThanOrEqual(share - 1e-9)
        expect(longer).toBeGreaterThanOrEqual(share - 1e-9)
      }),
    )
  })
})

/** The textbook's sum, term by term, each by its logarithm so that nothing overflows: another road to the same number. */
function bySums(people: number, offered: number): number {
  let log = 0
  const logs = [0]
  for (let inside = 1; inside < people; inside++) logs.push((log += Math.log(offered / inside)))
  const full = log + Math.log(offered / people)
  const waiting = full + Math.log(people / (people - offered))
  const most = Math.max(...logs, waiting)
  const all = [...logs, waiting].reduce((sum, each) => sum + Math.exp(each - most), 0)
  return Math.exp(waiting - most) / all
}
