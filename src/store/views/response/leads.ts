import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { codeOf, WAITING, type First } from '#domain/response/first.ts'
import type { Instant } from '#domain/time/instant.ts'
import { LEADS_A_PAGE, type LeadFilter } from '../lead-page.ts'
import { columnsOf, whereOf, type ResponseAsked } from './asked.ts'

/** The leads behind a number of the report: what came first for them, and after how long. */
export type ResponseLeadsAsked = Omit<ResponseAsked, 'by' | 'at'> & {
  readonly came?: First | 'waiting' | undefined
  /** In milliseconds: came no later than this. */
  readonly within?: number | undefined
}

/** These leads, the youngest first, a page at a time. */
export async function responseLeads(
  client: PoolClient,
  workspace: Id,
  {
    asked,
    filter: { status, owner, after },
  }: { asked: ResponseLeadsAsked; filter: Pick<LeadFilter, 'status' | 'owner' | 'after'> },
) {
  const { condition, values } = whereOf(asked, workspace)
  const column = columnsOf(asked)
  const code = asked.came === undefined ? null : asked.came === 'waiting' ? WAITING : codeOf(asked.came)
  const more = [code, asked.within, status, owner, after?.submittedAt, after?.id].map(
    (value) => value ?? null,
  )
  const place = (index: number) => `$${values.length + index}`
  const { rows } = await client.query<{ id: Id; submittedAt: Instant }>(
    `select r.lead as id, r.submitted_at as "submittedAt" from response r join lead l on l.workspace = $1 and l.id = r.lead
    where ${condition} and (${place(1)}::int is null or ${column.first} = ${place(1)})
      and (${place(2)}::bigint is null or ${column.after} <= ${place(2)})
      and (${place(3)}::text is null or l.status = ${place(3)}) and (${place(4)}::uuid is null or l.owner = ${place(4)})
      and (${place(5)}::timestamptz is null or r.submitted_at < ${place(5)} or (r.submitted_at = ${place(5)} and r.lead > ${place(6)}::uuid))
    order by r.submitted_at desc, r.lead limit ${LEADS_A_PAGE + 1}`,
    [...values, ...more],
  )
  return { leads: rows.slice(0, LEADS_A_PAGE), more: rows.length > LEADS_A_PAGE }
}
