import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { ClockName } from '#domain/response/dimensions.ts'
import { curveOf } from '#domain/response/picture.ts'
import { elapsedMsOf, shortDuration } from '#domain/time/duration.ts'
import type { Playbooks } from '#app/playbooks.ts'
import type { Objective } from '#playbook/playbook.ts'
import { factsIn } from '../facts.ts'
import type { ResponseAsked } from './asked.ts'
import type { Goals, Pictures } from './pictures.ts'

/** The objectives of the playbook in force, of the segment asked for or of all. */
export async function objectivesIn(
  client: PoolClient,
  workspace: Id,
  { asked, playbooks }: { asked: ResponseAsked; playbooks: Playbooks },
): Promise<readonly Objective[]> {
  const { playbook } = await playbooks.load(factsIn(client, workspace))
  const { segment } = asked.only
  return playbook.objectives.filter(({ of }) => segment === undefined || segment === of)
}

/** What must be counted exactly for them. One in working days has no fixed length, and no answer here. */
export function goalsOf(objectives: readonly Objective[]): Goals {
  const fixed = objectives.filter((objective) => msOf(objective) !== undefined)
  return new Map(
    [...Map.groupBy(fixed, clockOf)].map(([clock, some]) => [
      clock,
      {
        segments: [...new Set(some.map(({ of }) => of))],
        at: [...new Set(some.flatMap((objective) => msOf(objective) ?? []))],
      },
    ]),
  )
}

/** The objectives against what happened, each on its own clock. */
export const againstObjectives = (objectives: readonly Objective[], goals: Pictures['goals']) =>
  objectives.map((objective) => {
    const { of, share: wanted, within, calendar } = objective
    const reached = reachedBy(objective, goals)
    return {
      ...{ of, wanted, within: shortDuration(within), calendar: calendar ?? null },
      ...{ leads: reached?.leads ?? 0, share: reached?.share ?? null },
      ...{ low: reached?.low ?? null, high: reached?.high ?? null },
      met: reached === undefined ? null : reached.share >= wanted,
    }
  })

function reachedBy(objective: Objective, goals: Pictures['goals']) {
  const ms = msOf(objective)
  const seen = goals.get(clockOf(objective))?.get(objective.of)
  if (ms === undefined || seen === undefined) return undefined
  const leads = seen.counted.reduce((sum, each) => sum + each.leads, seen.waiting.length)
  return leads === 0 ? undefined : { leads, ...curveOf(seen).at(ms) }
}

const clockOf = ({ calendar, within }: Objective): ClockName =>
  calendar !== undefined && within.unit !== 'd' ? 'covered' : 'elapsed'

const msOf = ({ within: { amount, unit } }: Objective): number | undefined =>
  unit === 'wd' ? undefined : elapsedMsOf({ amount, unit })
