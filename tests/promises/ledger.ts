import type { Pool, PoolClient } from 'pg'
import { fold, type Folded, type Kind, type Recorded } from '#app/streams.ts'
import { digestOf, linkOf } from '#store/chain.ts'
import { rowsOf } from '#store/rows.ts'
import { tables, type Row, type TableName } from '#store/tables.ts'
import { quoted, upsertSql } from '#store/upsert.ts'

/** One event as it stands in the table. */
type Stored = {
  readonly stream: string
  readonly seq: number
  readonly kind: Kind
  readonly type: string
  readonly v: number
  readonly at: string
  readonly by: string
  readonly data: string
  readonly private: string | null
  readonly salt: Buffer | null
  readonly digest: Buffer
  readonly hash: Buffer
}

export type Stream = { readonly folded: Folded; readonly events: readonly Recorded[] }

/** The whole ledger of a workspace, folded here and now, with whatever is wrong with its chains. */
export async function readLedger(
  client: PoolClient,
): Promise<{ readonly streams: readonly Stream[]; readonly broken: readonly string[] }> {
  const { rows } = await client.query<Stored>(
    'select stream, seq, kind, type, v, at, by, data, private, salt, digest, hash from event order by stream, seq',
  )
  const streams: Stream[] = []
  const broken: string[] = []
  for (const [stream, stored] of Map.groupBy(rows, (row) => row.stream)) {
    broken.push(...brokenIn(stored))
    const events = stored.map(eventOf)
    const kind = stored[0]?.kind
    if (kind) streams.push({ folded: fold(kind, stream, events), events })
  }
  return { streams, broken }
}

function brokenIn(stored: readonly Stored[]): readonly string[] {
  const wrong: string[] = []
  let previous: Buffer = Buffer.alloc(0)
  for (const [index, event] of stored.entries()) {
    const { stream, seq, kind, type, v, at, by, data, digest, hash } = event
    const name = `${kind} ${stream} ${seq}`
    if (seq !== index + 1) wrong.push(`P6 ${name} has a gap before it`)
    previous = linkOf(previous, { kind, stream, seq, type, v, at, by }, { data, digest })
    if (!previous.equals(hash)) wrong.push(`P6 ${name} does not follow from what went before`)
    if (event.private !== null && event.salt && !digestOf(event.salt, event.private).equals(digest))
      wrong.push(`P6 ${name} hides something else than its digest says`)
    if (at < (stored[index - 1]?.at ?? '')) wrong.push(`P6 ${name} happened before what went before it`)
  }
  return wrong
}

const eventOf = ({ seq, type, v, at, by, data, private: hidden }: Stored): Recorded => {
  const event: unknown = {
    ...{ seq, type, v, at, by, data: JSON.parse(data) },
    ...(hidden !== null && { private: JSON.parse(hidden) }),
  }
  return event as Recorded
}

/** Tables whose rows differ from what the ledger says they are. */
export async function differing(client: PoolClient, streams: readonly Stream[]): Promise<readonly string[]> {
  const workspace = (await client.query<{ id: string }>('select current_workspace() as id')).rows[0]?.id
  const wrong: string[] = []
  for (const name of Object.keys(tables) as TableName[]) {
    const shadow = `shadow_${name}`
    await client.query(`create temp table ${shadow} (like ${quoted(name)} including all) on commit drop`)
    const rows = streams.flatMap(({ folded, events }): readonly Row[] => {
      return rowsOf(folded, events)[name] ?? []
    })
    if (rows.length > 0)
      await client.query(upsertSql(tables[name], shadow), [workspace, JSON.stringify(rows)])
    const { rows: different } = await client.query(
      `(select * from ${quoted(name)} except select * from ${shadow}) union all (select * from ${shadow} except select * from ${quoted(name)})`,
    )
    if (different.length > 0)
      wrong.push(`P6 ${different.length} rows of ${name} differ, e.g. ${JSON.stringify(different[0])}`)
  }
  return wrong
}

/** Runs `look` as the owner, who sees one workspace at a time like everybody, and as it was at one moment: the queue goes on working. */
export async function looking<Result>(
  pool: Pool,
  workspace: string,
  look: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query(
      `begin isolation level repeatable read; select set_config('handraise.workspace', '${workspace}', true)`,
    )
    return await look(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
