import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chiSquaredAbove } from './chi-squared.ts'
import { groupTest } from './log-rank.ts'
import { mantelHaenszel } from './mantel-haenszel.ts'
import { inOrder } from './sample.ts'
import { solve } from './solve.ts'
import { anySample, sampleOf } from './spec/samples.ts'
import { wilson } from './wilson.ts'

const ordered = (...rows: [number, number][]) => inOrder(sampleOf(rows))

describe('comparing groups', () => {
  test('finds nothing between a group and itself', () => {
    fc.assert(
      fc.property(anySample(), (sample) => {
        const group = inOrder(sample)
        for (const rho of [0, 1] as const)
          expect(groupTest([[group, group]], { rho })?.chisq ?? 0).toBeCloseTo(0, 9)
      }),
    )
  })

  test('sees all groups alike: their order changes nothing, and nothing is NaN', () => {
    fc.assert(
      fc.property(fc.array(anySample({ most: 12 }), { minLength: 2, maxLength: 4 }), (samples) => {
        const groups = samples.map(inOrder)
        const [test, back] = [groupTest([groups], { rho: 0 }), groupTest([groups.toReversed()], { rho: 0 })]
        expect(back?.chisq ?? 0).toBeCloseTo(test?.chisq ?? 0, 8)
        expect(back?.df).toBe(test?.df)
        expect([test?.chisq ?? 0, test?.p ?? 1].some(Number.isNaN)).toBe(false)
      }),
    )
  })

  test('expects as many as it observes, in each stratum and in all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anySample(), anySample()), { maxLength: 3 }), (strata) => {
        const test = groupTest(
          strata.map((groups) => groups.map(inOrder)),
          { rho: 0 },
        )
        const sum = (numbers: readonly number[] = []) => numbers.reduce((total, number) => total + number, 0)
        expect(sum(test?.expected)).toBeCloseTo(sum(test?.observed), 9)
      }),
    )
  })

  test('within strata a difference between strata is none between groups', () => {
    const [slow, fast] = [ordered([8, 1], [9, 1], [10, 1]), ordered([1, 1], [2, 1], [3, 1])]
    expect(
      groupTest(
        [
          [slow, slow],
          [fast, fast],
        ],
        { rho: 0 },
      )?.chisq,
    ).toBeCloseTo(0, 12)
  })

  test('leaves out a group from which nothing could be expected; with fewer than two there is no test', () => {
    const [early, late, gone] = [ordered([5, 1], [6, 1]), ordered([6, 1], [7, 1], [9, 1]), ordered([1, 0])]
    expect(groupTest([[early, late, gone]], { rho: 0 })).toMatchObject({ df: 1 })
    expect(groupTest([[early, gone]], { rho: 0 })).toBeUndefined()
    expect(groupTest([[]], { rho: 0 })).toBeUndefined()
    expect(groupTest([[ordered(), ordered()]], { rho: 0 })).toBeUndefined()
  })

  test('all ending in one moment tell nothing apart', () => {
    expect(groupTest([[ordered([1, 1]), ordered([1, 1])]], { rho: 0 })).toMatchObject({ chisq: 0, p: 1 })
  })
})

describe('what the tests rest on', () => {
  test('the chi-squared distribution, near and far', () => {
    expect(chiSquaredAbove(3.841458820694124, 1)).toBeCloseTo(0.05, 14)
    expect(chiSquaredAbove(6.634896601021214, 1)).toBeCloseTo(0.01, 14)
    expect(chiSquaredAbove(11.070497693516351, 5)).toBeCloseTo(0.05, 14)
    for (const x of [0.001, 1, 7, 90]) {
      expect(chiSquaredAbove(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 11)
      expect(chiSquaredAbove(x, 4) / (Math.exp(-x / 2) * (1 + x / 2))).toBeCloseTo(1, 11)
    }
    expect(chiSquaredAbove(0, 3)).toBe(1)
  })

  test('equations are solved, and a direction in which nothing varies counts nothing', () => {
    expect(
      solve(
        [
          [2, 1],
          [1, 3],
        ],
        [3, 5],
      ),
    ).toEqual([expect.closeTo(0.8, 12), expect.closeTo(1.4, 12)])
    expect(
      solve(
        [
          [1, -1],
          [-1, 1],
        ],
        [2, -2],
      ).map(Math.abs),
    ).toEqual([2, 0])
  })
})

describe('counted shares', () => {
  test('odds over strata, as R’s mantelhaen.test reckons them for UCBAdmissions', () => {
    const departments = [
      [512, 313, 89, 19],
      [353, 207, 17, 8],
      [120, 205, 202, 391],
      [138, 279, 131, 244],
      [53, 138, 94, 299],
      [22, 351, 24, 317],
    ]
    const strata = departments.map(([a = 0, b = 0, c = 0, d = 0]) => ({
      first: { others: a, events: b },
      second: { others: c, events: d },
    }))
    const { or, low, high } = mantelHaenszel(strata)
    expect(or).toBeCloseTo(0.9046968, 7)
    expect(low).toBeCloseTo(0.7719074, 7)
    expect(high).toBeCloseTo(1.0603298, 7)
  })

  test('odds that a table leaves open are not told', () => {
    expect(mantelHaenszel([])).toEqual({ or: null, low: null, high: null })
    expect(mantelHaenszel([{ first: { events: 2, others: 0 }, second: { events: 0, others: 3 } }])).toEqual({
      or: 0,
      low: null,
      high: null,
    })
  })

  test('a share’s limits hold it, and never leave 0 to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (one, other) => {
        const [x, n] = [Math.min(one, other), Math.max(one, other)]
        const { low, high } = wilson(x, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(n === 0 || (low <= x / n && x / n <= high)).toBe(true)
      }),
    )
  })
})
