import type { SurvivalCurve } from './kaplan-meier.ts'
import { limitsFor, type Scale } from './limits.ts'

/** Limits for every moment of a curve, as columns; NaN where there are none (it is never handed on: see `at`). */
export type CurveLimits = {
  readonly low: Float64Array
  readonly high: Float64Array
}

export function curveLimits({ survival, logSe }: SurvivalCurve, scale: Scale): CurveLimits {
  const low = new Float64Array(survival.length)
  const high = new Float64Array(survival.length)
  let [share, se, limits] = [-1, -1, undefined as ReturnType<typeof limitsFor>]
  for (let row = 0; row < survival.length; row++) {
    const [nextShare, nextSe] = [survival[row] ?? 1, logSe[row] ?? 0]
    // Where nothing ended, nothing changes.
    if (nextShare !== share || nextSe !== se) limits = limitsFor(nextShare, nextSe, scale)
    share = nextShare
    se = nextSe
    low[row] = limits?.low ?? NaN
    high[row] = limits?.high ?? NaN
  }
  return { low, high }
}

/** One of the columns at a row; nothing where there is no limit. */
export const limitAt = (column: Float64Array, row: number): number | undefined => {
  const limit = column[row]
  return limit === undefined || Number.isNaN(limit) ? undefined : limit
}
