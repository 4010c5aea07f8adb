import type { RiskTable } from './risk-table.ts'
import type { Sample } from './sample.ts'

/**
 * Sums over those at risk, for one cause: what the past did to somebody's weight in the share without an end (`self`, `fore`) or in
 * the cause's share (`back`, `both`), times what the moment adds to the share without an end (`self`, `back`) or to the cause's.
 */
export type Coupled = {
  readonly self: number
  readonly fore: number
  readonly back: number
  readonly both: number
}
export type Coupling = (row: number) => readonly Coupled[]

type Cause = { readonly shift: Float64Array; share: number; influence: number; atRisk: number }
type Walk = {
  readonly table: RiskTable
  /** What each person's entry leaves of the past, measured at the beginning: in the share without an end, and (`shift`) per cause. */
  readonly scale: Float64Array
  readonly causes: readonly Cause[]
  left: number
  influence: number
  atRisk: number
}

/**
 * What late entry adds to the variance of an incidence. Whoever is at risk and came early has been part of earlier moments, whoever
 * came late has not; the difference is the same for all who came at the same time, and grows with the curves. So one number per
 * person and curve, fixed at entry, and their sums over those at risk are all it takes.
 */
export function lateEntry({ time, end, entry }: Sample, table: RiskTable): Coupling {
  const from = entry ?? new Float64Array(time.length).fill(-Infinity)
  const byEntry = Uint32Array.from(time.keys()).sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0))
  const byTime = Uint32Array.from(time.keys()).sort((a, b) => (time[a] ?? 0) - (time[b] ?? 0))
  const walk: Walk = {
    table,
    scale: new Float64Array(time.length),
    causes: table.byCause.map(() => ({
      shift: new Float64Array(time.length),
      ...{ share: 0, influence: 0, atRisk: 0 },
    })),
    ...{ left: 1, influence: 0, atRisk: 0 },
  }
  let [entered, gone] = [0, 0]
  return (row) => {
    const at = table.times[row] ?? 0
    for (; entered < byEntry.length && (from[byEntry[entered] ?? 0] ?? 0) < at; entered++)
      enter(walk, byEntry[entered] ?? 0)
    for (; gone < byTime.length && (time[byTime[gone] ?? 0] ?? 0) < at; gone++)
      count(walk, byTime[gone] ?? 0, -1)
    const ending: number[][] = walk.causes.map(() => [])
    for (let next = gone; next < byTime.length && time[byTime[next] ?? 0] === at; next++) {
      const person = byTime[next] ?? 0
      ending[(end[person] ?? 0) - 1]?.push(person)
    }
    const coupled = couple(walk, row, ending)
    step(walk, row)
    return coupled
  }
}

function enter(walk: Walk, person: number): void {
  const scale = walk.left > 0 ? walk.influence / walk.left : 0
  walk.scale[person] = scale
  for (const cause of walk.causes) cause.shift[person] = cause.influence - cause.share * scale
  count(walk, person, 1)
}

function count(walk: Walk, person: number, sign: 1 | -1): void {
  walk.atRisk += sign * (walk.scale[person] ?? 0)
  for (const cause of walk.causes) cause.atRisk += sign * (cause.shift[person] ?? 0)
}

const sum = (of: readonly number[], values: Float64Array): number =>
  of.reduce((total, person) => total + (values[person] ?? 0), 0)

function couple(
  { table, scale, causes, left, atRisk }: Walk,
  row: number,
  ending: readonly (readonly number[])[],
): readonly Coupled[] {
  const n = table.atRisk[row] ?? 0
  const hazard = (table.events[row] ?? 0) / n
  const all = ending.flat()
  const toNone = hazard * atRisk - sum(all, scale)
  return causes.map(({ shift, share, atRisk: shifted }, index) => {
    const mine = ending[index] ?? []
    const rate = mine.length / n
    const toMine = sum(mine, scale) - rate * atRisk
    const times = -left / n
    return {
      self: times * left * toNone,
      fore: times * left * toMine,
      back: times * (hazard * shifted - sum(all, shift) + share * toNone),
      both: times * (sum(mine, shift) - rate * shifted + share * toMine),
    }
  })
}

function step(walk: Walk, row: number): void {
  const { table, causes, left, influence } = walk
  const [n, d] = [table.atRisk[row] ?? 0, table.events[row] ?? 0]
  for (const [index, cause] of causes.entries()) {
    const rate = (table.byCause[index]?.[row] ?? 0) / n
    cause.influence += rate * (influence - left / n)
    cause.share += left * rate
  }
  walk.influence = influence * (1 - d / n) + (left * d) / (n * n)
  walk.left = left * (1 - d / n)
}
