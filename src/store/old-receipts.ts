import type { Pool } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { inWorkspace } from './ledger.ts'

/** Nobody tries again after so long; the same key is then a new submission. */
const RECEIPT_DAYS = 90
const DROPPED_AT_ONCE_MAX = 1_000
const DAY_MS = 24 * 60 * 60_000

/** Drops the receipts whose keys have passed, some at a time, each time in a transaction of its own; says how many. Safe in any process. */
export async function dropOldReceipts(
  pool: Pool,
  at: Instant,
  { atOnce = DROPPED_AT_ONCE_MAX } = {},
): Promise<number> {
  const before = instantOf(epochMsOf(at) - RECEIPT_DAYS * DAY_MS)
  const { rows } = await pool.query<{ workspace: Id }>('select workspace from workspaces()')
  let dropped = 0
  for (const { workspace } of rows)
    for (let some = atOnce; some === atOnce; dropped += some)
      some = await inWorkspace(pool, workspace, async (client) => {
        const { rowCount } = await client.query(
          `delete from receipt where workspace = $1 and ctid = any(array(
            select ctid from receipt where workspace = $1 and passes and received_at < $2 limit $3))`,
          [workspace, before, atOnce],
        )
        return rowCount ?? 0
      })
  return dropped
}
