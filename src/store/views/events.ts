import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export const EVENTS_A_PAGE_MAX = 1_000

/** A place in the order of commits, in which no reader ever skips anything: `xid.position`. */
export type Cursor = { readonly xid: string; readonly position: number }
export const beginning: Cursor = { xid: '0', position: 0 }
export const cursorText = ({ xid, position }: Cursor): string => `${xid}.${position}`

export function cursorFrom(text: string): Cursor | undefined {
  const [, xid, position] = /^(\d{1,19})\.(\d{1,15})$/.exec(text) ?? []
  return xid !== undefined && position !== undefined ? { xid, position: Number(position) } : undefined
}

type Row = Cursor & {
  readonly kind: string
  readonly stream: Id
  readonly seq: number
  readonly type: string
  readonly v: number
  readonly at: Instant
  readonly by: string
  readonly data: string
}

/** What happened in a workspace after a place, in the order of commits, below what may still be in flight. */
export async function eventPage(
  client: PoolClient,
  workspace: Id,
  { after, limit }: { after: Cursor; limit: number },
) {
  const { rows } = await client.query<Row>({
    name: 'view-events',
    text: `select xid::text as xid, "position", kind, stream, seq, type, v, at, by, data from event
      where workspace = $1 and (xid, "position") > ($2::text::xid8, $3::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, "position" limit $4`,
    values: [workspace, after.xid, after.position, limit],
  })
  return rows.map(({ xid, position, data, ...row }) => ({
    cursor: cursorText({ xid, position }),
    ...row,
    data: JSON.parse(data) as Record<string, unknown>,
  }))
}

export type Change = Cursor & {
  readonly workspace: Id
  readonly stream: Id
  readonly kind: string
  readonly type: string
}

/** The same across all workspaces, ids only: what the stream of changes is fed from. */
export async function changesAfter(
  pool: Pool,
  { after, most }: { after: Cursor; most: number },
): Promise<readonly Change[]> {
  const { rows } = await pool.query<Change>({
    name: 'tail',
    text: 'select workspace, stream, kind, type, xid::text as xid, "position" from tail($1::text::xid8, $2, $3)',
    values: [after.xid, after.position, most],
  })
  return rows
}

/** Where the order of commits ends now. */
export async function endOfChanges(pool: Pool): Promise<Cursor> {
  const { rows } = await pool.query<Cursor>({
    name: 'tail-end',
    text: 'select xid::text as xid, "position" from tail_end()',
  })
  return rows[0] ?? beginning
}
