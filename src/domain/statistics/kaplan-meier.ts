import type { RiskTable } from './risk-table.ts'

/** The share for whom no end has come yet, after each moment of the table. */
export type SurvivalCurve = {
  readonly times: Float64Array
  readonly survival: Float64Array
  /** The standard error of the survival's logarithm; infinite once nobody is left. */
  readonly logSe: Float64Array
}

/**
 * The product-limit estimate with Greenwood's variance.
 * E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958) 457–481;
 * M. Greenwood, "The natural duration of cancer", Reports on Public Health and Medical Subjects 33 (1926) 1–26.
 * Late entry needs nothing but the right risk sets (W.-Y. Tsai, N. P. Jewell, M.-C. Wang, Biometrika 74 (1987) 883–886).
 */
export function kaplanMeier({ times, atRisk, events }: RiskTable): SurvivalCurve {
  const survival = new Float64Array(times.length)
  const logSe = new Float64Array(times.length)
  let [left, variance] = [1, 0]
  for (let row = 0; row < times.length; row++) {
    const [n, d] = [atRisk[row] ?? 0, events[row] ?? 0]
    if (d > 0) {
      left *= (n - d) / n
      variance += d / (n * (n - d))
    }
    survival[row] = left
    logSe[row] = Math.sqrt(variance)
  }
  return { times, survival, logSe }
}
