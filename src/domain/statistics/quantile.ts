import type { SurvivalCurve } from './kaplan-meier.ts'
import { curveLimits, limitAt, type CurveLimits } from './curve-limits.ts'
import type { Scale } from './limits.ts'
import { TOLERANCE } from './near-ties.ts'

/** Nothing means "not reached": an answer, not a gap. */
export type Quantile = {
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * When the end has come for the share `p`, with limits (R. Brookmeyer, J. Crowley, "A confidence interval for the median survival
 * time", Biometrics 38 (1982) 29–41). Where the curve runs level exactly at `p`, the middle of the level part, as in R's
 * quantile.survfit; the last level part ends at the last moment seen.
 */
export function quantile(
  curve: SurvivalCurve,
  p: number,
  {
    scale,
    start = 0,
    limits = curveLimits(curve, scale),
  }: { scale: Scale; start?: number; limits?: CurveLimits },
): Quantile {
  const { times, survival } = curve
  const crossing = (ended: (row: number) => number | undefined) => cross({ times, start, p }, ended)
  return {
    estimate: crossing((row) => 1 - (survival[row] ?? 1)),
    low: crossing((row) => ended(limitAt(limits.low, row))),
    high: crossing((row) => ended(limitAt(limits.high, row))),
  }
}

const ended = (share: number | undefined): number | undefined => (share === undefined ? undefined : 1 - share)

/** Where a curve that begins at 0 comes to a level: the moment that reaches it, and the moment that passes it. */
export type Crossing = { readonly reached: number; readonly passed: number }

const cross = (about: Levels, levelAt: (row: number) => number | undefined): number | null => {
  const found = crossing(about, levelAt)
  return found ? (found.reached + found.passed) / 2 : null
}

type Levels = { readonly times: Float64Array; readonly start: number; readonly p: number }

export function crossing(
  { times, start, p }: Levels,
  levelAt: (row: number) => number | undefined,
): Crossing | undefined {
  // Limits may turn back at the end of a curve, so what counts is the lowest level that reaches `p`, wherever it stands.
  let reached = { at: start, level: p <= TOLERANCE ? 0 : Infinity }
  let passed = { at: start, level: Infinity }
  let [highest, last, anyUnknown] = [0, 0 as number | undefined, false]
  for (let row = 0; row < times.length; row++) {
    const level = levelAt(row)
    if (level === undefined) {
      if (!anyUnknown) last = undefined
      anyUnknown = true
      continue
    }
    if (level === last) continue
    last = level
    highest = Math.max(highest, level)
    const at = times[row] ?? 0
    if (level + TOLERANCE >= p && level < reached.level) reached = { at, level }
    if (level - TOLERANCE >= p && level < passed.level) passed = { at, level }
  }
  if (highest < p) return undefined
  const isAtEnd = last !== undefined && Math.abs(p - last) < TOLERANCE
  if (isAtEnd) return { reached: reached.at, passed: times.at(-1) ?? start }
  return passed.level === Infinity ? undefined : { reached: reached.at, passed: passed.at }
}
