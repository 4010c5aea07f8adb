import type { PoolClient } from 'pg'
import type { BriefVerdict } from '#domain/brief/verdict.ts'
import type { StepOf } from '#domain/cadence/cadence.ts'
import type { CommitmentKind } from '#domain/commitment/commitment.ts'
import type { Lease } from '#domain/lead/facts.ts'
import type { Outcome } from '#domain/lead/resolution.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { inOrder } from './order.ts'

export const EXCERPT_CHARS_MAX = 200

export type OpenCommitment = {
  readonly id: Id
  readonly kind: CommitmentKind
  readonly state: 'open'
  readonly notBefore: Instant
  readonly target: Instant
  readonly limit: Instant
  readonly level: number
  readonly team: Id | null
  readonly holder: Id | null
  readonly madeAt: Instant
  readonly step: StepOf | null
  readonly waitsFor: string | null
  readonly afterBrief: boolean
}
type LeadRow = {
  readonly id: Id
  readonly prospect: Id
  readonly name: string | null
  readonly email: string | null
  readonly organisation: string | null
  readonly segment: string
  readonly motion: 'respond' | 'qualify' | 'nurture' | 'decline'
  readonly intent: string
  readonly fit: 'in' | 'out' | 'unknown'
  readonly owner: Id | null
  readonly offered: Id | null
  readonly team: Id | null
  readonly submittedAt: Instant
  readonly openedAt: Instant
  readonly excerpt: string
  readonly tries: number
  readonly alarm: boolean
  readonly status: 'open' | 'resolved'
  readonly historical: boolean
  readonly outcome: Outcome | null
  readonly handoff: Id | null
  readonly brief: BriefVerdict | null
  readonly briefOpened: readonly string[]
  readonly leaseMember: Id | null
  readonly leaseUntil: Instant | null
}

/** One look for each lead, by the key that it names, however little PostgreSQL has counted yet. */
const leads = {
  name: 'view-cards',
  text: `select l.id, l.prospect, p.name, p.email, p.organisation, l.segment, l.motion, l.intent, l.fit, l.owner, l.offered, l.team,
      l.submitted_at as "submittedAt", l.opened_at as "openedAt", left(coalesce(first.message, ''), ${EXCERPT_CHARS_MAX}) as excerpt, l.tries, l.alarm, l.status, l.historical,
      l.outcome, passing.id as handoff, l.brief, l.brief_opened as "briefOpened", lease.member as "leaseMember", lease.until as "leaseUntil"
    from unnest($2::uuid[]) with ordinality as wanted (id, place)
    cross join lateral (select * from lead where workspace = $1 and id = wanted.id limit 1) l
    left join lateral (select name, email, organisation from prospect where workspace = $1 and id = l.prospect limit 1) p on true
    left join lateral (select member, until from lease where workspace = $1 and lead = l.id and until > $3 limit 1) lease on true
    left join lateral (
      select h.id from (select id, last, state from handoff where workspace = $1 and lead = any (array[l.id]) order by lead offset 0) h
      where h.last and h.state in ('open', 'rejected', 'disputed') limit 1
    ) passing on l.status = 'open'
    left join lateral (
      select s.submission from (
        select submission, submitted_at, received_at from placement where workspace = $1 and lead = any (array[l.id]) order by lead offset 0) s
      order by s.submitted_at, s.received_at, s.submission limit 1
    ) sent on true
    left join lateral (
      select private::jsonb #>> '{canonical,message}' as message from event where workspace = $1 and stream = sent.submission and seq = 1 limit 1
    ) first on true
    order by wanted.place`,
}

const commitments = {
  name: 'view-open-commitments',
  text: `select c.lead, c.id, c.kind, c.state, c.not_before as "notBefore", c.target, c."limit", c.level, c.team, c.holder, c.made_at as "madeAt", c.step, c.waits_for as "waitsFor", coalesce(c.after_brief, false) as "afterBrief"
    from unnest($3::uuid[]) as wanted (lead)
    cross join lateral (select * from commitment where workspace = $1 and lead = any (array[wanted.lead]) order by lead, id offset 0) c
    cross join lateral (select id, segment_order from lead where workspace = $1 and id = wanted.lead limit 1) l
    where c.state = 'open' order by ${inOrder}`,
}

/** These leads, in the order in which they were named, each with what is open on it. */
export async function cardRows(
  client: PoolClient,
  workspace: Id,
  { ids, asOf }: { ids: readonly Id[]; asOf: Instant },
) {
  if (ids.length === 0) return []
  const [{ rows }, { rows: open }] = await Promise.all([
    client.query<LeadRow>({ ...leads, values: [workspace, ids, asOf] }),
    client.query<OpenCommitment & { lead: Id }>({ ...commitments, values: [workspace, asOf, ids] }),
  ])
  const byLead = Map.groupBy(open, ({ lead }) => lead)
  return rows.map(({ prospect, name, email, leaseMember, leaseUntil, ...row }) => ({
    ...row,
    prospect: { id: prospect, name: name ?? '', email },
    lease: leaseOf(leaseMember, leaseUntil),
    commitments: (byLead.get(row.id) ?? []).map(withoutLead),
  }))
}

const withoutLead = (row: OpenCommitment & { lead: Id }): OpenCommitment => {
  const { lead: _, ...commitment } = row
  return commitment
}

const leaseOf = (member: Id | null, until: Instant | null): Lease | null =>
  member !== null && until !== null ? { member, until } : null
