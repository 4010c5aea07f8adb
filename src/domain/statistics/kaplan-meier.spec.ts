import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'
import { riskTable } from './risk-table.ts'
import { inOrder, type Sample } from './sample.ts'
import { anyLateSample, anySample, sampleOf } from './spec/samples.ts'

const curveOf = (sample: Sample) => kaplanMeier(riskTable(inOrder(sample)))

describe('the share still waiting', () => {
  test('where everybody was seen to the end it is the share that is left, with the standard error of a share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (times) => {
        const { times: at, survival, logSe: told } = curveOf(sampleOf(times.map((time) => [time, 1])))
        for (const [row, moment] of at.entries()) {
          const share = times.filter((time) => time > moment).length / times.length
          expect(survival[row]).toBeCloseTo(share, 12)
          const logSe = Math.sqrt((1 - share) / (share * times.length))
          expect(told[row] ?? 0).toBeOneOf([logSe, expect.closeTo(logSe, 10)])
        }
      }),
    )
  })

  test('it never rises, stays between 0 and 1, and nothing is NaN, whoever came late', () => {
    fc.assert(
      fc.property(fc.oneof(anySample(), anyLateSample({ causes: 1 })), (sample) => {
        const { survival, logSe } = curveOf(sample)
        let before = 1
        for (const share of survival) {
          expect(share).toBeLessThanOrEqual(before)
          expect(share).toBeGreaterThanOrEqual(0)
          before = share
        }
        expect([...survival, ...logSe].some(Number.isNaN)).toBe(false)
      }),
    )
  })

  test('of nobody there is no curve; of one who still waits it is 1; of one who was answered at once it is 0', () => {
    expect(curveOf(sampleOf([])).times).toHaveLength(0)
    expect([...curveOf(sampleOf([[5, 0]])).survival]).toEqual([1])
    expect([...curveOf(sampleOf([[0, 1]])).survival]).toEqual([0])
  })

  test('whoever was last seen at the moment of an end was at risk in it', () => {
    expect([
      ...curveOf(
        sampleOf([
          [3, 1],
          [3, 0],
        ]),
      ).survival,
    ]).toEqual([0.5])
  })

  test('entering at the moment of an end is too late to be at risk in it', () => {
    const { atRisk } = riskTable(
      inOrder(
        sampleOf([
          [3, 1, 0],
          [5, 1, 3],
          [6, 0, 0],
        ]),
      ),
    )
    expect([...atRisk]).toEqual([2, 2, 1])
  })
})
