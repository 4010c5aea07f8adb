import { hash as sha } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { SubmissionReceived } from '#domain/submission/submission.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Incoming } from '#app/ports.ts'
import { byteas, flags, moments, texts, uuids } from './arrays.ts'
import { chain, type Written } from './chain.ts'

const EMPTY = Buffer.alloc(0)

/** A submission that is kept under `submission`: its own id, or that of the first with the same key and content. */
export type KeptRow = { readonly id: Id; readonly submission: Id; readonly body: string | null }

const keep = {
  name: 'keep-submissions',
  text: `select id, submission, body from keep_submissions($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
}

/** A submission, its receipt and the first event of its stream, ready to be written. */
export type RowToKeep = Pick<Incoming, 'id' | 'form' | 'source' | 'raw'> & {
  readonly receivedAt: Instant
  readonly contentType: string | null
  readonly address: string | null
  readonly key: string | null
  readonly keyPasses: boolean
  readonly digest: Buffer
  readonly body: string | null
  readonly event: Written
}

/** Keeps rows in one statement, which by itself is one transaction. What comes back was kept, now or before; the rest was not. */
export async function keepRows(
  client: Pick<Pool | PoolClient, 'query'>,
  workspace: Id,
  { rows, linking }: { rows: readonly RowToKeep[]; linking: boolean },
): Promise<readonly KeptRow[]> {
  const column = <Key extends keyof RowToKeep>(key: Key) => rows.map((row) => row[key])
  const events = rows.map(({ event }) => event)
  const values = [
    uuids(column('id')),
    uuids(column('form')),
    texts(column('source')),
    moments(column('receivedAt')),
    texts(column('contentType')),
    byteas(column('raw')),
    texts(column('address')),
    texts(column('key')),
    flags(column('keyPasses')),
    byteas(column('digest')),
    texts(column('body')),
    texts(events.map(({ data }) => data)),
    texts(events.map((event) => event.private)),
    byteas(events.map(({ salt }) => salt)),
    byteas(events.map(({ digest }) => digest)),
    byteas(events.map(({ hash }) => hash)),
  ]
  const { rows: kept } = await client.query<KeptRow>({ ...keep, values: [workspace, linking, ...values] })
  return kept
}

export function rowFor(incoming: Incoming, digest: Buffer, linkedTo: Id | undefined): RowToKeep {
  const { id, form, source, contentType = null, raw, address = null, key = null, body, canonical } = incoming
  const stream = { kind: 'submission', stream: id, after: 0, previous: EMPTY }
  const [event] = chain(stream, [receivedEvent(incoming, linkedTo)])
  if (!event) throw new Error('One event was to be chained.')
  return {
    ...{ id, form, source, contentType, raw, address, key, digest, event },
    receivedAt: canonical.receivedAt,
    keyPasses: incoming.keyPasses === true,
    body: key === null ? null : body,
  }
}

function receivedEvent(incoming: Incoming, linkedTo: Id | undefined) {
  const { canonical, unmapped, form, source, kind, promised, raw, files, leftOut, came } = incoming
  const { submittedAt, receivedAt, clock, test } = canonical
  const data: SubmissionReceived['data'] = {
    ...{ form, source, kind, submittedAt, receivedAt, clock, test, promised },
    ...(linkedTo && { linkedTo }),
    ...(came && Object.keys(came).length > 0 && { arrival: came }),
  }
  const event: SubmissionReceived = {
    type: 'SubmissionReceived',
    at: receivedAt,
    by: 'buyer',
    data,
    private: {
      canonical,
      raw: sha('sha256', raw, 'hex'),
      ...(unmapped && { unmapped }),
      ...(files.length > 0 && {
        attachments: files.map(({ content: _content, ...attachment }) => attachment),
      }),
      ...(leftOut.length > 0 && { leftOut }),
    },
  }
  return event
}
