import type { Pool } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { inWorkspace } from './ledger.ts'

/** A look is asked for again after a week; until then, and a while longer for those who are away, it is kept. */
const LOOK_DAYS = 30
export const LOOKS_MAX = 20_000
const DROPPED_AT_ONCE_MAX = 1_000
const DAY_MS = 24 * 60 * 60_000

/** Drops what was seen on sites too long ago, and the oldest of too many; says how much. Safe in any process. */
export async function dropOldLooks(
  pool: Pool,
  at: Instant,
  { keep = LOOKS_MAX }: { readonly keep?: number } = {},
): Promise<number> {
  const before = instantOf(epochMsOf(at) - LOOK_DAYS * DAY_MS)
  const { rows } = await pool.query<{ workspace: Id }>('select workspace from workspaces()')
  let dropped = 0
  for (const { workspace } of rows)
    for (let some = DROPPED_AT_ONCE_MAX; some === DROPPED_AT_ONCE_MAX; dropped += some)
      some = await inWorkspace(pool, workspace, async (client) => {
        const { rowCount } = await client.query(
          `delete from brief_search where workspace = $1 and ctid = any(array(
            (select ctid from brief_search where workspace = $1 and seen_at < $2 limit $3)
            union (select ctid from brief_search where workspace = $1 order by seen_at desc offset $4 limit $3)
            limit $3))`,
          [workspace, before, DROPPED_AT_ONCE_MAX, keep],
        )
        return rowCount ?? 0
      })
  return dropped
}
