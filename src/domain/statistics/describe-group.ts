import { aalenJohansen, type Incidence } from './aalen-johansen.ts'
import { curveLimits, limitAt, type CurveLimits } from './curve-limits.ts'
import { kaplanMeier, type SurvivalCurve } from './kaplan-meier.ts'
import { lateEntry } from './late-entry.ts'
import { limitsAround, limitsFor, type Scale } from './limits.ts'
import { lastAtOrBefore } from './ordered-moments.ts'
import { quantile, type Quantile } from './quantile.ts'
import { restrictedMean, type RestrictedMean } from './restricted-mean.ts'
import { atRiskAt, riskTable, type RiskTable } from './risk-table.ts'
import { inOrder, type OrderedSample, type Sample } from './sample.ts'

export type CurveRow = {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  readonly survival: number
  readonly se: number | null
  readonly low: number | null
  readonly high: number | null
}
export type IncidenceRow = {
  readonly cause: string
  readonly time: number
  readonly estimate: number
  readonly se: number
  readonly low: number | null
  readonly high: number | null
}
export type Described = {
  readonly n: number
  readonly events: number
  readonly median: Quantile
  readonly rmst: RestrictedMean
  readonly curve: readonly CurveRow[]
  readonly incidence?: readonly IncidenceRow[]
}
export type Describing = {
  readonly scale: Scale
  readonly start: number
  readonly tau: number
  /** The causes' names, where ends compete. */
  readonly causes?: readonly string[] | undefined
  /** The moments asked for; without them every moment at which somebody was seen for the last time. */
  readonly at?: readonly number[] | undefined
}

export function describeGroup(sample: Sample, how: Describing): Described {
  const ordered = inOrder(sample)
  const table = riskTable(ordered)
  const curve = kaplanMeier(table)
  const limits = curveLimits(curve, how.scale)
  const total = table.events.reduce((sum, events) => sum + events, 0)
  const moments = how.at ?? table.times
  return {
    n: sample.time.length,
    events: total,
    median: quantile(curve, 0.5, { ...how, limits }),
    rmst: restrictedMean(curve, table, how),
    curve: curveRows({ table, curve, ordered, limits, scale: how.scale }, moments),
    ...(how.causes && {
      incidence: incidenceRows(aalenJohansen(table, sample.entry && lateEntry(sample, table)), how.causes, {
        ...how,
        moments,
      }),
    }),
  }
}

function curveRows(
  about: {
    table: RiskTable
    curve: SurvivalCurve
    ordered: OrderedSample
    limits: CurveLimits
    scale: Scale
  },
  moments: Iterable<number>,
): readonly CurveRow[] {
  const { table, curve, ordered, limits, scale } = about
  const atFirst = limitsFor(1, 0, scale)
  let before = -1
  return Array.from(moments, (time) => {
    const row = lastAtOrBefore(table.times, time)
    const [share, logSe] = row < 0 ? [1, 0] : [curve.survival[row] ?? 1, curve.logSe[row] ?? 0]
    const since = (counts: Float64Array) => between(counts, before, row)
    const told = { events: since(table.events), censored: since(table.censored) }
    before = Math.max(before, row)
    return {
      ...{ time, atRisk: atRiskAt(table, ordered, { time, row }), ...told, survival: share },
      se: Number.isFinite(logSe) ? share * logSe : null,
      low: (row < 0 ? atFirst?.low : limitAt(limits.low, row)) ?? null,
      high: (row < 0 ? atFirst?.high : limitAt(limits.high, row)) ?? null,
    }
  })
}

/** All that happened after the moment told before this one, up to this one. */
function between(counts: Float64Array, before: number, row: number): number {
  let sum = 0
  for (let at = before + 1; at <= row; at++) sum += counts[at] ?? 0
  return sum
}

function incidenceRows(
  { times, causes }: Incidence,
  names: readonly string[],
  { moments, scale }: { moments: Iterable<number>; scale: Scale },
): readonly IncidenceRow[] {
  return names.flatMap((cause, index) =>
    Array.from(moments, (time) => {
      const row = lastAtOrBefore(times, time)
      const estimate = causes[index]?.estimate[row] ?? 0
      const se = causes[index]?.se[row] ?? 0
      const limits = limitsAround(estimate, se, scale)
      return { cause, time, estimate, se, low: limits?.low ?? null, high: limits?.high ?? null }
    }),
  )
}
