import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Incoming, Kept, KeepSubmission } from '#app/ports.ts'
import { keepFiles } from './attachments.ts'
import { keepRows, rowFor, type KeptRow } from './intake-rows.ts'
import { inWorkspace } from './ledger.ts'

const BATCH_ROWS_MAX = 500
const BATCH_BYTES_MAX = 1024 * 1024

/** The commit's fate is unknown: the server went away between our commit and its yes. The sender may safely try again. */
export class FateUnknown extends Error {}

type Waiting = {
  readonly incoming: Incoming
  readonly digest: Buffer
  readonly resolve: (kept: Kept) => void
  readonly reject: (error: unknown) => void
}

/** While so many batches of a workspace are on their way to disk, the next one gathers. */
const BATCHES_AT_ONCE_MAX = 4
/** A second batch sets out beside another only when it is worth a commit of its own. */
const ROWS_BESIDE_MIN = 10

/**
 * Keeps submissions, those that arrive together in one commit per workspace: while batches are on their way to disk, the next one
 * gathers. Each sender is answered after its own commit. A batch that fails is tried again row by row, so that one bad row can't
 * take 499 good ones with it.
 */
export function keepSubmissions(pool: Pool, digestOf: (incoming: Incoming) => Buffer): KeepSubmission {
  const queues = new Map<Id, { waiting: Waiting[]; underWay: number; called: boolean }>()

  function setOut(workspace: Id): void {
    const queue = queues.get(workspace)
    if (!queue) return
    queue.called = false
    while (
      queue.waiting.length > 0 &&
      (queue.underWay === 0 ||
        (queue.underWay < BATCHES_AT_ONCE_MAX && queue.waiting.length >= ROWS_BESIDE_MIN))
    ) {
      queue.underWay++
      void settle(pool, workspace, take(queue.waiting)).finally(() => {
        queue.underWay--
        if (queue.waiting.length > 0) setOut(workspace)
        else if (queue.underWay === 0) queues.delete(workspace)
      })
    }
  }

  return (incoming) =>
    new Promise((resolve, reject) => {
      const { workspace } = incoming
      const queue = queues.get(workspace) ?? { waiting: [], underWay: 0, called: false }
      queues.set(workspace, queue)
      queue.waiting.push({ incoming, digest: digestOf(incoming), resolve, reject })
      if (queue.called) return
      // What arrives in the same turn of the event loop goes together.
      queue.called = true
      setImmediate(() => setOut(workspace))
    })
}

function take(queue: Waiting[]): readonly Waiting[] {
  let bytes = 0
  let rows = 0
  for (const { incoming } of queue) {
    bytes += incoming.raw.length + incoming.files.reduce((sum, file) => sum + file.bytes, 0)
    if (rows === BATCH_ROWS_MAX || (rows > 0 && bytes > BATCH_BYTES_MAX)) break
    rows++
  }
  return queue.splice(0, rows)
}

async function settle(pool: Pool, workspace: Id, batch: readonly Waiting[]): Promise<void> {
  const { first, beside } = firstUses(batch)
  // Files and the submission they came with are kept in one transaction of their own.
  if (batch.some(({ incoming }) => incoming.files.length > 0)) return oneByOne(pool, workspace, batch)
  try {
    const kept = await keepRows(pool, workspace, {
      rows: first.map((waiting) => rowOf(waiting)),
      linking: false,
    })
    const left = first.filter((waiting) => !answer(waiting, kept))
    await oneByOne(pool, workspace, [...left, ...beside])
  } catch (error) {
    if (batch.length > 1 || lost(error)) await oneByOne(pool, workspace, batch)
    else batch[0]?.reject(error)
  }
}

const rowOf = ({ incoming, digest }: Waiting, linkedTo?: Id) => rowFor(incoming, digest, linkedTo)

/** Rows of one batch that share a key can't know of each other: the first goes, the others after it. */
function firstUses(batch: readonly Waiting[]) {
  const seen = new Set<string>()
  const beside: Waiting[] = []
  const first = batch.filter((waiting) => {
    const { form, key } = waiting.incoming
    if (key === undefined) return true
    const name = `${form}/${key}`
    if (seen.has(name)) beside.push(waiting)
    else seen.add(name)
    return !beside.includes(waiting)
  })
  return { first, beside }
}

/**
 * Each row by itself: where its key was used for other words, the first use is named; where the batch failed, its id says whether
 * that had been committed after all.
 */
async function oneByOne(pool: Pool, workspace: Id, batch: readonly Waiting[]): Promise<void> {
  for (const waiting of batch) {
    try {
      const kept = await inWorkspace(pool, workspace, (client) => keepOne(client, workspace, waiting))
      if (!answer(waiting, kept)) waiting.reject(new FateUnknown())
    } catch (error) {
      waiting.reject(lost(error) ? new FateUnknown() : error)
    }
  }
}

async function keepOne(client: PoolClient, workspace: Id, waiting: Waiting): Promise<readonly KeptRow[]> {
  const { id, form, key } = waiting.incoming
  const values = [workspace, id]
  const { rowCount } = await client.query('select from submission where workspace = $1 and id = $2', values)
  if (rowCount === 1) return [{ id, submission: id, body: null }]
  const { rows } = await client.query<{ submission: Id }>(
    'select submission from receipt where workspace = $1 and form = $2 and key = $3 order by received_at, submission limit 1',
    [workspace, form, key ?? null],
  )
  const row = { rows: [rowOf(waiting, rows[0]?.submission)], linking: true }
  const kept = await keepRows(client, workspace, row)
  // Where another process kept the very same meanwhile, we waited for it, and a second look sees its receipt.
  const found = kept.length > 0 ? kept : await keepRows(client, workspace, row)
  if (found.some(({ submission }) => submission === id)) {
    const { files, canonical } = waiting.incoming
    await keepFiles(client, workspace, { files, stream: id, at: canonical.receivedAt })
  }
  return found
}

/** Whether there was an answer to give. */
function answer({ incoming, resolve }: Waiting, kept: readonly KeptRow[]): boolean {
  const mine = kept.find(({ id }) => id === incoming.id)
  if (!mine) return false
  const { submission, body } = mine
  resolve({ submission, body: body ?? incoming.body, repeated: submission !== incoming.id })
  return true
}

/** Errors without an SQL state come from the connection; class 08 and 57 say that the server is going away. */
const lost = (error: unknown): boolean =>
  !(error instanceof Error && 'code' in error && /^(?!08|57)[0-9A-Z]{5}$/.test(String(error.code)))
