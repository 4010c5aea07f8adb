import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { RawSubmission } from '#app/ports.ts'

/** The bytes of one submission, in the transaction that writes its first event. */
export async function keepRaw(
  client: PoolClient,
  workspace: Id,
  { id, form, source, receivedAt, contentType, raw }: RawSubmission,
): Promise<void> {
  await client.query({
    name: 'keep-raw',
    text: `insert into submission (workspace, id, form, source, received_at, content_type, raw)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [workspace, id, form, source, receivedAt, contentType, Buffer.from(raw)],
  })
}
