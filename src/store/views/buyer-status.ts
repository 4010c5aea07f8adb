import type { PoolClient } from 'pg'
import type { Wishes } from '#domain/cadence/cadence.ts'
import type { Outcome } from '#domain/lead/resolution.ts'
import type { Stage } from '#domain/lead/trace.ts'
import type { Id } from '#domain/ledger.ts'
import type { Promised, SubmissionReceived } from '#domain/submission/submission.ts'
import type { Role } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { asReadNow, canonicalOf } from './lead-submissions.ts'

type Row = {
  readonly first: string
  readonly now: string | null
  readonly wishes: string | null
  readonly place: string | null
  readonly lead: Id | null
  readonly status: 'open' | 'resolved' | null
  readonly outcome: Outcome | null
  readonly owner: string | null
  readonly ownerRoles: readonly Role[] | null
  readonly erased: boolean
  readonly limit: Instant | null
  readonly answered: boolean
  /** When they are asked again. */
  readonly returnsAt: Instant | null
  readonly readiness: Stage | null
  /** Whether they said already that the answer helped, or didn't. */
  readonly helped: boolean | null
  readonly historical: boolean | null
  readonly sentAt: Instant
  readonly prospect: Id | null
  readonly email: string | null
  readonly phone: string | null
  /** The form it came by, while it takes inquiries. */
  readonly form: Id | null
}
export type BuyerStatus = Omit<Row, 'first' | 'now' | 'wishes'> & {
  readonly promised: Promised
  readonly message: string | undefined
  readonly wishes: Wishes
}

/** Where a buyer's request stands, found by what they sent: who has it, by when, how it ended, and what they told us since. */
export async function buyerStatus(
  client: PoolClient,
  workspace: Id,
  submission: Id,
): Promise<BuyerStatus | undefined> {
  const { rows } = await client.query<Row>({
    name: 'view-buyer-status',
    text: `select first.data as first, e.private as now, first.private is null as erased, first.at as "sentAt", p.place, p.lead, p.prospect,
        l.status, l.outcome, (select r.data::jsonb ->> 'stage' from event r where r.workspace = $1 and r.stream = p.lead and r.type = 'ReadinessShown'
          and r.data::jsonb ->> 'how' = 'said' order by r.seq desc limit 1) as readiness, l.helped, l.historical, m.name as owner, m.roles as "ownerRoles", who.email, who.phone, f.id as form,
        case when l.outcome = 'deferred' then l.wake_at end as "returnsAt",
        (select w.data from event w where w.workspace = $1 and w.stream = p.lead and w.type = 'WishesTold' order by w.seq desc limit 1) as wishes,
        (select min(c."limit") from commitment c where c.workspace = $1 and c.lead = l.id and c.state = 'open' and c.kind = 'respond') as "limit",
        exists (select from commitment c where c.workspace = $1 and c.lead = l.id and c.kind = 'respond' and c.state in ('kept', 'late')) as answered
      from event first
      ${asReadNow('first.stream')}
      left join placement p on p.workspace = $1 and p.submission = first.stream
      left join lead l on l.workspace = $1 and l.id = p.lead
      left join prospect who on who.workspace = $1 and who.id = p.prospect
      left join form f on f.workspace = $1 and f.id = p.form and f.status = 'open'
      left join member m on m.workspace = $1 and m.id = l.owner
      where first.workspace = $1 and first.stream = $2 and first.seq = 1 and first.kind = 'submission'`,
    values: [workspace, submission],
  })
  const [found] = rows
  if (!found) return undefined
  const { first, now, wishes, ...row } = found
  const { promised }: SubmissionReceived['data'] = JSON.parse(first)
  const { message } = canonicalOf(now) ?? {}
  return { ...row, promised, message, wishes: wishes === null ? {} : JSON.parse(wishes) }
}
