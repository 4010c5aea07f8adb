import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { touching } from '#domain/lead/take-back.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Reason } from '#domain/submission/held.ts'
import type { Instant } from '#domain/time/instant.ts'
import { asReadNow, canonicalOf } from './lead-submissions.ts'

export type HeldPlace = 'held' | 'released' | 'junk'
export type HeldRow = {
  readonly submission: Id
  readonly state: HeldPlace
  readonly form: Id
  readonly formName: string
  readonly kind: string
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  readonly heldAt: Instant
  readonly class: string
  readonly rule: string | null
  readonly lead: Id | null
  readonly confirmAt: Instant | null
  readonly target: Instant | null
  readonly limit: Instant | null
  readonly level: number | null
  readonly owedBy: Named | null
  readonly decided: 'released' | 'confirmed' | 'unseen' | null
  readonly decidedAt: Instant | null
  readonly decidedBy: Named | null
  readonly canonical: CanonicalSubmission | undefined
  readonly reasons: readonly Reason[]
  /** Somebody has done something about its lead. */
  readonly touched: boolean
}
type Named = { readonly id: Id; readonly name: string }
type Found = Omit<HeldRow, 'canonical' | 'reasons'> & {
  readonly private: string | null
  readonly because: string | null
  readonly place: string
}

/** Those that wait, in the order in which they are owed; the others with the last decision first. */
const order = {
  held: 'c.target, p.received_at, p.submission',
  released: 'p.decided_at desc, p.submission',
  junk: 'p.decided_at desc, p.submission',
} as const
const where = {
  held: `p.place = 'held'`,
  released: `p.place = 'lead' and p.decided = 'released'`,
  junk: `p.place = 'junk'`,
} as const

const columns = `select p.submission, p.place, p.form, coalesce(f.name, p.source) as "formName", p.kind, p.submitted_at as "submittedAt",
    p.received_at as "receivedAt", p.held_at as "heldAt", p.class, p.rule, p.lead, p.confirm_at as "confirmAt", c.target, c."limit", c.level,
    case when o.id is null then null else json_build_object('id', o.id, 'name', coalesce(o.name, '')) end as "owedBy",
    p.decided, p.decided_at as "decidedAt",
    case when d.id is null then null else json_build_object('id', d.id, 'name', coalesce(d.name, '')) end as "decidedBy",
    e.private, why.private as because,
    coalesce(l.status = 'resolved' or exists (select from event a where a.workspace = $1 and a.stream = p.lead and a.type = any($2)), false) as touched
  from placement p
  left join form f on f.workspace = $1 and f.id = p.form
  left join lead l on l.workspace = $1 and l.id = p.lead and p.place = 'lead'
  left join commitment c on c.workspace = $1 and c.lead = p.submission and c.kind = 'review' and c.state = 'open'
  left join team t on t.workspace = $1 and t.id = c.team
  left join member o on o.workspace = $1 and o.id = coalesce(c.holder, t.steward)
  left join member d on d.workspace = $1 and d.id::text = p.decided_by
  ${asReadNow('p.submission')}
  left join lateral (select private from event where workspace = $1 and stream = p.submission and type = 'SubmissionHeld'
    order by seq limit 1) why on true`

/** One page of what was held back. `skip` is how many came before it. */
export async function heldRows(
  client: PoolClient,
  workspace: Id,
  about: {
    readonly state: HeldPlace
    readonly form: Id | undefined
    readonly signal: string | undefined
    readonly skip: number
    readonly limit: number
  },
): Promise<readonly HeldRow[]> {
  const { state, form, signal, skip, limit } = about
  const { rows } = await client.query<Found>({
    name: `view-held-${state}`,
    text: `${columns} where p.workspace = $1 and ${where[state]} and ($3::uuid is null or p.form = $3)
      and ($4::text is null or $4 = any(p.noticed)) order by ${order[state]} offset $5 limit $6`,
    values: [workspace, touching, form ?? null, signal ?? null, skip, limit],
  })
  return rows.map(rowOf)
}

/** One that was held back once, wherever it is now; undefined for any other, and once it is forgotten. */
export async function heldRow(
  client: PoolClient,
  workspace: Id,
  submission: Id,
): Promise<HeldRow | undefined> {
  const { rows } = await client.query<Found>({
    name: 'view-held-one',
    text: `${columns} where p.workspace = $1 and p.submission = $3 and p.held_at is not null and p.place in ('held', 'lead', 'junk')`,
    values: [workspace, touching, submission],
  })
  return rows[0] && rowOf(rows[0])
}

function rowOf({ private: hidden, because, place, ...row }: Found): HeldRow {
  const said: { reasons?: readonly Reason[] } = because === null ? {} : JSON.parse(because)
  const state = place === 'lead' ? 'released' : place === 'junk' ? 'junk' : 'held'
  return { ...row, state, canonical: canonicalOf(hidden), reasons: said.reasons ?? [] }
}

/** How much waits, how much of it too long, and how much was junk. */
export async function heldCounts(client: PoolClient, workspace: Id, asOf: Instant) {
  const { rows } = await client.query<{ held: number; late: number; junk: number }>({
    name: 'view-held-counts',
    text: `select (select count(*)::int from placement where workspace = $1 and place = 'held') as held,
      (select count(*)::int from placement p join commitment c on c.workspace = $1 and c.lead = p.submission and c.kind = 'review'
        and c.state = 'open' and c."limit" < $2 where p.workspace = $1 and p.place = 'held') as late,
      (select count(*)::int from placement where workspace = $1 and place = 'junk' and decided_at is not null) as junk`,
    values: [workspace, asOf],
  })
  return rows[0] ?? { held: 0, late: 0, junk: 0 }
}
