import type { PoolClient } from 'pg'
import type { Playbooks } from '#app/playbooks.ts'
import type { Id } from '#domain/ledger.ts'
import { standingOf, todayBegan } from '#domain/response/today.ts'
import { coveredClock } from '#domain/time/covered-clock.ts'
import { elapsedMsOf, shortDuration } from '#domain/time/duration.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { Objective } from '#playbook/playbook.ts'
import { factsIn } from '../facts.ts'

/** An objective with its clock and where today began on it. One in working days has no fixed length; only who waits is told. */
type Today = {
  readonly of: string
  readonly since: Instant
  readonly ms: number | null
  readonly covered: boolean
}
type Counts = {
  readonly place: number
  readonly inTime: number
  readonly tooLate: number
  readonly waiting: number
}
type Waits = {
  readonly place: number
  readonly submittedAt: Instant
  readonly playbook: number | null
  readonly calendar: string | null
  readonly coveredFrom: number | null
}

/** How each objective of the playbook in force stands today, from what the projector keeps ready: only today's leads are looked at. */
export async function objectivesToday(
  client: PoolClient,
  workspace: Id,
  { playbooks, now }: { readonly playbooks: Playbooks; readonly now: Instant },
) {
  const { playbook, calendars, zone } = await playbooks.load(factsIn(client, workspace))
  const wanted = playbook.objectives.map((objective): Today => {
    const calendar = calendars.get(objective.calendar ?? '')
    const since = todayBegan(epochMsOf(now), { zone: calendar?.zone ?? zone, calendar })
    const ms = msOf(objective)
    return { of: objective.of, since: instantOf(since), ms, covered: isCovered(objective) }
  })
  if (wanted.length === 0) return []
  const counts = new Map((await countsOf(client, workspace, wanted)).map((row) => [row.place, row]))
  const overdue = await overdueOf(client, workspace, { wanted, now, playbooks })
  return playbook.objectives.map((objective, place) => {
    const { inTime = 0, tooLate = 0, waiting = 0 } = counts.get(place) ?? {}
    const { of, share, within, calendar } = objective
    return {
      ...{ of, wanted: share, within: shortDuration(within), calendar: calendar ?? null },
      ...{ since: wanted[place]?.since ?? now, waiting },
      ...standingOf({ inTime, tooLate, overdue: overdue.get(place) ?? 0 }, share),
    }
  })
}

const isCovered = ({ calendar, within }: Objective): boolean => calendar !== undefined && within.unit !== 'd'
const msOf = ({ within: { amount, unit } }: Objective): number | null =>
  unit === 'wd' ? null : elapsedMsOf({ amount, unit })

const given = (wanted: readonly Today[]) => [
  wanted.map(({ of }) => of),
  wanted.map(({ since }) => since),
  wanted.map(({ ms }) => ms),
  wanted.map(({ covered }) => covered),
]
const objectives = `unnest($2::text[], $3::timestamptz[], $4::bigint[], $5::boolean[]) with ordinality as o (segment, since, ms, covered, place)`
const owed = "r.workspace = $1 and r.segment = o.segment and r.motion in ('respond', 'qualify')"

/** Each objective by itself, through the indexes of when they asked and of who waits. */
async function countsOf(
  client: PoolClient,
  workspace: Id,
  wanted: readonly Today[],
): Promise<readonly Counts[]> {
  const { rows } = await client.query<Counts>({
    name: 'view-objectives-today',
    text: `select o.place::int - 1 as place, decided."inTime", decided."tooLate", waits.waiting from ${objectives}
      cross join lateral (
        select count(*) filter (where r.first = 1 and came.after <= o.ms)::int as "inTime", count(*) filter (where came.after > o.ms)::int as "tooLate"
        from response r cross join lateral (select case when o.covered then r.first_covered else r.first_after end as after) came
        where ${owed} and r.submitted_at >= o.since and r.first > 0
      ) decided
      cross join lateral (select count(*)::int as waiting from response r where ${owed} and r.first = 0) waits`,
    values: [workspace, ...given(wanted)],
  })
  return rows
}

/** Today's who wait past their time, each on the calendar that it waits by. */
async function overdueOf(
  client: PoolClient,
  workspace: Id,
  { wanted, now, playbooks }: { wanted: readonly Today[]; now: Instant; playbooks: Playbooks },
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<Waits>({
    name: 'view-objectives-waiting',
    text: `select o.place::int - 1 as place, r.submitted_at as "submittedAt", r.playbook, r.calendar, r.covered_from as "coveredFrom"
      from ${objectives} join response r on ${owed} and r.submitted_at >= o.since and r.first = 0`,
    values: [workspace, ...given(wanted)],
  })
  const overdue = new Map<number, number>()
  for (const { place, submittedAt, playbook, calendar, coveredFrom } of rows) {
    const { ms, covered } = wanted[place] ?? {}
    const kept =
      covered === true && playbook !== null
        ? (await playbooks.load(factsIn(client, workspace), playbook)).calendars.get(calendar ?? '')
        : undefined
    const waited =
      kept && coveredFrom !== null
        ? coveredClock(kept)(epochMsOf(now)) - coveredFrom
        : epochMsOf(now) - epochMsOf(submittedAt)
    if (typeof ms === 'number' && waited > ms) overdue.set(place, (overdue.get(place) ?? 0) + 1)
  }
  return overdue
}
