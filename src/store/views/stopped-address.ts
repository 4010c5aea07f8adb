import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export type Stop = {
  readonly because: string
  readonly since: Instant
  readonly what: 'address' | 'domain'
  readonly answeredOn: Id | null
}

/** Why nothing is mailed to what these keys stand for, and since when; undefined where something may be. */
export async function stopOf(
  client: PoolClient,
  workspace: Id,
  keys: readonly Uint8Array[],
): Promise<Stop | undefined> {
  const { rows } = await client.query<Stop>({
    name: 'view-stop',
    text: `select reason as because, added_at as since, kind as what, answered_on as "answeredOn" from suppression
      where workspace = $1 and key = any($2::bytea[]) order by kind, added_at limit 1`,
    values: [workspace, keys],
  })
  return rows[0]
}
