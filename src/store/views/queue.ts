import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { inOrder } from './order.ts'
import { owedBy } from './owed-by.ts'

/** More than a person can look at; what follows comes up as this is worked off. */
export const QUEUE_LEADS_MAX = 1_000

const owed = (chosen: string) => `with mine as (${chosen}), firsts as (
    select distinct on (c.lead) c.lead, c.id, c.target, c."limit", l.segment_order from mine c
    cross join lateral (select id, segment_order from lead where workspace = $1 and id = c.lead limit 1) l
    order by c.lead, ${inOrder}
  )
  select l.id from firsts c cross join lateral (select c.lead as id, c.segment_order) l order by ${inOrder} limit ${QUEUE_LEADS_MAX}`

const columns = 'lead, id, target, "limit"'
const everybodys = {
  name: 'view-queue-all',
  text: owed(`select ${columns} from commitment where workspace = $1 and state = 'open'`),
}
const members = { name: 'view-queue', text: owed(owedBy(columns)) }

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
