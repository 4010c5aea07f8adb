import { describeGroup, type Described } from './describe-group.ts'
import type { Scale } from './limits.ts'
import { groupTest, type GroupTest } from './log-rank.ts'
import { mantelHaenszel, type OddsRatio } from './mantel-haenszel.ts'
import { beginningOf, inOrder, type Sample } from './sample.ts'
import { split, type SurvivalTable } from './survival-table.ts'

export type SurvivalAsked = {
  readonly scale: Scale
  /** Whether ends are told apart by their cause. */
  readonly competing: boolean
  readonly at?: readonly number[] | undefined
  readonly landmark?: number | undefined
  /** Up to where the restricted mean counts; without it, up to the last moment seen in any group. */
  readonly tau?: number | undefined
}
export type SurvivalDescribed = {
  readonly groups: readonly ({ readonly name: string } & Described)[]
  readonly tests?: { readonly logrank: GroupTest; readonly peto: GroupTest }
  readonly mantelHaenszel?: OddsRatio
}

/**
 * Everything that `stats survival` tells. Where ends compete, groups are compared by the first cause, as if the others had only
 * hidden it (the cause-specific log-rank test).
 */
export function describeSurvival(table: SurvivalTable, asked: SurvivalAsked): SurvivalDescribed {
  const { names } = table.groups
  const { all, byGroup, byStratum } = split(table, asked.landmark)
  const start = asked.landmark ?? beginningOf(all)
  const last = all.time.reduce((latest, time) => Math.max(latest, time), start)
  const how = {
    ...{ scale: asked.scale, start, tau: asked.tau ?? last, at: asked.at },
    causes: asked.competing ? table.causes : undefined,
  }
  const groups = byGroup.map((sample, group) => ({ name: names[group] ?? '', ...describeGroup(sample, how) }))
  const compared = byStratum.map((stratum) => stratum.map((sample) => firstCause(sample)))
  const ordered = compared.map((stratum) => stratum.map(inOrder))
  const [logrank, peto] = ([0, 1] as const).map((rho) => groupTest(ordered, { rho }))
  return {
    groups,
    ...(logrank && peto && { tests: { logrank, peto } }),
    ...(names.length === 2 && { mantelHaenszel: mantelHaenszel(compared.map(inFours)) }),
  }
}

const firstCause = (sample: Sample): Sample => ({
  ...sample,
  end: sample.end.map((cause) => (cause === 1 ? 1 : 0)),
})

function inFours([first, second]: readonly Sample[]) {
  const counted = (sample: Sample | undefined) => {
    const events = sample?.end.reduce((sum, end) => sum + end, 0) ?? 0
    return { events, others: (sample?.end.length ?? 0) - events }
  }
  return { first: counted(first), second: counted(second) }
}
