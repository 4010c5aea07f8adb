import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Append } from '#app/ports.ts'
import { fold, type Kind, type Recorded } from '#app/streams.ts'
import { rowsByTable } from './append.ts'
import { streamed } from './cursor.ts'
import { uuid } from './ledger.ts'
import { recorded, type EventRow } from './read.ts'
import { SHADOW } from './shadow.ts'
import { tables, type TableName } from './tables.ts'
import { quoted, upsertSql } from './upsert.ts'

const STREAMS_AT_ONCE = 500
type Made = Pick<Append, 'folded' | 'events'>

/** From here to the end of the transaction, row-level security shows this workspace. */
export const name = (client: PoolClient, workspace: Id): Promise<unknown> =>
  client.query("select set_config('handraise.workspace', $1, true)", [uuid(workspace)])

/** Folds every stream of a workspace, as the reader's snapshot has it, into rows of the shadow tables. */
export async function fillShadows(
  { reader, writer }: { reader: PoolClient; writer: PoolClient },
  workspace: Id,
): Promise<void> {
  await name(reader, workspace)
  const events = streamed<EventRow & { readonly kind: Kind }>(reader, {
    name: 'filling',
    text: `select stream, kind, seq, type, v, at, by, data, private from event where workspace = '${uuid(workspace)}'
      order by workspace, stream, seq`,
  })
  let stream: { id: Id; kind: Kind; events: Recorded[] } | undefined
  let made: Made[] = []
  const finish = () => {
    if (stream) made.push({ folded: fold(stream.kind, stream.id, stream.events), events: stream.events })
  }
  for await (const row of events) {
    if (row.stream !== stream?.id) {
      finish()
      stream = { id: row.stream, kind: row.kind, events: [] }
      if (made.length >= STREAMS_AT_ONCE) {
        await inOne(writer, () => writeShadowRows(writer, workspace, made))
        made = []
      }
    }
    stream.events.push(recorded(row))
  }
  finish()
  await inOne(writer, () => writeShadowRows(writer, workspace, made))
}

async function inOne(client: PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  await work()
  await client.query('commit')
}

export async function writeShadowRows(
  client: PoolClient,
  workspace: Id,
  made: readonly Made[],
): Promise<void> {
  await name(client, workspace)
  for (const [table, rows] of rowsByTable(made))
    await client.query(upserts[table], [workspace, JSON.stringify(rows)])
}

const upserts = Object.fromEntries(
  Object.entries(tables).map(([table, about]) => [table, upsertSql(about, `${SHADOW}.${quoted(table)}`)]),
) as Readonly<Record<TableName, string>>
