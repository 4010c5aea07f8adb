import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** How often something climbed at exactly this moment, whichever process saw it. */
export async function climbsAt(client: PoolClient, workspace: Id, at: Instant): Promise<number> {
  const { rows } = await client.query<{ climbs: number }>(
    'select count(*)::int as climbs from climb where workspace = $1 and at = $2 and level > 0',
    [workspace, at],
  )
  return rows[0]?.climbs ?? 0
}
