import type { Pool } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { inWorkspace } from './ledger.ts'

/** As long as anything is compared with what came before. */
const SIGHTING_DAYS = 7
const DROPPED_AT_ONCE_MAX = 1_000
const DAY_MS = 24 * 60 * 60_000

/** Drops what came too long ago to be compared with, some at a time; says how much. Safe in any process. */
export async function dropOldSightings(pool: Pool, at: Instant): Promise<number> {
  const before = instantOf(epochMsOf(at) - SIGHTING_DAYS * DAY_MS)
  const { rows } = await pool.query<{ workspace: Id }>('select workspace from workspaces()')
  let dropped = 0
  for (const { workspace } of rows)
    for (let some = DROPPED_AT_ONCE_MAX; some === DROPPED_AT_ONCE_MAX; dropped += some)
      some = await inWorkspace(pool, workspace, async (client) => {
        const { rowCount } = await client.query(
          `delete from sighting where workspace = $1 and ctid = any(array(
            select ctid from sighting where workspace = $1 and at < $2 limit $3))`,
          [workspace, before, DROPPED_AT_ONCE_MAX],
        )
        return rowCount ?? 0
      })
  return dropped
}
