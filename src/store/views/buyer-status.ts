import type { PoolClient } from 'pg'
import type { Outcome } from '#domain/lead/resolution.ts'
import type { Id } from '#domain/ledger.ts'
import type { Promised, SubmissionReceived } from '#domain/submission/submission.ts'
import type { Role } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'

type Row = {
  readonly data: string
  readonly place: string | null
  readonly lead: Id | null
  readonly status: 'open' | 'resolved' | null
  readonly outcome: Outcome | null
  readonly owner: string | null
  readonly ownerRoles: readonly Role[] | null
  readonly erased: boolean
  readonly limit: Instant | null
  readonly answered: boolean
}
export type BuyerStatus = Omit<Row, 'data'> & { readonly promised: Promised }

/** Where a buyer's request stands, found by what they sent: who has it, by when, how it ended. */
export async function buyerStatus(
  client: PoolClient,
  workspace: Id,
  submission: Id,
): Promise<BuyerStatus | undefined> {
  const { rows } = await client.query<Row>({
    name: 'view-buyer-status',
    text: `select e.data, p.place, p.lead, l.status, l.outcome, m.name as owner, m.roles as "ownerRoles", e.private is null as erased,
        (select min(c."limit") from commitment c where c.workspace = $1 and c.lead = l.id and c.state = 'open' and c.kind = 'respond') as "limit",
        exists (select from commitment c where c.workspace = $1 and c.lead = l.id and c.kind = 'respond' and c.state in ('kept', 'late')) as answered
      from event e
      left join placement p on p.workspace = $1 and p.submission = e.stream
      left join lead l on l.workspace = $1 and l.id = p.lead
      left join member m on m.workspace = $1 and m.id = l.owner
      where e.workspace = $1 and e.stream = $2 and e.seq = 1 and e.kind = 'submission'`,
    values: [workspace, submission],
  })
  const [found] = rows
  if (!found) return undefined
  const { data, ...row } = found
  const { promised }: SubmissionReceived['data'] = JSON.parse(data)
  return { ...row, promised }
}
