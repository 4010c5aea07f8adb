import type { RiskTable } from '../statistics/risk-table.ts'

/** How many ended, and how, in the time up to a cut and after the cut before it. */
export type Counted = { readonly cut: number; readonly first: number; readonly leads: number }

/**
 * A risk table with a row for each cut instead of each moment. It loses nothing as long as nobody is last seen waiting between two
 * cuts: then within a row the number at risk shrinks only by those who end, and product, Greenwood's sum, incidence and its
 * jackknife telescope, so that every estimate at a cut is what it would be with all moments. docs/decisions/010-counts-between-cuts.md
 *
 * `waiting` are the times waited by those for whom nothing has come; every one of them must be a cut, and cuts are in order.
 */
export function cutTable(
  cuts: Float64Array,
  { counted, waiting, causes }: { counted: readonly Counted[]; waiting: Float64Array; causes: number },
): RiskTable {
  const row = new Map<number, number>()
  for (const [index, cut] of cuts.entries()) row.set(cut, index)
  const column = () => new Float64Array(cuts.length)
  const [events, censored, atRisk] = [column(), column(), column()]
  const byCause = Array.from({ length: causes }, column)
  const add = (into: Float64Array | undefined, at: number, many: number) => {
    const index = row.get(at)
    if (into && index !== undefined) into[index] = (into[index] ?? 0) + many
  }
  for (const { cut, first, leads } of counted) {
    add(events, cut, leads)
    add(byCause[first - 1], cut, leads)
  }
  for (const waited of waiting) add(censored, waited, 1)
  let left = 0
  for (let index = cuts.length - 1; index >= 0; index--) {
    left += (events[index] ?? 0) + (censored[index] ?? 0)
    atRisk[index] = left
  }
  return { times: cuts, atRisk, events, censored, byCause }
}
