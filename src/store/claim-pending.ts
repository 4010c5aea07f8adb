import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { PendingSubmission } from '#app/ports.ts'
import type { Instant } from '#domain/time/instant.ts'
import { recorded, type EventRow, type Histories } from './read.ts'

type ClaimedRow = EventRow & { readonly hash: Buffer; readonly address: string | null }

// Row by row, so that a plan from the first days is good for a long backlog; a row that another process is at is passed over.
const claim = {
  name: 'claim-pending',
  text: `with claimed as (
      select s.id from unnest($2::uuid[]) as wanted (id)
      cross join lateral (select id from submission where workspace = $1 and id = wanted.id and placed_at is null limit 1 for update skip locked) s
    ), marked as (
      update submission set placed_at = $3 where workspace = $1 and id = any (array(select id from claimed)) returning id, received_at, address
    )
    select marked.id as stream, marked.address, e.* from marked cross join lateral (
      select seq, type, v, at, by, data, private, hash from event where workspace = $1 and stream = marked.id order by seq offset 0) e
    order by marked.received_at, marked.id, e.seq`,
}

/**
 * Takes pending submissions for this transaction, with all that has happened to them, so that they need not be read again. Whoever else
 * writes to a submission holds its row: what was written just before we had it is missed here, and our own append then meets its key.
 */
export async function claimPending(
  client: PoolClient,
  workspace: Id,
  { ids, at, known }: { ids: readonly Id[]; at: Instant; known: Histories },
): Promise<readonly PendingSubmission[]> {
  const { rows } = await client.query<ClaimedRow>({ ...claim, values: [workspace, ids, at] })
  const claimed: PendingSubmission[] = []
  for (const [id, events] of Map.groupBy(rows, ({ stream }) => stream)) {
    const history = events.map(recorded)
    const [received] = history
    const [first, last] = [events[0], events.at(-1)]
    if (received?.type !== 'SubmissionReceived' || !first || !last)
      throw new Error('A submission begins by being received.')
    known.histories.set(id, history)
    known.links.set(id, last)
    const { data, private: hidden } = received
    claimed.push({ id, address: first.address, received: data, canonical: hidden?.canonical })
  }
  return claimed
}
