import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'

/** Counted so far and no further: what waits behind this many is "many". */
export const COUNTED_MAX = 10_000

export type Load = { readonly pending: number; readonly open: number; readonly due: number }

/** What waits in all workspaces: submissions not yet leads, and commitments whose check is due. */
export async function waiting(pool: Pool, asOf: string): Promise<Pick<Load, 'pending' | 'due'>> {
  const { rows } = await pool.query<{ pending: number; due: number }>({
    name: 'view-waiting',
    text: `select (select count(*)::int from pending($1)) as pending, (select count(*)::int from due($2, $1)) as due`,
    values: [COUNTED_MAX, asOf],
  })
  return rows[0] ?? { pending: 0, due: 0 }
}

/** The open leads of one workspace. */
export async function openLeads(client: PoolClient, workspace: Id): Promise<number> {
  const { rows } = await client.query<{ open: number }>({
    name: 'view-open-leads',
    text: `select count(*)::int as open from lead where workspace = $1 and status = 'open' and not historical`,
    values: [workspace],
  })
  return rows[0]?.open ?? 0
}
