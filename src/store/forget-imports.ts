import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'

/** What lies about of somebody who is forgotten: rows that were turned away, and files that nobody is reading at present. */
export async function forgetInImports(
  client: PoolClient,
  workspace: Id,
  words: readonly string[],
): Promise<void> {
  await client.query(
    `delete from import_reject where workspace = $1
     and exists (select from unnest($2::text[]) as word where position(word in lower(array_to_string(fields, ' '))) > 0)`,
    [workspace, words],
  )
  const idle = `select id from import_job where workspace = $1 and state in ('uploading', 'stopped', 'failed')`
  await client.query(`delete from import_chunk where workspace = $1 and job in (${idle})`, [workspace])
}
