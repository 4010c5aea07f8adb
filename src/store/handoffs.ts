import type { PoolClient } from 'pg'
import type { HandoffReads } from '#app/handoff-ports.ts'
import type { Id } from '#domain/ledger.ts'

const queries = {
  'handed-off': `select distinct lead from handoff where workspace = $1 and lead = any($2::uuid[]) and last
    and state in ('open', 'rejected')`,
  'lead-of-handoff': 'select lead from handoff where workspace = $1 and id = $2 limit 1',
  'lead-of-dispute': 'select lead from handoff where workspace = $1 and dispute = $2 limit 1',
  disputes: `select lead from handoff where workspace = $1 and state = 'disputed' and last and arbiter = $2 order by disputed_at`,
  to: `select lead, id as handoff from handoff where workspace = $1 and state = 'open' and "to" = $2 order by offered_at`,
} as const

/** One query each. */
export function handoffReads(client: PoolClient, workspace: string): HandoffReads {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const asked = { name: `handoff-${name}`, text: queries[name], values: [workspace, ...values] }
    return (await client.query<Row>(asked)).rows
  }
  return {
    handedOff: async (leads) => (await all<{ lead: Id }>('handed-off', leads)).map(({ lead }) => lead),
    leadOfHandoff: async (id) => (await all<{ lead: Id }>('lead-of-handoff', id))[0]?.lead,
    leadOfDispute: async (id) => (await all<{ lead: Id }>('lead-of-dispute', id))[0]?.lead,
    disputesOf: async (member) => (await all<{ lead: Id }>('disputes', member)).map(({ lead }) => lead),
    handoffsTo: (member) => all<{ lead: Id; handoff: Id }>('to', member),
  }
}
