import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { KeptFile } from '#app/ports.ts'

/** Keeps files beside the history that tells of them, one by one: each may be large. */
export async function keepFiles(
  client: PoolClient,
  workspace: Id,
  { files, stream, at }: { files: readonly KeptFile[]; stream: Id; at: Instant },
): Promise<void> {
  for (const { id, name, type, content } of files)
    await client.query({
      name: 'keep-file',
      text: `insert into attachment (workspace, id, stream, name, type, bytes, received_at) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict do nothing`,
      values: [
        workspace,
        id,
        stream,
        name,
        type,
        Buffer.from(content.buffer, content.byteOffset, content.length),
        at,
      ],
    })
}
