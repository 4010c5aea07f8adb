import type { Coupling } from './late-entry.ts'
import type { RiskTable } from './risk-table.ts'

/** The share for whom each kind of end has come, after each moment, and for whom none has. */
export type Incidence = {
  readonly times: Float64Array
  readonly none: WithSe
  readonly causes: readonly WithSe[]
}
export type WithSe = { readonly estimate: Float64Array; readonly se: Float64Array }

/**
 * Competing ends: O. O. Aalen, S. Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on censored
 * observations", Scand. J. Statist. 5 (1978) 141–150. The standard errors are those of R's survfit for several states, the
 * infinitesimal jackknife: how far the estimate would move if one person weighed a little more, squared and summed over all.
 *
 * R sums over persons. Without late entry all who are at risk share one past, so what one more moment adds is the covariance of that
 * moment's multinomial draw, and the sums themselves can be carried forward: `own` for the share without an end, and for each cause
 * its `square` and its product `with` it. Late entry couples a moment with the past; `coupling` tells how.
 */
export function aalenJohansen(table: RiskTable, coupling?: Coupling): Incidence {
  const { times, atRisk, events, byCause } = table
  const none = withSe(times.length)
  const causes = byCause.map((events) => ({ events, ...withSe(times.length), share: 0, square: 0, with: 0 }))
  let [left, own] = [1, 0]
  for (let row = 0; row < times.length; row++) {
    const [n, d] = [atRisk[row] ?? 0, events[row] ?? 0]
    if (d > 0) {
      const [hazard, weight] = [d / n, (left / n) * (left / n)]
      const coupled = coupling?.(row)
      for (const [index, cause] of causes.entries()) {
        const of = cause.events[row] ?? 0
        const rate = of / n
        const { self = 0, back = 0, fore = 0, both = 0 } = coupled?.[index] ?? {}
        cause.square +=
          2 * rate * cause.with + rate * rate * own + weight * of * (1 - rate) + 2 * (both + rate * fore)
        cause.with = (1 - hazard) * (cause.with + rate * own - weight * of + fore) + back + rate * self
        cause.share += left * rate
      }
      const self = coupled?.[0]?.self ?? 0
      own = (1 - hazard) * ((1 - hazard) * own + weight * d + 2 * self)
      left *= (n - d) / n
    }
    none.estimate[row] = left
    none.se[row] = Math.sqrt(Math.max(0, own))
    for (const cause of causes) {
      cause.estimate[row] = cause.share
      cause.se[row] = Math.sqrt(Math.max(0, cause.square))
    }
  }
  return { times, none, causes: causes.map(({ estimate, se }) => ({ estimate, se })) }
}

const withSe = (rows: number): WithSe => ({
  estimate: new Float64Array(rows),
  se: new Float64Array(rows),
})
