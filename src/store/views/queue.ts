import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { inOrder } from './order.ts'

/** More than a person can look at; what follows comes up as this is worked off. */
export const QUEUE_LEADS_MAX = 1_000

const owed = (chosen: string) => `with mine as (${chosen}), firsts as (
    select distinct on (c.lead) c.lead, c.id from mine c join lead l on l.workspace = $1 and l.id = c.lead
    order by c.lead, ${inOrder}
  )
  select l.id from firsts join commitment c on c.workspace = $1 and c.lead = firsts.lead and c.id = firsts.id
  join lead l on l.workspace = $1 and l.id = c.lead
  order by ${inOrder} limit ${QUEUE_LEADS_MAX}`

const everybodys = {
  name: 'view-queue-all',
  text: owed(`select c.* from commitment c where c.workspace = $1 and c.state = 'open'`),
}
const members = {
  name: 'view-queue',
  text: owed(`select c.* from commitment c where c.workspace = $1 and c.state = 'open' and c.holder = $3
    union all
    select c.* from commitment c where c.workspace = $1 and c.state = 'open' and c.holder is null and (
      c.offered = $3 or c.team in (select id from team where workspace = $1 and steward = $3))`),
}

/**
 * The leads on which this member owes something, in order: what they hold, what is offered to them, and what nobody has accepted
 * in a team whose steward they are. Without a member: everybody's.
 */
export async function queuedLeads(
  client: PoolClient,
  workspace: Id,
  { member, asOf }: { member: Id | undefined; asOf: Instant },
): Promise<readonly Id[]> {
  const { rows } = await client.query<{ id: Id }>(
    member === undefined
      ? { ...everybodys, values: [workspace, asOf] }
      : { ...members, values: [workspace, asOf, member] },
  )
  return rows.map(({ id }) => id)
}
