import { hash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { inWorkspace } from './ledger.ts'
import { merkleTree, type Leaf } from './merkle.ts'

const SEAL_LOCK = 7104
const LEAVES_READ_AT_ONCE = 5_000
/** What one seal takes in, so that none takes long; the next one follows at once. */
const EVENTS_SEALED_AT_ONCE_MAX = 10_000

/** A place in the order of commits: everything up to it has been looked at. */
type Cursor = { readonly xid: string; readonly position: number }
type Last = { readonly no: number; readonly hash: Buffer; readonly upto: Cursor }

/** What a seal is made of; its hash goes on from the seal before it. */
export type SealHead = {
  readonly workspace: Id
  readonly no: number
  readonly at: Instant
  readonly streams: number
  readonly root: Buffer
}

/** `SHA-256("handraise seal" ‖ previous ‖ head ‖ root)`; the head is one line of JSON. */
export const sealHash = (previous: Buffer, { workspace, no, at, streams, root }: SealHead): Buffer =>
  hash(
    'sha256',
    Buffer.concat([
      Buffer.from('handraise seal\n'),
      previous,
      Buffer.from(`${JSON.stringify([workspace, no, at, streams])}\n`),
      root,
    ]),
    'buffer',
  )

/**
 * Seals what has changed since the last look, a workspace at a time and each with as many seals as it takes; returns how many were
 * made. Several processes may do it at the same time: whoever comes second finds a workspace locked and leaves it to the first.
 */
export function sealer(
  pool: Pool,
  { atOnce = EVENTS_SEALED_AT_ONCE_MAX } = {},
): (at: Instant) => Promise<number> {
  // Where a quiet workspace was last looked at, so that the next look need not begin at its last, perhaps old, seal.
  const looked = new Map<Id, Cursor>()
  return async (at) => {
    const { rows } = await pool.query<{ workspace: Id }>('select workspace from workspaces()')
    let made = 0
    for (const { workspace } of rows)
      for (let more = true; more;) {
        const from = looked.get(workspace)
        const seen = await inWorkspace(pool, workspace, (client) =>
          sealWorkspace(client, workspace, { at, from, atOnce }),
        )
        if (seen.upto) looked.set(workspace, seen.upto)
        if (seen.sealed) made++
        more = seen.more === true
      }
    return made
  }
}

async function sealWorkspace(
  client: PoolClient,
  workspace: Id,
  { at, from, atOnce }: { at: Instant; from: Cursor | undefined; atOnce: number },
): Promise<{ readonly sealed: boolean; readonly upto?: Cursor; readonly more?: boolean }> {
  const { rows: locks } = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_xact_lock($1, hashtext($2)) as mine',
    [SEAL_LOCK, workspace],
  )
  if (!locks[0]?.mine) return { sealed: false }
  const last = await lastSeal(client, workspace)
  const after = later(from, last.upto)
  const { below, end, more } = await changedUpto(client, workspace, { after, atOnce })
  if (!end) return { sealed: false, upto: { xid: below, position: 0 } }
  const no = last.no + 1
  const streams = await addLeaves(client, workspace, { no, after, end })
  const root = await rootOf(client, workspace, no)
  const sealed = sealHash(last.hash, { workspace, no, at, streams, root })
  await client.query(
    'insert into seal (workspace, no, at, streams, root, hash, upto_xid, upto_position) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [workspace, no, at, streams, root, sealed, end.xid, end.position],
  )
  return { sealed: true, upto: end, more }
}

async function lastSeal(client: PoolClient, workspace: Id): Promise<Last> {
  const { rows } = await client.query<{ no: number; hash: Buffer; xid: string; position: number }>(
    `select no, hash, upto_xid::text as xid, upto_position as position from seal where workspace = $1 order by no desc limit 1`,
    [workspace],
  )
  const [last] = rows
  if (!last) return { no: 0, hash: Buffer.alloc(0), upto: { xid: '0', position: 0 } }
  return { no: last.no, hash: last.hash, upto: { xid: last.xid, position: last.position } }
}

const later = (looked: Cursor | undefined, sealed: Cursor): Cursor =>
  looked && BigInt(looked.xid) > BigInt(sealed.xid) ? looked : sealed

/** As far as one seal goes: to the newest event of the workspace below anything that may still be in flight, or not quite. */
async function changedUpto(
  client: PoolClient,
  workspace: Id,
  { after: { xid, position }, atOnce }: { after: Cursor; atOnce: number },
): Promise<{ readonly below: string; readonly end: Cursor | undefined; readonly more: boolean }> {
  const { rows } = await client.query<{
    below: string
    xid: string | null
    position: number | null
    events: number
  }>(
    `with border as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as below), next as (
      select e.xid, e.position from border cross join lateral (
        select xid, position from event
        where workspace = $1 and (xid, position) > ($2::xid8, $3::bigint) and xid < border.below
        order by xid, position limit $4
      ) e
    )
    select border.below::text, last.xid::text, last.position, (select count(*)::int from next) as events
    from border left join lateral (select xid, position from next order by xid desc, position desc limit 1) last on true`,
    [workspace, xid, position, atOnce],
  )
  const [found] = rows
  if (!found) throw new Error('A left join of one row answers one row.')
  const { below, xid: last, position: at, events } = found
  const end = last === null || at === null ? undefined : { xid: last, position: at }
  return { below, end, more: events === atOnce }
}

/** One leaf for each stream that changed: where it stood at the end. */
async function addLeaves(
  client: PoolClient,
  workspace: Id,
  { no, after, end }: { no: number; after: Cursor; end: Cursor },
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into seal_leaf (workspace, no, stream, seq, hash)
    select $1, $2, changed.stream, head.seq, head.hash from (
      select distinct stream from event
      where workspace = $1 and (xid, position) > ($3::xid8, $4::bigint) and (xid, position) <= ($5::xid8, $6::bigint)
    ) changed cross join lateral (
      select seq, hash from event
      where workspace = $1 and stream = changed.stream and (xid, position) <= ($5::xid8, $6::bigint) order by seq desc limit 1
    ) head`,
    [workspace, no, after.xid, after.position, end.xid, end.position],
  )
  return rowCount ?? 0
}

async function rootOf(client: PoolClient, workspace: Id, no: number): Promise<Buffer> {
  const tree = merkleTree()
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await client.query<Leaf>(
      'select stream, seq, hash from seal_leaf where workspace = $1 and no = $2 and stream > $3 order by stream limit $4',
      [workspace, no, after, LEAVES_READ_AT_ONCE],
    )
    for (const leaf of rows) tree.add(leaf)
    after = rows.at(-1)?.stream ?? after
    if (rows.length < LEAVES_READ_AT_ONCE) return tree.root()
  }
}
