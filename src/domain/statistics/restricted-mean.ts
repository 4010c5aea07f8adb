import type { SurvivalCurve } from './kaplan-meier.ts'
import type { RiskTable } from './risk-table.ts'

export type RestrictedMean = { readonly tau: number; readonly estimate: number; readonly se: number }

/**
 * The mean time waited, counting nobody's beyond `tau`: the area under the curve, with Greenwood's plug-in variance.
 * J. O. Irwin, "The standard error of an estimate of expectation of life", Journal of Hygiene 47 (1949) 188–189; as in R's
 * print.survfit(rmean = tau), which leaves out the last death of all where nobody outlives it.
 */
export function restrictedMean(
  { survival }: SurvivalCurve,
  { times, atRisk, events }: RiskTable,
  { tau, start = 0 }: { tau: number; start?: number },
): RestrictedMean {
  let last = times.length
  while (last > 0 && (times[last - 1] ?? 0) > tau) last--
  // From the end backwards: `area` is what lies under the curve after a moment.
  let [area, variance, until] = [0, 0, tau]
  for (let row = last - 1; row >= 0; row--) {
    const at = times[row] ?? 0
    area += (until - at) * (survival[row] ?? 0)
    const [n, d] = [atRisk[row] ?? 0, events[row] ?? 0]
    if (d > 0 && n > d) variance += (area * area * d) / (n * (n - d))
    until = at
  }
  return { tau, estimate: area + (until - start), se: Math.sqrt(variance) }
}
