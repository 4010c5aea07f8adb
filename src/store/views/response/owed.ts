import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { isPlain, whereOf, type ResponseAsked } from './asked.ts'

const columns = ['leads', 'claimed', 'kept', 'late', 'broken', 'owed', 'early'] as const
type Owed = Readonly<Record<(typeof columns)[number], number>>

/** What became of the first answers that were owed, and how many of those given are only claimed. */
export async function owedCounts(client: PoolClient, workspace: Id, asked: ResponseAsked) {
  const { kept, late, broken, owed, early, claimed, leads } = isPlain(asked)
    ? await keptCounts(client, workspace)
    : await freshCounts(client, workspace, asked)
  return { leads, claimed, kept, late, broken, open: owed, early }
}

async function keptCounts(client: PoolClient, workspace: Id): Promise<Owed> {
  const { rows } = await client.query<Owed>(
    `select ${columns.join(', ')} from response_owed where workspace = $1`,
    [workspace],
  )
  return rows[0] ?? { leads: 0, claimed: 0, kept: 0, late: 0, broken: 0, owed: 0, early: 0 }
}

async function freshCounts(client: PoolClient, workspace: Id, asked: ResponseAsked): Promise<Owed> {
  const { condition, values } = whereOf(asked, workspace)
  const summed = (['kept', 'late', 'broken', 'owed'] as const)
    .map((name) => `coalesce(sum(r.${name}), 0)::bigint as ${name}`)
    .join(', ')
  const claimed = asked.evidence === 'any' ? 'count(*) filter (where r.claimed)' : '0'
  const { rows } = await client.query<Owed>(
    `select count(*) as leads, ${claimed} as claimed, ${summed}, count(*) filter (where r.early) as early from response r where ${condition}`,
    values,
  )
  return rows[0] ?? { leads: 0, claimed: 0, kept: 0, late: 0, broken: 0, owed: 0, early: 0 }
}
