import { expectedFrom, type Expected, type Past } from './expected.ts'
import { inMonth, type Month, type Spent } from './spread.ts'
import { spendingOf, type Rates, type Spending, type Work } from './work.ts'

/** Counts of one month, source and segment. `currency` is empty where nothing was sold. */
export type Counted = Past & {
  readonly month: Month
  readonly source: string
  readonly segment: string
  readonly fit: string
  readonly currency: string
  readonly leads: number
  readonly handed: number
}
export type Worked = Work & Pick<Counted, 'month' | 'source' | 'segment' | 'fit'>
/** What the leads of one source cost. */
export type SourceCosts = { readonly source: string; readonly spent: readonly Spent[] }

export type CostTerms = Rates & {
  readonly currency: string
  readonly countFrom?: number | undefined
  /** By segment, as the playbook has it. */
  readonly agreed: Readonly<Partial<Record<string, number>>>
}
export type CostLine = {
  readonly name: string
  readonly leads: number
  readonly handed: number
  readonly won: number
  /** What the leads cost where somebody said; then each of them, each that a representative accepted, and each that was won. */
  readonly cost: number | undefined
  readonly perLead: number | undefined
  readonly perHandoff: number | undefined
  readonly perWon: number | undefined
  readonly qualifying: Spending
  readonly qualifyingPerLead: number | undefined
  readonly selling: Spending
}
export type SegmentLine = CostLine & {
  readonly decided: number
  readonly sold: number
  readonly expected: Expected
  /** What was sold for each unit of money that leads and work cost. */
  readonly return: number | undefined
}
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
const leadsIn = (counted: readonly Counted[]): number => counted.reduce((sum, { leads }) => sum + leads, 0)

type Cost = { readonly total: number; readonly perLead: ReadonlyMap<Month, number> }

/** The cost of a source in these months, and of one lead of each. */
function costBy({ source, spent }: SourceCosts, counted: readonly Counted[], months: readonly Month[]): Cost {
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
function shareOf(counted: readonly Counted[], costs: ReadonlyMap<string, Cost>): number | undefined {
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

function line(
  name: string,
  { counted, worked }: { readonly counted: readonly Counted[]; readonly worked: readonly Worked[] },
  { terms, cost }: { readonly terms: CostTerms; readonly cost: number | undefined },
): CostLine {
  const sum = (of: 'leads' | 'handed' | 'won') => counted.reduce((all, one) => all + one[of], 0)
  const [leads, handed, won] = [sum('leads'), sum('handed'), sum('won')]
  const qualifying = spendingOf(
    worked.filter(({ stage }) => stage === 'qualifying'),
    terms,
  )
  const each = (total: number | undefined, n: number) =>
    total === undefined || n === 0 ? undefined : total / n
  const whole =
    cost === undefined && qualifying.cost === undefined ? undefined : (cost ?? 0) + (qualifying.cost ?? 0)
  return {
    ...{ name, leads, handed, won, cost, qualifying },
    perLead: each(cost, leads),
    // A hand-off, and a sale, cost what it took to get there: the leads and the qualifying of all of them.
    perHandoff: each(whole, handed),
    perWon: each(whole, won),
    qualifyingPerLead: each(qualifying.cost, leads),
    selling: spendingOf(
      worked.filter(({ stage }) => stage === 'selling'),
      terms,
    ),
  }
}

function segmentLine(
  of: CostLine,
  counted: readonly Counted[],
  { currency, countFrom, agreed }: CostTerms,
): SegmentLine {
  const ours = counted.filter((one) => one.currency === currency)
  const past: Past = {
    decided: counted.reduce((sum, { decided }) => sum + decided, 0),
    won: of.won,
    amounts: ours.reduce((sum, { amounts }) => sum + amounts, 0),
    sum: ours.reduce((sum, one) => sum + one.sum, 0),
    squares: ours.reduce((sum, { squares }) => sum + squares, 0),
  }
  const spent = (of.cost ?? 0) + (of.qualifying.cost ?? 0) + (of.selling.cost ?? 0)
  return {
    ...of,
    ...{ decided: past.decided, sold: past.sum },
    expected: expectedFrom(past, { countFrom, agreed: agreed[of.name] }),
    return: spent > 0 && of.cost !== undefined ? past.sum / spent : undefined,
  }
}
