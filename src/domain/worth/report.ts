import {
  line,
  segmentLine,
  type CostLine,
  type CostTerms,
  type Counted,
  type SegmentLine,
  type SourceCosts,
  type Worked,
} from './cost-line.ts'
import { costBy, leadsIn, shareOf } from './source-cost.ts'
import type { Month } from './spread.ts'
import { spendingOf, type Spending } from './work.ts'

export type CostReport = {
  readonly all: CostLine
  readonly sources: readonly CostLine[]
  readonly segments: readonly SegmentLine[]
  /** Effort on leads out of profile, and on all. */
  readonly neverFitted: Spending & { readonly leads: number }
  readonly effort: Spending & { readonly leads: number }
}

type Facts = {
  readonly counted: readonly Counted[]
  readonly worked: readonly Worked[]
  readonly costs: readonly SourceCosts[]
  readonly months: readonly Month[]
}

/** What leads cost and brought, by source and by segment. A source's cost falls on its segments by how many leads each had of it. */
export function costReport({ counted, worked, costs, months }: Facts, terms: CostTerms): CostReport {
  const costOf = new Map(costs.map((one) => [one.source, costBy(one, counted, months)]))
  const lineOf = (
    name: string,
    of: { readonly counted: readonly Counted[]; readonly worked: readonly Worked[] },
  ) => line(name, of, { terms, cost: shareOf(of.counted, costOf) })
  const bySegment = Map.groupBy(counted, ({ segment }) => segment)
  const bySource = Map.groupBy(counted, ({ source }) => source)
  const names = [
    ...new Set([
      ...bySource.keys(),
      ...[...costOf].flatMap(([name, { total }]) => (total > 0 ? [name] : [])),
    ]),
  ]
  const out = { counted: counted.filter(unfit), worked: worked.filter(unfit) }
  return {
    all: lineOf('all', { counted, worked }),
    sources: names.map((name) => {
      const these = {
        counted: bySource.get(name) ?? [],
        worked: worked.filter(({ source }) => source === name),
      }
      const known = costOf.get(name)
      return line(name, these, { terms, cost: known?.total })
    }),
    segments: [...bySegment].map(([name, these]) => {
      const work = worked.filter(({ segment }) => segment === name)
      return segmentLine(lineOf(name, { counted: these, worked: work }), these, terms)
    }),
    neverFitted: { ...spendingOf(out.worked, terms), leads: leadsIn(out.counted) },
    effort: { ...spendingOf(worked, terms), leads: leadsIn(counted) },
  }
}

const unfit = ({ fit }: { readonly fit: string }): boolean => fit === 'out'
