import { describe, expect, test } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'
import { quantile } from './quantile.ts'
import { restrictedMean } from './restricted-mean.ts'
import { riskTable } from './risk-table.ts'
import { inOrder } from './sample.ts'
import { sampleOf } from './spec/samples.ts'

const of = (...rows: [number, number][]) => kaplanMeier(riskTable(inOrder(sampleOf(rows))))
const median = (...rows: [number, number][]) => quantile(of(...rows), 0.5, { scale: 'loglog' }).estimate

describe('the median', () => {
  test('is the moment at which half are past', () => expect(median([1, 1], [2, 1], [3, 1])).toBe(2))
  test('is the middle of a level at exactly one half', () =>
    expect(median([1, 1], [2, 1], [4, 1], [5, 1])).toBe(3))
  test('at a level that never ends is the middle up to the last moment seen', () =>
    expect(median([1, 1], [3, 0])).toBe(2))
  test('is not reached while more than half wait', () => expect(median([1, 1], [2, 0], [3, 0])).toBeNull())
  test('of nobody, and of people who all still wait, is not reached', () => {
    expect(quantile(of(), 0.5, { scale: 'loglog' })).toEqual({ estimate: null, low: null, high: null })
    expect(median([0, 0], [2, 0])).toBeNull()
  })
  test('may be at once', () => expect(median([0, 1], [0, 1], [9, 1])).toBe(0))
  test('is found although sevenths don’t add up exactly', () => {
    expect(median(...Array.from({ length: 14 }, (_, row): [number, number] => [row + 1, 1]))).toBe(7.5)
  })
})

describe('the restricted mean', () => {
  const meanOf = (rows: [number, number][], tau: number) => {
    const table = riskTable(inOrder(sampleOf(rows)))
    return restrictedMean(kaplanMeier(table), table, { tau })
  }
  test('of times all seen is their mean, none counted beyond tau', () => {
    expect(
      meanOf(
        [
          [2, 1],
          [4, 1],
          [12, 1],
        ],
        20,
      ).estimate,
    ).toBe(6)
    expect(
      meanOf(
        [
          [2, 1],
          [4, 1],
          [12, 1],
        ],
        6,
      ).estimate,
    ).toBe(4)
  })
  test('goes on at the last level to tau, and starts at 0 with nobody', () => {
    expect(
      meanOf(
        [
          [2, 1],
          [4, 0],
        ],
        10,
      ).estimate,
    ).toBe(6)
    expect(meanOf([], 10)).toEqual({ tau: 10, estimate: 10, se: 0 })
  })
})
