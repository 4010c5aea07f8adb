import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { isoDurationOf } from '#domain/time/duration.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import { columnsOf, whereOf, type ResponseAsked } from './asked.ts'

export const LONGEST_MAX = 20

type Row = {
  readonly id: Id
  readonly name: string
  readonly organisation: string | null
  readonly segment: string
  readonly submittedAt: Instant
  readonly owner: Id | null
  readonly ownerName: string | null
}

/** Those who have waited longest, with their names as they are now. */
export async function waitingLongest(client: PoolClient, workspace: Id, asked: ResponseAsked, asOf: Instant) {
  const { condition, values } = whereOf(asked, workspace)
  const { rows } = await client.query<Row>(
    `with longest as (
      select r.lead, r.submitted_at from response r where ${condition} and ${columnsOf(asked).first} = 0
      order by r.submitted_at, r.lead limit ${LONGEST_MAX}
    )
    select l.id, coalesce(p.name, '') as name, p.organisation, l.segment, longest.submitted_at as "submittedAt", l.owner, m.name as "ownerName"
    from longest join lead l on l.workspace = $1 and l.id = longest.lead
    left join prospect p on p.workspace = $1 and p.id = l.prospect
    left join member m on m.workspace = $1 and m.id = l.owner
    order by longest.submitted_at, l.id`,
    values,
  )
  return rows.map(({ owner, ownerName, ...row }) => ({
    ...row,
    waited: isoDurationOf(Math.max(0, epochMsOf(asOf) - epochMsOf(row.submittedAt))),
    owner: owner === null ? null : { id: owner, name: ownerName ?? '' },
  }))
}
