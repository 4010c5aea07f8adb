import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { fold, type Folded, type Kind } from '#app/streams.ts'
import { readEvents } from './read.ts'
import { name, writeShadowRows } from './rebuild-fill.ts'
import { SHADOW } from './shadow.ts'

const STREAMS_AT_ONCE = 200

/** Where one look ended: transactions below `xid` were seen, and so were these erasures, which change events in place. */
export type Change = { readonly xid: string; readonly erased: ReadonlySet<Id> }
export type ChangedStream = { readonly workspace: Id; readonly kind: Kind; readonly stream: Id }

/** The streams that were appended to, or forgotten, since then; rather one too many than one too few. */
export async function changesSince(
  system: Pool,
  { xid, erased }: Change,
): Promise<{ readonly streams: readonly ChangedStream[]; readonly next: Change }> {
  // Asked first: what is committed between the two questions is then found by the next look.
  const { rows: borders } = await system.query<{ below: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as below',
  )
  const { rows: now } = await system.query<{ prospect: Id }>('select prospect from erasure')
  const fresh = now.filter(({ prospect }) => !erased.has(prospect)).map(({ prospect }) => prospect)
  const { rows: streams } = await system.query<ChangedStream>(
    // In the order of their last change, so that an address is given up before somebody else takes it.
    `select workspace, kind, stream from (
      select workspace, kind, stream, xid, position from event where xid >= $1::xid8
      union all select workspace, 'prospect', prospect, '0'::xid8, 0 from erasure where prospect = any($2::uuid[])
      union all select workspace, 'prospect', prospect, '0'::xid8, 0 from alias where alias = any($2::uuid[])
      union all select workspace, 'lead', id, '0'::xid8, 0 from lead where prospect = any($2::uuid[])
      union all select a.workspace, 'appointment', a.id, '0'::xid8, 0 from appointment a join lead l on l.workspace = a.workspace and l.id = a.lead where l.prospect = any($2::uuid[])
      union all select workspace, 'submission', submission, '0'::xid8, 0 from placement where prospect = any($2::uuid[])
    ) changed group by workspace, kind, stream order by max(xid), max(position)`,
    [xid, fresh],
  )
  const next = { xid: borders[0]?.below ?? xid, erased: new Set(now.map(({ prospect }) => prospect)) }
  return { streams, next }
}

/** Folds these streams again as they are now; within the caller's transaction. */
export async function catchUp(writer: PoolClient, streams: readonly ChangedStream[]): Promise<void> {
  const byWorkspace = Map.groupBy(streams, ({ workspace }) => workspace)
  for (const [workspace, changed] of byWorkspace)
    for (let from = 0; from < changed.length; from += STREAMS_AT_ONCE) {
      const some = changed.slice(from, from + STREAMS_AT_ONCE)
      await name(writer, workspace)
      const histories = await readEvents(writer, workspace, { refs: some })
      const made = some.map(({ kind, stream }) => {
        const events = histories.get(stream) ?? []
        return { folded: fold(kind, stream, events), events }
      })
      await dropKeysOfErased(writer, workspace, made)
      await writeShadowRows(writer, workspace, made)
    }
}

/** The only rows that go rather than change. Few people are erased while somebody rebuilds, so no index waits for them. */
async function dropKeysOfErased(
  writer: PoolClient,
  workspace: Id,
  made: readonly { readonly folded: Folded }[],
): Promise<void> {
  const erased = made.flatMap(({ folded }) =>
    folded.kind === 'prospect' && folded.state.status === 'erased' ? [folded.stream] : [],
  )
  if (erased.length > 0)
    await writer.query(
      `delete from ${SHADOW}.prospect_key where workspace = $1 and prospect = any($2::uuid[])`,
      [workspace, erased],
    )
}
