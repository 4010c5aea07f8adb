import type { Table } from './tables.ts'

/** One statement for any number of rows of a workspace: $1 the workspace, $2 the rows as a JSON list. None of them may be there. */
export function insertSql({ name, columns }: Table, into = quoted(name)): string {
  const names = Object.keys(columns)
  const shape = names.map((column) => `${quoted(column)} ${columns[column]}`).join(', ')
  const listed = names.map(quoted).join(', ')
  return `insert into ${into} (workspace, ${listed}) select $1, ${listed} from jsonb_to_recordset($2::jsonb) as row (${shape})`
}

/** The same where some of them may be there already. Last write wins. */
export function upsertSql(table: Table, into = quoted(table.name)): string {
  const { key, columns } = table
  const names = Object.keys(columns)
  const changed = names.filter((column) => !key.includes(column))
  const set = changed.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')
  const target = ['workspace', ...key].map(quoted).join(', ')
  return (
    `${insertSql(table, into)} ` +
    `on conflict (${target}) do ${changed.length > 0 ? `update set ${set}` : 'nothing'}`
  )
}

export const quoted = (name: string): string => `"${name}"`
