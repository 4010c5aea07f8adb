import type { ClientBase } from 'pg'
import { quoted } from './upsert.ts'

export type Column = { readonly name: string; readonly type: string }
export type BackedUp = { readonly name: string; readonly sql: string; readonly columns: readonly Column[] }

/** What belongs to this cluster only: a restored row gets the number of the transaction that restores it. */
const XIDS: ReadonlySet<string> = new Set(['event.xid', 'seal.upto_xid'])

/** What the projector makes anew, and where the database itself stands. */
const NOT_KEPT = [
  'migration',
  'projection',
  'response',
  'response_count',
  'response_owed',
  'handoff_told',
  'handoff_count',
  'handoff_word',
  'effort',
  'effort_count',
  'worth_count',
  'backtest',
  'sighting',
  'brief_search',
]

/** All our tables with rows worth keeping, those that others refer to first. The queue's jobs are made again from what is unsent. */
export async function tablesIn(client: ClientBase): Promise<readonly BackedUp[]> {
  const { rows } = await client.query<{ schema: string; table: string; columns: Column[] }>(
    `select n.nspname as schema, c.relname as "table",
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('handraise', 'auth') and c.relkind = 'r' and c.relname <> all($1)
    group by n.nspname, c.relname, c.oid
    order by (select count(*) from pg_constraint where conrelid = c.oid and contype = 'f'), n.nspname, c.relname`,
    [NOT_KEPT],
  )
  return rows.map(({ schema, table, columns }) => ({
    name: `${schema}.${table}`,
    sql: `${schema}.${quoted(table)}`,
    columns: columns.filter(({ name }) => !XIDS.has(`${table}.${name}`)),
  }))
}

/** The rows as text, in an order that makes the same file of the same rows. */
export function selectSql({ name, sql, columns }: BackedUp): string {
  const listed = (special: Readonly<Record<string, string>> = {}) =>
    columns.map((column) => `(${special[column.name] ?? `t.${quoted(column.name)}`})::text`).join(', ')
  switch (name) {
    case 'handraise.event':
      // Places in the order of commits become 1, 2, 3 …: numbers of transactions mean nothing elsewhere.
      return `select array[${listed({ position: 'row_number() over (order by t.xid, t.position)' })}] as row from ${sql} t order by t.xid, t.position`
    case 'handraise.seal':
      return `with place as (
          select workspace, no, count(*) filter (where no is null) over (order by xid, position, no nulls first) as position from (
            select null::uuid as workspace, null::integer as no, xid, position from handraise.event
            union all select workspace, no, upto_xid, upto_position from handraise.seal
          ) points
        ) select array[${listed({ upto_position: 'place.position' })}] as row from ${sql} t
        join place on place.workspace = t.workspace and place.no = t.no order by t.workspace, t.no`
    default:
      return `select array[${listed()}] as row from ${sql} t`
  }
}

/** The rows of one batch back into their table: one list of texts for each column. */
export function insertSql({ name, sql, columns }: BackedUp): string {
  const names = columns.map((column) => quoted(column.name))
  const values = columns.map(({ type }, index) => `c${index}::${type}`)
  if (name === 'handraise.seal') {
    names.push('upto_xid')
    values.push('pg_current_xact_id()')
  }
  const lists = columns.map((_, index) => `$${index + 1}::text[]`).join(', ')
  const row = columns.map((_, index) => `c${index}`).join(', ')
  return `insert into ${sql} (${names.join(', ')}) overriding system value select ${values.join(', ')} from unnest(${lists}) as row (${row})`
}
