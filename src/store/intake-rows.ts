import { hash as sha } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { SubmissionReceived } from '#domain/submission/submission.ts'
import type { Incoming } from '#app/ports.ts'
import { chain } from './chain.ts'

const EMPTY = Buffer.alloc(0)

/** A submission that is kept under `submission`: its own id, or that of the first with the same key and content. */
export type KeptRow = { readonly id: Id; readonly submission: Id; readonly body: string | null }

const keep = {
  name: 'keep-submissions',
  text: `select id, submission, body from keep_submissions($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
}

/** Keeps rows in one statement, which by itself is one transaction. What comes back was kept, now or before; the rest was not. */
export async function keepRows(
  client: Pick<Pool | PoolClient, 'query'>,
  workspace: Id,
  { rows, linking }: { rows: readonly (readonly unknown[])[]; linking: boolean },
): Promise<readonly KeptRow[]> {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]))
  const { rows: kept } = await client.query<KeptRow>({ ...keep, values: [workspace, linking, ...columns] })
  return kept
}

/** The columns of a submission, its receipt and the first event of its stream, in the order of `keep_submissions`. */
export function rowFor(incoming: Incoming, digest: Buffer, linkedTo: Id | undefined): readonly unknown[] {
  const { id, form, source, contentType = null, raw, address = null, key = null, body, canonical } = incoming
  const stream = { kind: 'submission', stream: id, after: 0, previous: EMPTY }
  const [event] = chain(stream, [receivedEvent(incoming, linkedTo)])
  if (!event) throw new Error('One event was to be chained.')
  return [
    ...[
      id,
      form,
      source,
      canonical.receivedAt,
      contentType,
      raw,
      address,
      key,
      digest,
      key === null ? null : body,
    ],
    ...[event.data, event.private, event.salt, event.digest, event.hash],
  ]
}

function receivedEvent(incoming: Incoming, linkedTo: Id | undefined) {
  const { canonical, unmapped, form, source, kind, promised, raw } = incoming
  const { submittedAt, receivedAt, clock, test } = canonical
  const data: SubmissionReceived['data'] = {
    ...{ form, source, kind, submittedAt, receivedAt, clock, test, promised },
    ...(linkedTo && { linkedTo }),
  }
  const event: SubmissionReceived = {
    type: 'SubmissionReceived',
    at: receivedAt,
    by: 'buyer',
    data,
    private: { canonical, raw: sha('sha256', raw, 'hex'), ...(unmapped && { unmapped }) },
  }
  return event
}
