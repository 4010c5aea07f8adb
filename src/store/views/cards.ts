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

const leads = {
  name: 'view-cards',
  text: `select l.id, l.prospect, p.name, p.email, p.organisation, l.segment, l.motion, l.intent, l.fit, l.owner, l.offered, l.team,
      l.submitted_at as "submittedAt", l.opened_at as "openedAt", left(coalesce(first.message, ''), ${EXCERPT_CHARS_MAX}) as excerpt, l.tries, l.alarm, l.status, l.historical,
      l.outcome, passing.id as handoff, l.brief, l.brief_opened as "briefOpened", lease.member as "leaseMember", lease.until as "leaseUntil"
    from unnest($2::uuid[]) with ordinality as wanted (id, place)
    join lead l on l.workspace = $1 and l.id = wanted.id
    left join prospect p on p.workspace = $1 and p.id = l.prospect
    left join lease on lease.workspace = $1 and lease.lead = l.id and lease.until > $3
    left join lateral (
      select h.id from handoff h where h.workspace = $1 and h.lead = l.id and h.last and h.state in ('open', 'rejected', 'disputed') limit 1
    ) passing on l.status = 'open'
    left join lateral (
      select e.private::jsonb #>> '{canonical,message}' as message from placement s
      join event e on e.workspace = $1 and e.stream = s.submission and e.seq = 1
      where s.workspace = $1 and s.lead = l.id order by s.submitted_at, s.received_at, s.submission limit 1
    ) first on true
    order by wanted.place`,
}

const commitments = {
  name: 'view-open-commitments',
  text: `select c.lead, c.id, c.kind, c.state, c.not_before as "notBefore", c.target, c."limit", c.level, c.team, c.holder, c.made_at as "madeAt", c.step, c.waits_for as "waitsFor", coalesce(c.after_brief, false) as "afterBrief"
    from commitment c join lead l on l.workspace = $1 and l.id = c.lead
    where c.workspace = $1 and c.lead = any($3::uuid[]) and c.state = 'open' order by ${inOrder}`,
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
