import type { Cost } from '#domain/source/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import {
  costReport,
  type CostReport,
  type CostTerms,
  type Counted,
  type SourceCosts,
  type Worked,
} from '#domain/worth/report.ts'
import { monthsBetween, type Month, type Spent } from '#domain/worth/spread.ts'
import type { LoadedPlaybook } from '../playbooks.ts'

export type CostsKnown = {
  readonly counted: readonly Counted[]
  readonly worked: readonly Worked[]
  readonly said: readonly { readonly source: string; readonly costs: readonly Cost[] }[]
}
export type Reported = CostReport & {
  readonly currency: string
  readonly from: Month
  readonly to: Month
  /** Costs in another currency than that of the report, which nobody changes for another here. */
  readonly otherCurrencies: readonly string[]
}

/** Where nobody says in which currency a firm counts. */
const USUAL_CURRENCY = 'EUR'
const MONTHS_USUAL = 12

/** The last twelve months, where nobody says which. */
export function monthsAsked(
  now: Instant,
  { from, to }: { from?: string | undefined; to?: string | undefined },
) {
  const last = (to ?? now).slice(0, 7)
  const [year = 0, month = 1] = last.split('-').map(Number)
  const back = new Date(Date.UTC(year, month - MONTHS_USUAL, 1)).toISOString().slice(0, 7)
  return { from: `${(from ?? back).slice(0, 7)}-01`, to: `${last}-01` }
}

/** What members said of a source counts; where they said nothing, what stands in the playbook. */
export function reportCosts(
  { counted, worked, said }: CostsKnown,
  { playbook: { costs } }: LoadedPlaybook,
  { from, to }: { readonly from: Month; readonly to: Month },
): Reported {
  const currency = costs?.currency ?? said[0]?.costs[0]?.money.currency ?? USUAL_CURRENCY
  const spoken = new Set(said.map(({ source }) => source))
  const all = said.flatMap(({ costs: each }) => each)
  const sources: readonly SourceCosts[] = [
    ...said.map(({ source, costs: each }) => ({
      source,
      spent: each.filter(({ money }) => money.currency === currency).map(spentOf),
    })),
    ...(costs?.sources ?? [])
      .filter(({ name }) => !spoken.has(name))
      .map(({ name, value }) => ({ source: name, spent: inList(value).map(read) })),
  ]
  const terms: CostTerms = {
    currency,
    rates: numbers(costs?.rates),
    minutes: numbers(costs?.minutes),
    countFrom: costs?.countFrom,
    agreed: Object.fromEntries((costs?.worth ?? []).map(({ name, value }) => [name, Number(value)])),
  }
  const months = monthsBetween(from, to)
  return {
    ...costReport({ counted, worked, costs: sources, months }, terms),
    ...{ currency, from, to },
    otherCurrencies: [...new Set(all.map(({ money }) => money.currency))].filter((one) => one !== currency),
  }
}

const inList = <One>(value: One | readonly One[]): readonly One[] =>
  Array.isArray(value) ? value : [value as One]
type InPlaybook = Omit<Spent, 'amount'> & { readonly amount: string }
const read = ({ amount, from, to, each }: InPlaybook): Spent => ({ amount: Number(amount), from, to, each })
/** Amounts are kept as they were written. */
const numbers = (said: object = {}): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) =>
      Number.isFinite(Number(value)) ? [[name, Number(value)]] : [],
    ),
  )
const spentOf = ({ from, to, money }: Cost): Spent => ({ amount: Number(money.amount), from, to })
