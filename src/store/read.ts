import type { PoolClient } from 'pg'
import { NewerEvent } from '#app/newer-event.ts'
import type { StreamRef } from '#app/ports.ts'
import type { Recorded } from '#app/streams.ts'
import { versions } from './chain.ts'

export type EventRow = {
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly v: number
  readonly at: string
  readonly by: string
  readonly data: string
  readonly private: string | null
}

/** The last event of a stream that was read, for the next one to be chained to. */
export type Link = { readonly seq: number; readonly hash: Buffer }

/** What a transaction has read of streams that nobody else can write to meanwhile, and where each of its streams ends. */
export type Histories = {
  readonly histories: Map<string, readonly Recorded[]>
  readonly links: Map<string, Link>
}

const readStreams = {
  name: 'read-streams',
  text: `select stream, seq, type, v, at, by, data, private, hash from event
    where workspace = $1 and stream = any($2::uuid[]) order by stream, seq`,
}

/** The histories of these streams, in order; where each ends is noted in `links`. */
export async function readEvents(
  client: PoolClient,
  workspace: string,
  { refs, links }: { refs: readonly Pick<StreamRef, 'stream'>[]; links?: Map<string, Link> },
): Promise<ReadonlyMap<string, readonly Recorded[]>> {
  if (refs.length === 0) return new Map()
  const values = [workspace, refs.map(({ stream }) => stream)]
  const { rows } = await client.query<EventRow & { readonly hash: Buffer }>({ ...readStreams, values })
  const histories = new Map<string, Recorded[]>()
  for (const row of rows) {
    links?.set(row.stream, row)
    const history = histories.get(row.stream)
    if (history) history.push(recorded(row))
    else histories.set(row.stream, [recorded(row)])
  }
  return histories
}

/** An event as the domain knows it. What stands in the ledger was an event when it was written; old versions are lifted here. */
export function recorded({
  seq,
  type,
  v,
  at,
  by,
  data,
  private: hidden,
}: Omit<EventRow, 'stream'>): Recorded {
  const known = versions[type] ?? 1
  if (v > known) throw new NewerEvent(type, v)
  const event: unknown = {
    type,
    v,
    seq,
    at,
    by,
    data: JSON.parse(data),
    ...(hidden !== null && { private: JSON.parse(hidden) }),
  }
  return event as Recorded
}
