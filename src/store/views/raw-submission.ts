import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { asReadNow, canonicalOf } from './lead-submissions.ts'

type Row = {
  readonly id: Id
  readonly contentType: string | null
  readonly raw: Buffer | null
  readonly private: string | null
}

/** A submission as it arrived, byte for byte; nothing of it once the person is forgotten. */
export async function rawSubmission(client: PoolClient, workspace: Id, submission: Id) {
  const { rows } = await client.query<Row>({
    name: 'view-raw-submission',
    text: `select s.id, s.content_type as "contentType", s.raw, e.private from submission s
      ${asReadNow('s.id')} where s.workspace = $1 and s.id = $2`,
    values: [workspace, submission],
  })
  const [found] = rows
  if (!found) return undefined
  const { id, contentType, raw, private: hidden } = found
  const bytes = raw ?? Buffer.alloc(0)
  return {
    id,
    contentType: contentType ?? '',
    text: bytes.toString('utf8'),
    base64: bytes.toString('base64'),
    canonical: canonicalOf(hidden) ?? null,
  }
}
