import { countBefore } from '../statistics/ordered-moments.ts'
import type { RiskTable } from '../statistics/risk-table.ts'

/** How many ended, and how, in the time up to a cut and after the cut before it. */
export type Counted = { readonly cut: number; readonly first: number; readonly leads: number }

/**
 * A risk table with a row for each cut instead of each moment. It loses nothing as long as nobody is last seen waiting between two
 * cuts: then within a row the number at risk shrinks only by those who end, and product, Greenwood's sum, incidence and its
 * jackknife telescope, so that every estimate at a cut is what it would be with all moments. docs/decisions/010-counts-between-cuts.md
 *
 * `waiting` are the times waited by those for whom nothing has come; every one of them must be a cut. Cuts at which nothing was
 * counted have no row.
 */
export function cutTable({
  counted,
  waiting,
  causes,
}: {
  counted: readonly Counted[]
  waiting: Float64Array
  causes: number
}): RiskTable {
  const times = momentsOf(counted, waiting)
  const column = () => new Float64Array(times.length)
  const [events, censored, atRisk] = [column(), column(), column()]
  const byCause = Array.from({ length: causes }, column)
  const add = (into: Float64Array | undefined, row: number, many: number) => {
    if (into) into[row] = (into[row] ?? 0) + many
  }
  for (const { cut, first, leads } of counted) {
    const row = countBefore(times, cut)
    add(events, row, leads)
    add(byCause[first - 1], row, leads)
  }
  for (const waited of waiting) add(censored, countBefore(times, waited), 1)
  let left = 0
  for (let row = times.length - 1; row >= 0; row--) {
    left += (events[row] ?? 0) + (censored[row] ?? 0)
    atRisk[row] = left
  }
  return { times, atRisk, events, censored, byCause }
}

/** Every moment once, in order; sorted as numbers, because a hundred thousand people may be waiting. */
function momentsOf(counted: readonly Counted[], waiting: Float64Array): Float64Array {
  const all = new Float64Array(counted.length + waiting.length)
  for (const [index, { cut }] of counted.entries()) all[index] = cut
  all.set(waiting, counted.length)
  all.sort()
  let many = 0
  for (const moment of all) if (many === 0 || moment !== all[many - 1]) all[many++] = moment
  return all.subarray(0, many)
}
