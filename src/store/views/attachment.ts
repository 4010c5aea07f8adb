import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'

export type AttachmentFound = { readonly name: string; readonly type: string; readonly bytes: Buffer }

/** A file as it came; nothing once its person is forgotten. */
export async function attachmentOf(
  client: PoolClient,
  workspace: Id,
  attachment: Id,
): Promise<AttachmentFound | undefined> {
  const { rows } = await client.query<AttachmentFound>({
    name: 'view-attachment',
    text: 'select name, type, bytes from attachment where workspace = $1 and id = $2',
    values: [workspace, attachment],
  })
  return rows[0]
}
