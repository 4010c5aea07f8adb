import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { curveOf } from '#domain/response/picture.ts'
import { elapsedMsOf, shortDuration } from '#domain/time/duration.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Playbooks } from '#app/playbooks.ts'
import type { Objective } from '#playbook/playbook.ts'
import { factsIn } from '../facts.ts'
import type { ClockName, ResponseAsked } from './asked.ts'
import { picturesOf } from './counts.ts'
import { waitingNow } from './waiting.ts'

type Asking = { readonly asked: ResponseAsked; readonly asOf: Instant; readonly playbooks: Playbooks }

/** The playbook's objectives against what happened, each on its own clock. One in working days has no fixed length, and no answer here. */
export async function objectivesFor(client: PoolClient, workspace: Id, asking: Asking) {
  const { playbook } = await asking.playbooks.load(factsIn(client, workspace))
  const byClock = new Map<ClockName, Awaited<ReturnType<typeof segmentsOn>>>()
  const wanted = playbook.objectives.filter(
    ({ of }) => asking.asked.only.segment === undefined || asking.asked.only.segment === of,
  )
  for (const clock of new Set(wanted.map(clockOf)))
    byClock.set(clock, await segmentsOn(client, workspace, { ...asking, clock, objectives: wanted }))
  return wanted.map((objective) => {
    const { of, share: wantedShare, within, calendar } = objective
    const ms = msOf(objective)
    const reached = ms === undefined ? undefined : byClock.get(clockOf(objective))?.(of, ms)
    return {
      ...{ of, wanted: wantedShare, within: shortDuration(within), calendar: calendar ?? null },
      ...{ leads: reached?.leads ?? 0, share: reached?.share ?? null },
      ...{ low: reached?.low ?? null, high: reached?.high ?? null },
      met: reached === undefined || reached.leads === 0 ? null : reached.share >= wantedShare,
    }
  })
}

const clockOf = ({ calendar, within }: Objective): ClockName =>
  calendar !== undefined && within.unit !== 'd' ? 'covered' : 'elapsed'

const msOf = ({ within: { amount, unit } }: Objective): number | undefined =>
  unit === 'wd' ? undefined : elapsedMsOf({ amount, unit })

async function segmentsOn(
  client: PoolClient,
  workspace: Id,
  about: Asking & { clock: ClockName; objectives: readonly Objective[] },
) {
  const asked: ResponseAsked = { ...about.asked, clock: about.clock, by: 'segment' }
  const waiting = await waitingNow(client, workspace, { ...about, asked })
  const at = about.objectives.flatMap((objective) => msOf(objective) ?? [])
  const { groups } = await picturesOf(client, workspace, { asked, waiting, at })
  return (segment: string, after: number) => {
    const seen = groups.get(segment)
    if (!seen) return undefined
    const leads = seen.counted.reduce((sum, each) => sum + each.leads, seen.waiting.length)
    return { leads, ...curveOf(seen).at(after) }
  }
}
