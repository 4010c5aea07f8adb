import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeSurvival, type SurvivalAsked } from './describe-survival.ts'
import { scales } from './limits.ts'
import { tieNeighbours } from './near-ties.ts'
import { anyLateSample, anySample, sampleOf } from './spec/samples.ts'
import type { Sample } from './sample.ts'

const asked: SurvivalAsked = { scale: 'loglog', competing: false }
const alone = (sample: Sample) => ({
  sample,
  causes: ['1', '2'],
  groups: { names: ['all'], of: new Uint16Array(sample.time.length) },
})

describe('describing a table', () => {
  test('whatever it holds, the answer is finished: numbers or nothing, never NaN or infinite', () => {
    fc.assert(
      fc.property(
        fc.oneof(anySample({ causes: 2 }), anyLateSample()),
        fc.constantFrom(...scales),
        fc.boolean(),
        fc.option(fc.integer({ min: 0, max: 12 })),
        (sample, scale, at, landmark) => {
          const groups = { names: ['one', 'other'], of: Uint16Array.from(sample.time, (_, row) => row % 2) }
          const strata = {
            names: ['north', 'south'],
            of: Uint16Array.from(sample.time, (_, row) => (row >> 1) % 2),
          }
          const described = describeSurvival(
            { ...alone(sample), groups, strata },
            { scale, competing: true, at: at ? [0, 2.5, 99] : undefined, landmark: landmark ?? undefined },
          )
          const told: unknown[] = []
          JSON.stringify(described, (_, value: unknown) => (told.push(value), value))
          expect(told.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([])
        },
      ),
    )
  })

  test('at moments that nobody was seen at, the curve stands where it stood, and events are counted since the moment before', () => {
    const { groups } = describeSurvival(
      alone(
        sampleOf([
          [1, 1],
          [2, 1],
          [3, 0],
          [4, 1],
        ]),
      ),
      { ...asked, at: [0.5, 2.5, 9] },
    )
    expect(
      groups[0]?.curve.map(({ atRisk, events, censored, survival }) => [atRisk, events, censored, survival]),
    ).toEqual([
      [4, 0, 0, 1],
      [2, 2, 0, 0.5],
      [0, 1, 1, 0],
    ])
  })

  test('from a landmark on only those count for whom nothing had ended by then', () => {
    const { groups } = describeSurvival(
      alone(
        sampleOf([
          [1, 1],
          [2, 1],
          [3, 0],
          [4, 1],
        ]),
      ),
      { ...asked, landmark: 2 },
    )
    expect(groups[0]).toMatchObject({ n: 2, events: 1, rmst: { estimate: 2 } })
  })

  test('moments apart by the noise of arithmetic are one, in all groups', () => {
    const noisy = sampleOf([
      [0.1 + 0.2, 1],
      [0.3, 1],
      [1, 0],
    ])
    expect(describeSurvival(alone(noisy), asked).groups[0]?.curve).toHaveLength(2)
    expect(
      tieNeighbours(
        sampleOf([
          [1, 1],
          [2, 1],
        ]),
      ).time,
    ).toEqual(Float64Array.of(1, 2))
  })
})
