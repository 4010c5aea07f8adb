import type { PoolClient } from 'pg'
import type { Playbooks } from '#app/playbooks.ts'
import type { Id } from '#domain/ledger.ts'
import { inTime, msOf, stillInTimeSince, type Within } from '#domain/response/in-time.ts'
import { standingOf, todayBegan } from '#domain/response/today.ts'
import { shortDuration } from '#domain/time/duration.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { factsIn } from '../facts.ts'

/** An objective with its clock, where today began on it, and whose time was over by then and is over by now. */
type Today = {
  readonly of: string
  readonly within: Within
  readonly since: Instant
  /** Whoever asked from then on had time left when today began. */
  readonly asked: Instant
  /** Whoever asked before has none left. */
  readonly past: Instant
  /** One in working days has no fixed length. */
  readonly ms: number | null
  /** By which the time counts; null where it counts as it passes. */
  readonly calendar: string | null
}
type Decided = { readonly place: number; readonly inTime: number; readonly tooLate: number }
type Counts = Decided & {
  readonly waiting: number
  readonly waitingPast: number
  readonly overdue: number
  /** Decided on another clock than that of the objective. */
  readonly elsewhere: number
}
type Came = {
  readonly place: number
  readonly submittedAt: Instant
  readonly answered: boolean
  readonly after: number
}

/** How each objective of the playbook in force stands today, from what the projector keeps ready: only today's leads are looked at. */
export async function objectivesToday(
  client: PoolClient,
  workspace: Id,
  { playbooks, now }: { readonly playbooks: Playbooks; readonly now: Instant },
) {
  const { playbook, calendars, zone } = await playbooks.load(factsIn(client, workspace))
  const at = epochMsOf(now)
  const wanted = playbook.objectives.map(({ of, within: duration, calendar: name }): Today => {
    const calendar = calendars.get(name ?? '')
    const within = { duration, calendar }
    const since = todayBegan(at, { zone: calendar?.zone ?? zone, calendar })
    const ms = msOf(within) ?? null
    // Working days end at closing, which is when today begins: those of yesterday were yesterday's.
    const began = ms === null ? since + 1 : since
    const [asked, past] = [stillInTimeSince(within, began), stillInTimeSince(within, at)].map(instantOf)
    return {
      ...{ of, within, since: instantOf(since), asked: asked ?? now, past: past ?? now },
      ms,
      calendar: duration.unit === 'd' ? null : (name ?? null),
    }
  })
  if (wanted.length === 0) return []
  const counts = new Map((await countsOf(client, workspace, wanted)).map((row) => [row.place, row]))
  const others = [...counts.values()].some(({ elsewhere }) => elsewhere > 0)
  const decided = others ? await decidedElsewhere(client, workspace, wanted) : new Map<number, Decided>()
  return playbook.objectives.map(({ of, share, within, calendar }, place) => {
    const found = counts.get(place)
    const more = decided.get(place)
    const { overdue = 0, waiting = 0, waitingPast = 0 } = found ?? {}
    const inIt = (found?.inTime ?? 0) + (more?.inTime ?? 0)
    const tooLate = (found?.tooLate ?? 0) + (more?.tooLate ?? 0)
    return {
      ...{ of, wanted: share, within: shortDuration(within), calendar: calendar ?? null },
      ...{ since: wanted[place]?.since ?? now, waiting, waitingPast },
      ...standingOf({ inTime: inIt, tooLate, overdue }, share),
    }
  })
}

const given = (wanted: readonly Today[]) => [
  wanted.map(({ of }) => of),
  wanted.map(({ since }) => since),
  wanted.map(({ asked }) => asked),
  wanted.map(({ past }) => past),
  wanted.map(({ ms }) => ms),
  wanted.map(({ calendar }) => calendar),
]
const objectives = `unnest($2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::bigint[], $7::text[])
      with ordinality as o (segment, since, asked, past, ms, calendar, place)`
const owed = "r.workspace = $1 and r.segment = o.segment and r.motion in ('respond', 'qualify')"
/** What is kept ready was counted on the calendar that they waited by. */
const kept = 'o.ms is not null and (o.calendar is null or r.calendar is not distinct from o.calendar)'

/** Each objective by itself, through the indexes of when they asked and of who waits. */
async function countsOf(
  client: PoolClient,
  workspace: Id,
  wanted: readonly Today[],
): Promise<readonly Counts[]> {
  const { rows } = await client.query<Counts>({
    name: 'view-objectives-today',
    text: `select o.place::int - 1 as place, decided."inTime", decided."tooLate", decided.elsewhere, waits.waiting, waits."waitingPast", waits.overdue
      from ${objectives}
      cross join lateral (
        select count(*) filter (where ${kept} and r.first = 1 and came.after <= o.ms
            and r.submitted_at + r.first_after * interval '1 millisecond' >= o.since)::int as "inTime",
          count(*) filter (where ${kept} and came.after > o.ms)::int as "tooLate",
          count(*) filter (where not (${kept}))::int as elsewhere
        from response r cross join lateral (select case when o.calendar is null then r.first_after else r.first_covered end as after) came
        where ${owed} and r.submitted_at >= o.asked and r.first > 0
      ) decided
      cross join lateral (
        select count(*)::int as waiting, count(*) filter (where r.submitted_at < o.past)::int as "waitingPast",
          count(*) filter (where r.submitted_at >= o.asked and r.submitted_at < o.past)::int as overdue
        from response r where ${owed} and r.first = 0
      ) waits`,
    values: [workspace, ...given(wanted)],
  })
  return rows
}

/** Where the objective counts working days, or another calendar than the one that they waited by: reckoned one by one. */
async function decidedElsewhere(
  client: PoolClient,
  workspace: Id,
  wanted: readonly Today[],
): Promise<ReadonlyMap<number, Decided>> {
  const { rows } = await client.query<Came>({
    name: 'view-objectives-elsewhere',
    text: `select o.place::int - 1 as place, r.submitted_at as "submittedAt", r.first = 1 as answered, r.first_after as after
      from ${objectives} join response r on ${owed} and r.submitted_at >= o.asked and r.first > 0 and not (${kept})`,
    values: [workspace, ...given(wanted)],
  })
  const decided = new Map<number, Decided>()
  for (const { place, submittedAt, answered, after } of rows) {
    const objective = wanted[place]
    if (!objective) continue
    const asked = epochMsOf(submittedAt)
    const early = inTime(objective.within, asked, asked + after)
    const today = answered && asked + after >= epochMsOf(objective.since)
    const before = decided.get(place) ?? { place, inTime: 0, tooLate: 0 }
    decided.set(place, {
      place,
      inTime: before.inTime + (early && today ? 1 : 0),
      tooLate: before.tooLate + (early ? 0 : 1),
    })
  }
  return decided
}
