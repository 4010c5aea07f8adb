import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { KeyScope } from '#domain/workspace/keys.ts'

type Row = { readonly id: Id; readonly name: string; readonly scope: KeyScope; readonly madeAt: Instant }

/** The keys that still open something; what they are is known only to those who hold them. */
export async function keyRows(client: PoolClient, workspace: Id): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: 'view-keys',
    text: `select id, name, scope, made_at as "madeAt" from api_key where workspace = $1 and not revoked order by made_at, id`,
    values: [workspace],
  })
  return rows
}
