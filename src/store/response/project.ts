import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Playbooks } from '#app/playbooks.ts'
import type { Clock } from '#app/ports.ts'
import { uuid } from '../ledger.ts'
import type { Row } from '../tables.ts'
import { factsIn } from '../views/facts.ts'
import { projectHandoffs } from './handed.ts'
import { projectEffort } from '../effort/project.ts'
import { writeResponses } from './write.ts'
import { responseRow, type LeadFound } from './row.ts'

const PROJECT_LOCK = 7105
/** How many events one step follows, and so how much one transaction changes. */
export const EVENTS_A_STEP = 20_000

type Projecting = { readonly pool: Pool; readonly clock: Pick<Clock, 'now'>; readonly playbooks: Playbooks }
type Change = {
  readonly workspace: Id
  readonly stream: Id
  readonly kind: string
  readonly xid: string
  readonly position: number
}
export type Projected = { readonly events: number; readonly leads: number }

/**
 * One step of the projector: the leads that something happened to since the last step, in the order of commits and below what may
 * still be in flight, get their rows and counts anew. Only one process steps at a time; a step that is lost is made again, because a
 * row is made from what the lead is now, and the counts change by the difference to the row that was there.
 */
export async function projectStep({ pool, clock, playbooks }: Projecting): Promise<Projected> {
  const client = await pool.connect()
  try {
    await client.query(`begin; set local enable_seqscan = off; select pg_advisory_xact_lock(${PROJECT_LOCK})`)
    const asOf = await clock.now()
    const { rows: stood } = await client.query<{ xid: string; position: number }>(
      'select xid::text as xid, position from projection',
    )
    const { rows: changes } = await client.query<Change>(
      'select workspace, stream, kind, xid::text as xid, "position" from tail($1::text::xid8, $2, $3)',
      [stood[0]?.xid ?? '0', stood[0]?.position ?? 0, EVENTS_A_STEP],
    )
    const leads = changes.filter(({ kind }) => kind === 'lead')
    let projected = 0
    for (const [workspace, some] of Map.groupBy(leads, (change) => change.workspace)) {
      await client.query("select set_config('handraise.workspace', $1, true)", [uuid(workspace)])
      const ids = [...new Set(some.map(({ stream }) => stream))]
      await projectLeads(client, workspace, { ids, playbooks })
      projected += ids.length
    }
    const last = changes.at(-1) ?? stood[0]
    if (last) await moveOn(client, last, changes.length < EVENTS_A_STEP ? asOf : undefined)
    await client.query('commit')
    return { events: changes.length, leads: projected }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** Step after step, until nothing is left to follow. */
export async function projectAll(projecting: Projecting): Promise<Projected> {
  const all = { events: 0, leads: 0 }
  for (;;) {
    const { events, leads } = await projectStep(projecting)
    all.events += events
    all.leads += leads
    if (events < EVENTS_A_STEP) return all
  }
}

/** Until the end is reached, the tables tell of the moment they last told of. */
const moveOn = (
  client: PoolClient,
  { xid, position }: { xid: string; position: number },
  asOf: string | undefined,
) =>
  client.query(
    `insert into projection (xid, position, as_of) values ($1::text::xid8, $2, coalesce($3::timestamptz, 'epoch'))
    on conflict (one) do update set xid = excluded.xid, position = excluded.position, as_of = coalesce($3::timestamptz, projection.as_of)`,
    [xid, position, asOf ?? null],
  )

/**
 * Whoever only wanted to read and asked for a person later waits since they asked: what is owed to them was made then, and its window
 * opens no earlier. Where the playbook alone has moved them, its window is reckoned from their form, and so is their waiting.
 */
const found = `select l.id as lead, case when due.read_first then coalesce(due.asked, l.submitted_at) else l.submitted_at end as "askedAt", l.segment, l.segment_order as "segmentOrder", l.source, f.campaign, l.form,
    l.team, t.calendar as "teamCalendar", l.owner, l.motion, l.historical, l.playbook, l.resolved_at as "resolvedAt", l.outcome,
    answer.at as "answeredAt", answer.person as "answeredBy", answer.evidence, answer.witnessed as "witnessedAt",
    coalesce(due.kept, 0) as kept, coalesce(due.late, 0) as late, coalesce(due.broken, 0) as broken, coalesce(due.owed, 0) as owed,
    coalesce(answer.early, false) as early
  from unnest($2::uuid[]) as wanted (id) join lead l on l.workspace = $1 and l.id = wanted.id
  left join form f on f.workspace = $1 and f.id = l.form
  left join team t on t.workspace = $1 and t.id = l.team
  left join lateral (
    select count(*) filter (where kind = 'respond' and state = 'kept')::int as kept, count(*) filter (where kind = 'respond' and state = 'late')::int as late,
      count(*) filter (where kind = 'respond' and state = 'broken')::int as broken, count(*) filter (where kind = 'respond' and state = 'open')::int as owed,
      bool_or(kind = 'nurture') as read_first, min(made_at) filter (where kind = 'respond' and not_before >= made_at) as asked
    from commitment where workspace = $1 and lead = l.id and kind in ('respond', 'nurture')
  ) due on true
  left join lateral (
    select min(at) as at, min(at) filter (where evidence = 'witnessed') as witnessed, bool_or(early) as early,
      (array_agg(evidence order by at, evidence desc))[1] as evidence,
      (array_agg(coalesce(member, colleague) order by at, evidence desc))[1] as person
    from touch where workspace = $1 and lead = l.id and heard and coalesce(member, colleague) is not null
      and (due.read_first is not true or due.asked is null or at >= due.asked)
  ) answer on true`

/** These leads' rows, and what the counts change by. */
async function projectLeads(
  client: PoolClient,
  workspace: Id,
  { ids, playbooks }: { ids: readonly Id[]; playbooks: Playbooks },
): Promise<void> {
  const { rows } = await client.query<LeadFound>({
    name: 'project-find',
    text: found,
    values: [workspace, ids],
  })
  const facts = factsIn(client, workspace)
  const inForce = await playbooks.load(facts)
  const made: Row[] = []
  for (const row of rows) {
    const loaded = row.playbook > 0 ? await playbooks.load(facts, row.playbook) : inForce
    made.push(responseRow(row, loaded))
  }
  await writeResponses(client, workspace, made)
  await projectHandoffs(client, workspace, { ids, zone: inForce.zone })
  await projectEffort(client, workspace, { ids, zone: inForce.zone })
}
