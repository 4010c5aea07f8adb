import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aalenJohansen } from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { lateEntry } from './late-entry.ts'
import { riskTable } from './risk-table.ts'
import { inOrder, type Sample } from './sample.ts'
import { anyLateSample, anySample, influences } from './spec/samples.ts'

const CAUSES = 2
const tableOf = (sample: Sample) => {
  const ordered = inOrder(sample)
  const missing = Array.from({ length: CAUSES + 1 - ordered.ends.length }, () => new Float64Array())
  return riskTable({ ...ordered, ends: [...ordered.ends, ...missing] })
}
const incidenceOf = (sample: Sample) => {
  const table = tableOf(sample)
  return aalenJohansen(table, sample.entry && lateEntry(sample, table))
}

describe('the shares of competing ends', () => {
  test('sum, with those for whom nothing has ended, to 1', () => {
    fc.assert(
      fc.property(fc.oneof(anySample({ causes: CAUSES }), anyLateSample({ causes: CAUSES })), (sample) => {
        const { times, none, causes } = incidenceOf(sample)
        for (const row of times.keys()) {
          const sum = causes.reduce(
            (total, { estimate }) => total + (estimate[row] ?? 0),
            none.estimate[row] ?? 0,
          )
          expect(sum).toBeCloseTo(1, 12)
        }
      }),
    )
  })

  test('leave to those without an end what Kaplan and Meier leave to them, with Greenwood’s error where nobody came late', () => {
    fc.assert(
      fc.property(anySample({ causes: CAUSES }), (sample) => {
        const [{ none }, km] = [incidenceOf(sample), kaplanMeier(tableOf(sample))]
        for (const [row, share] of km.survival.entries()) {
          expect(none.estimate[row]).toBeCloseTo(share, 12)
          expect(none.se[row]).toBeCloseTo(share > 0 ? share * (km.logSe[row] ?? 0) : 0, 12)
        }
      }),
    )
  })

  test('have the standard errors that one gets by moving the weight of one person after the other, late entry or not', () => {
    fc.assert(
      fc.property(
        fc.oneof(anySample({ causes: CAUSES, most: 25 }), anyLateSample({ causes: CAUSES })),
        (sample) => {
          const { none, causes } = incidenceOf(sample)
          for (const [row, persons] of influences(sample, CAUSES).entries()) {
            const se = [none, ...causes].map((_, index) =>
              Math.hypot(...persons.map((person) => person[index] ?? 0)),
            )
            for (const [index, column] of [none, ...causes].entries())
              expect(column.se[row]).toBeCloseTo(se[index] ?? NaN, 7)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
