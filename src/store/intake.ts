import { hash as sha } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { SubmissionReceived } from '#domain/submission/submission.ts'
import type { Incoming, Kept, KeepSubmission } from '#app/ports.ts'
import { chain } from './chain.ts'
import { inWorkspace } from './ledger.ts'

const BATCH_ROWS_MAX = 500
const BATCH_BYTES_MAX = 1024 * 1024
const EMPTY = Buffer.alloc(0)

/** The commit's fate is unknown: the server went away between our commit and its yes. The sender may safely try again. */
export class FateUnknown extends Error {}

type Waiting = {
  readonly incoming: Incoming
  readonly digest: Buffer
  readonly resolve: (kept: Kept) => void
  readonly reject: (error: unknown) => void
}

/**
 * Keeps submissions, those that arrive together in one commit per workspace: while one batch is on its way to disk, the next one
 * gathers. Each sender is answered after its own commit. A batch that fails is tried again row by row, so that one bad row can't
 * take 499 good ones with it.
 */
export function keepSubmissions(pool: Pool, digestOf: (incoming: Incoming) => Buffer): KeepSubmission {
  const queues = new Map<Id, Waiting[]>()
  const busy = new Set<Id>()

  async function drain(workspace: Id): Promise<void> {
    busy.add(workspace)
    for (let queue = queues.get(workspace); queue && queue.length > 0; queue = queues.get(workspace)) {
      const batch = take(queue)
      if (queue.length === 0) queues.delete(workspace)
      await settle(pool, workspace, batch)
    }
    busy.delete(workspace)
  }

  return (incoming) =>
    new Promise((resolve, reject) => {
      const { workspace } = incoming
      const waiting = { incoming, digest: digestOf(incoming), resolve, reject }
      const queue = queues.get(workspace)
      if (queue) queue.push(waiting)
      else queues.set(workspace, [waiting])
      // What arrives in the same turn of the event loop goes together.
      if (!busy.has(workspace)) {
        busy.add(workspace)
        setImmediate(() => void drain(workspace))
      }
    })
}

function take(queue: Waiting[]): readonly Waiting[] {
  let bytes = 0
  let rows = 0
  for (const { incoming } of queue) {
    bytes += incoming.raw.length
    if (rows === BATCH_ROWS_MAX || (rows > 0 && bytes > BATCH_BYTES_MAX)) break
    rows++
  }
  return queue.splice(0, rows)
}

async function settle(pool: Pool, workspace: Id, batch: readonly Waiting[]): Promise<void> {
  try {
    const kept = await inWorkspace(pool, workspace, (client) => keepBatch(client, workspace, batch))
    for (const [index, waiting] of batch.entries()) answer(waiting, kept[index])
  } catch (error) {
    if (batch.length > 1 || lost(error)) await oneByOne(pool, workspace, batch)
    else batch[0]?.reject(error)
  }
}

/** Each row by itself. Its id says whether the failed batch had been committed after all. */
async function oneByOne(pool: Pool, workspace: Id, batch: readonly Waiting[]): Promise<void> {
  for (const waiting of batch) {
    try {
      const kept = await inWorkspace(pool, workspace, async (client) => {
        const { id, body } = waiting.incoming
        if (await isKept(client, workspace, id)) return [{ submission: id, body, repeated: false }]
        return keepBatch(client, workspace, [waiting])
      })
      answer(waiting, kept[0])
    } catch (error) {
      waiting.reject(lost(error) ? new FateUnknown() : error)
    }
  }
}

function answer({ resolve, reject }: Waiting, kept: Kept | undefined): void {
  if (kept) resolve(kept)
  else reject(new FateUnknown())
}

const isKept = async (client: PoolClient, workspace: Id, id: Id): Promise<boolean> => {
  const { rowCount } = await client.query('select from submission where workspace = $1 and id = $2', [
    workspace,
    id,
  ])
  return rowCount === 1
}

/** Errors without an SQL state come from the connection; class 08 and 57 say that the server is going away. */
const lost = (error: unknown): boolean =>
  !(error instanceof Error && 'code' in error && /^(?!08|57)[0-9A-Z]{5}$/.test(String(error.code)))

type Receipt = {
  readonly form: Id
  readonly key: string
  readonly digest: Buffer
  readonly submission: Id
  readonly body: string
}

