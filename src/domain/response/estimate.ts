import { aalenJohansen } from '../statistics/aalen-johansen.ts'
import { limitsAround } from '../statistics/limits.ts'
import { lastAtOrBefore } from '../statistics/ordered-moments.ts'
import { crossing, type Crossing } from '../statistics/quantile.ts'
import type { RiskTable } from '../statistics/risk-table.ts'

/** How it stands a time after asking. */
export type AnsweredBy = {
  /** How many had been waiting just before, with those who came to it with nothing yet. */
  readonly atRisk: number
  readonly answered: number
  /** The share that a person has answered by then, those still waiting counted as far as they have waited. */
  readonly share: number
  readonly se: number
  readonly low: number | null
  readonly high: number | null
  /** The share for whom it had ended without an answer. */
  readonly ended: number
}

/** The limits are found when they are asked for: they cost much more than the estimate, and not everybody shows them. */
export type Crossings = {
  readonly estimate: Crossing | undefined
  readonly low: () => Crossing | undefined
  readonly high: () => Crossing | undefined
}

/** The share answered as time goes by: the incidence of the first cause, against all other ends. */
export function responseCurve(table: RiskTable) {
  const { times, atRisk, byCause } = table
  const { causes, none } = aalenJohansen(table)
  const [answer] = causes
  const shareAt = (row: number) => answer?.estimate[row] ?? 0
  const limitsAt = (row: number) => limitsAround(shareAt(row), answer?.se[row] ?? 0, 'loglog')
  const answered = cumulated(byCause[0] ?? new Float64Array())
  return {
    at: (after: number): AnsweredBy => {
      const row = lastAtOrBefore(times, after)
      const limits = limitsAt(row)
      return {
        atRisk: times[row] === after ? (atRisk[row] ?? 0) : (atRisk[row + 1] ?? 0),
        answered: answered[row] ?? 0,
        ...{ share: shareAt(row), se: answer?.se[row] ?? 0 },
        ...{ low: limits?.low ?? null, high: limits?.high ?? null },
        ended: row < 0 ? 0 : Math.max(0, 1 - shareAt(row) - (none.estimate[row] ?? 1)),
      }
    },
    /** How many have nothing yet after that. Between two cuts it is known only as of the cut before. */
    left: (after: number): number => atRisk[lastAtOrBefore(times, after) + 1] ?? 0,
    /** When the share is reached, and when by each limit; nothing where it isn't. */
    crossing: (share: number): Crossings => {
      const where = (levelAt: (row: number) => number | undefined): Crossing | undefined =>
        crossing({ times, start: 0, p: share }, levelAt)
      return {
        estimate: where(shareAt),
        low: () => where((row) => limitsAt(row)?.high),
        high: () => where((row) => limitsAt(row)?.low),
      }
    },
  }
}

function cumulated(counts: Float64Array): Float64Array {
  let sum = 0
  return counts.map((count) => (sum += count))
}
