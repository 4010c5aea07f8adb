import type { Table } from './tables.ts'

/** One statement for any number of rows of a workspace: $1 the workspace, $2 the rows as a JSON list. Last write wins. */
export function upsertSql({ name, key, columns }: Table, into = quoted(name)): string {
  const names = Object.keys(columns)
  const shape = names.map((column) => `${quoted(column)} ${columns[column]}`).join(', ')
  const listed = names.map(quoted).join(', ')
  const changed = names.filter((column) => !key.includes(column))
  const set = changed.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')
  const target = ['workspace', ...key].map(quoted).join(', ')
  return (
    `insert into ${into} (workspace, ${listed}) select $1, ${listed} from jsonb_to_recordset($2::jsonb) as row (${shape}) ` +
    `on conflict (${target}) do ${changed.length > 0 ? `update set ${set}` : 'nothing'}`
  )
}

export const quoted = (name: string): string => `"${name}"`
