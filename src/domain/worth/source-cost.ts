import type { Counted, SourceCosts } from './cost-line.ts'
import { inMonth, type Month } from './spread.ts'

/** How many leads these counts tell of. */
export const leadsIn = (counted: readonly Counted[]): number =>
  counted.reduce((sum, { leads }) => sum + leads, 0)

export type SourceCost = { readonly total: number; readonly perLead: ReadonlyMap<Month, number> }

/** The cost of a source in these months, and of one lead of each. */
export function costBy(
  { source, spent }: SourceCosts,
  counted: readonly Counted[],
  months: readonly Month[],
): SourceCost {
  let total = 0
  const perLead = new Map<Month, number>()
  for (const month of months) {
    const came = leadsIn(counted.filter((one) => one.source === source && one.month === month))
    const cost = spent.reduce((sum, one) => sum + inMonth(one, month, came), 0)
    total += cost
    if (came > 0) perLead.set(month, cost / came)
  }
  return { total, perLead }
}

/** What these leads cost, where the cost of all their sources is known. */
export function shareOf(
  counted: readonly Counted[],
  costs: ReadonlyMap<string, SourceCost>,
): number | undefined {
  let sum = 0
  let known = false
  for (const { source, month, leads } of counted) {
    const each = costs.get(source)?.perLead.get(month)
    if (each === undefined) continue
    known = true
    sum += each * leads
  }
  return known ? sum : undefined
}
