import type { PoolClient } from 'pg'
import type { Append } from '#app/ports.ts'
import { byteas, integers, moments, smallIntegers, texts, uuids } from './arrays.ts'
import { chain } from './chain.ts'
import type { Link } from './read.ts'
import { rowsOf } from './rows.ts'
import { tables, type Row, type Table, type TableName } from './tables.ts'
import { insertSql, upsertSql } from './upsert.ts'
import { keepUntold } from './untold.ts'

/** Somebody else wrote to the stream first. The whole transaction is run again. */
export class Conflict extends Error {}

const UNIQUE_VIOLATION = '23505'

const insert = {
  name: 'append',
  text: `insert into event (workspace, stream, seq, kind, type, v, at, by, data, private, salt, digest, hash)
    select $1, * from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::smallint[], $7::timestamptz[], $8::text[],
      $9::text[], $10::text[], $11::bytea[], $12::bytea[], $13::bytea[])`,
}

/**
 * Appends all streams of a batch in one statement and brings their rows up to date, each table in one more; all of them go out
 * together. `links` knows the ends of the streams that this transaction has read.
 */
export async function append(
  client: PoolClient,
  workspace: string,
  { appends, links }: { appends: readonly Append[]; links: Map<string, Link> },
): Promise<void> {
  const previous = await lastHashes(client, workspace, { appends, links })
  const written = appends.flatMap(({ folded: { kind, stream }, after, events }) =>
    chain({ kind, stream, after, previous: previous.get(stream) ?? Buffer.alloc(0) }, events).map(
      (event) => ({ kind, stream, ...event }),
    ),
  )
  const column = <Key extends keyof (typeof written)[number]>(key: Key) => written.map((event) => event[key])
  const values = [
    uuids(column('stream')),
    integers(column('seq')),
    texts(column('kind')),
    texts(column('type')),
    smallIntegers(column('v')),
    moments(column('at')),
    texts(column('by')),
    texts(column('data')),
    texts(column('private')),
    byteas(column('salt')),
    byteas(column('digest')),
    byteas(column('hash')),
  ]
  for (const { stream, seq, hash } of written) links.set(stream, { seq, hash })
  await Promise.all([
    client.query({ ...insert, values: [workspace, ...values] }).catch(asConflict),
    writeRows(client, workspace, appends),
    ...keepUntold(client, workspace, appends),
  ])
}

/** A key that is taken means that somebody was faster; anything else is passed on. */
export function asConflict(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) throw new Conflict()
  throw error
}

const lastHash = {
  name: 'last-hash',
  text: `select e.stream, e.hash from unnest($2::uuid[], $3::int[]) as wanted (stream, seq)
    join event e on e.workspace = $1 and e.stream = wanted.stream and e.seq = wanted.seq`,
}

async function lastHashes(
  client: PoolClient,
  workspace: string,
  { appends, links }: { appends: readonly Append[]; links: ReadonlyMap<string, Link> },
): Promise<ReadonlyMap<string, Buffer>> {
  const hashes = new Map<string, Buffer>()
  const unread: Append[] = []
  for (const append of appends) {
    const link = links.get(append.folded.stream)
    if (link?.seq === append.after) hashes.set(append.folded.stream, link.hash)
    else if (append.after > 0) unread.push(append)
  }
  if (unread.length === 0) return hashes
  const values = [workspace, unread.map(({ folded }) => folded.stream), unread.map(({ after }) => after)]
  const { rows } = await client.query<{ stream: string; hash: Buffer }>({ ...lastHash, values })
  for (const { stream, hash } of rows) hashes.set(stream, hash)
  return hashes
}

type Changed = Pick<Append, 'folded' | 'before' | 'events'>

/**
 * Rows of one table that share a key would meet in one statement: within a stream they can't, and streams don't share keys. What a stream
 * that has just begun brings was never there, so nobody need look for it first.
 */
export async function writeRows(
  client: PoolClient,
  workspace: string,
  changed: readonly Changed[],
): Promise<void> {
  const write = (how: 'insert' | 'upsert', some: readonly Changed[]) =>
    [...rowsByTable(some)].map(([name, made]) =>
      client.query({
        name: `${how}-${name}`,
        text: statements[how][name],
        values: [workspace, JSON.stringify(made)],
      }),
    )
  await Promise.all([
    ...write('insert', changed.filter(hasBegun)).map((written) => written.catch(asConflict)),
    ...write(
      'upsert',
      changed.filter((each) => !hasBegun(each)),
    ),
  ])
}

const hasBegun = ({ before }: Changed): boolean => before?.seq === 0

/** All rows of a batch that are new or differ from what they were, each table's together. */
export function rowsByTable(changed: readonly Changed[]): ReadonlyMap<TableName, readonly Row[]> {
  const rows = new Map<TableName, Row[]>()
  for (const { folded, before, events } of changed) {
    const were = before && before.seq > 0 ? rowsOf(before, []) : {}
    for (const [name, made] of Object.entries(rowsOf(folded, events)) as [TableName, readonly Row[]][])
      for (const row of differing(made, were[name] ?? [])) {
        const known = rows.get(name)
        if (known) known.push(row)
        else rows.set(name, [row])
      }
  }
  return rows
}

function differing(rows: readonly Row[], were: readonly Row[]): readonly Row[] {
  if (were.length === 0) return rows
  const known = new Set(were.map((row) => JSON.stringify(row)))
  return rows.filter((row) => !known.has(JSON.stringify(row)))
}

const statementsBy = (statement: (table: Table) => string) =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, statement(table)])) as Readonly<
    Record<TableName, string>
  >
const statements = { insert: statementsBy(insertSql), upsert: statementsBy((table) => upsertSql(table)) }
