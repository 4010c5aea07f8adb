import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Telephone } from '#domain/workspace/telephone.ts'

/** The door for a telephone system as it stands. */
export async function telephoneOf(client: PoolClient, workspace: Id): Promise<Telephone> {
  const { rows } = await client.query<{ line: Id | null; extensions: Telephone['extensions'] | null }>({
    name: 'view-telephone',
    text: 'select telephone as line, extensions from workspace where workspace = $1',
    values: [workspace],
  })
  const { line = null, extensions = null } = rows[0] ?? {}
  return { line, extensions: extensions ?? {} }
}