async function keepBatch(
  client: PoolClient,
  workspace: Id,
  batch: readonly Waiting[],
): Promise<readonly Kept[]> {
  const keyed = batch.filter(({ incoming }) => incoming.key !== undefined)
  const known = keyed.length > 0 ? await receiptsFor(client, workspace, keyed) : new Map<string, Receipt[]>()
  const fresh: (Waiting & { readonly linkedTo: Id | undefined })[] = []
  const answers = batch.map((waiting): { readonly of: Id } | Kept => {
    const { id, form, key, body } = waiting.incoming
    if (key === undefined) {
      fresh.push({ ...waiting, linkedTo: undefined })
      return { of: id }
    }
    const before = known.get(nameOf(form, key)) ?? []
    const same = before.find(({ digest }) => digest.equals(waiting.digest))
    if (same) return { submission: same.submission, body: same.body, repeated: true }
    fresh.push({ ...waiting, linkedTo: before[0]?.submission })
    known.set(nameOf(form, key), [...before, { form, key, digest: waiting.digest, submission: id, body }])
    return { of: id }
  })
  const written = fresh.length > 0 ? await insertAll(client, workspace, fresh) : new Set<Id>()
  // Another process may have kept the same key between our look and our write: then its receipt is the answer.
  const raced = fresh.filter(({ incoming }) => !written.has(incoming.id))
  const theirs = raced.length > 0 ? await receiptsFor(client, workspace, raced) : undefined
  return answers.map((kept, index) => {
    if (!('of' in kept)) return kept
    const waiting = batch[index]
    if (written.has(kept.of) || !waiting)
      return { submission: kept.of, body: waiting?.incoming.body ?? '', repeated: false }
    const { form, key = '' } = waiting.incoming
    const same = theirs?.get(nameOf(form, key))?.find(({ digest }) => digest.equals(waiting.digest))
    if (!same) throw new FateUnknown()
    return { submission: same.submission, body: same.body, repeated: true }
  })
}

const nameOf = (form: Id, key: string): string => `${form}/${key}`

const findReceipts = {
  name: 'find-receipts',
  text: `select r.form, r.key, r.digest, r.submission, r.body from unnest($2::uuid[], $3::text[]) as wanted (form, key)
    join receipt r on r.workspace = $1 and r.form = wanted.form and r.key = wanted.key order by r.received_at`,
}

async function receiptsFor(
  client: PoolClient,
  workspace: Id,
  keyed: readonly Waiting[],
): Promise<Map<string, Receipt[]>> {
  const values = [
    workspace,
    keyed.map(({ incoming }) => incoming.form),
    keyed.map(({ incoming }) => incoming.key),
  ]
  const { rows } = await client.query<Receipt>({ ...findReceipts, values })
  const found = new Map<string, Receipt[]>()
  for (const receipt of rows) {
    const name = nameOf(receipt.form, receipt.key)
    const list = found.get(name)
    if (!list) found.set(name, [receipt])
    else if (!list.some(({ submission }) => submission === receipt.submission)) list.push(receipt)
  }
  return found
}

const insertSubmissions = {
  name: 'intake',
  text: `with input as (
      select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[], $7::bytea[], $8::text[], $9::text[],
        $10::bytea[], $11::text[], $12::text[], $13::text[], $14::bytea[], $15::bytea[], $16::bytea[])
        as t (id, form, source, received_at, content_type, raw, address, key, digest, body, data, private, salt, event_digest, hash)
    ), receipted as (
      insert into receipt (workspace, form, key, digest, submission, body, received_at)
      select $1, form, key, digest, id, body, received_at from input where key is not null
      on conflict do nothing returning submission
    ), fresh as (
      select * from input where key is null or id in (select submission from receipted)
    ), kept as (
      insert into submission (workspace, id, form, source, received_at, content_type, raw, address)
      select $1, id, form, source, received_at, content_type, raw, address from fresh
    ), told as (
      insert into event (workspace, stream, seq, kind, type, v, at, by, data, private, salt, digest, hash)
      select $1, id, 1, 'submission', 'SubmissionReceived', 1, received_at, 'buyer', data, private, salt, event_digest, hash from fresh
    )
    select id from fresh`,
}

async function insertAll(
  client: PoolClient,
  workspace: Id,
  fresh: readonly (Waiting & { readonly linkedTo: Id | undefined })[],
): Promise<ReadonlySet<Id>> {
  const columns: unknown[][] = Array.from({ length: 15 }, () => [])
  for (const { incoming, digest, linkedTo } of fresh) {
    const {
      id,
      form,
      source,
      contentType = null,
      raw,
      address = null,
      key = null,
      body,
      canonical,
    } = incoming
    const [event] = chain({ kind: 'submission', stream: id, after: 0, previous: EMPTY }, [
      receivedEvent(incoming, linkedTo),
    ])
    if (!event) throw new Error('One event was to be chained.')
    const row = [
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
    for (const [index, value] of row.entries()) columns[index]?.push(value)
  }
  const { rows } = await client.query<{ id: Id }>({ ...insertSubmissions, values: [workspace, ...columns] })
  return new Set(rows.map(({ id }) => id))
}

function receivedEvent({ canonical, form, source, kind, promised, raw }: Incoming, linkedTo: Id | undefined) {
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
    private: { canonical, raw: sha('sha256', raw, 'hex') },
  }
  return event
}
