import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { streamed } from './cursor.ts'
import { name } from './rebuild-fill.ts'
import { SHADOW } from './shadow.ts'
import { type Table } from './tables.ts'
import { quoted } from './upsert.ts'

type Keyed = { readonly key: string; readonly digest: string }

/** How many rows of one workspace there are in the shadow, and how many are missing, too many or other in the live table. */
export async function compareTable(
  { reader, writer }: { reader: PoolClient; writer: PoolClient },
  workspace: Id,
  table: Table,
): Promise<{ readonly rows: number; readonly different: number }> {
  await name(reader, workspace)
  await writer.query('begin')
  await name(writer, workspace)
  const live = rowsIn(reader, 'handraise', table)
  const made = rowsIn(writer, SHADOW, table)
  let [rows, different] = [0, 0]
  let [left, right] = [await live.next(), await made.next()]
  while (!left.done || !right.done) {
    const order = left.done ? 1 : right.done ? -1 : compare(left.value, right.value)
    if (order !== 0 || left.value?.digest !== right.value?.digest) different++
    if (order >= 0) rows++
    if (order <= 0) left = await live.next()
    if (order >= 0) right = await made.next()
  }
  await writer.query('commit')
  return { rows, different }
}

const compare = (live: Keyed, made: Keyed): -1 | 0 | 1 =>
  live.key === made.key ? 0 : live.key < made.key ? -1 : 1

/** Keys are ids and numbers, so bytes and JavaScript agree about their order. */
const rowsIn = (client: PoolClient, schema: string, { name: table, key }: Table): AsyncGenerator<Keyed> => {
  const keyed =
    key.length > 0 ? `concat_ws('/', ${key.map((column) => `t.${quoted(column)}`).join(', ')})` : "''"
  return streamed<Keyed>(client, {
    name: 'comparing',
    text: `select ${keyed} as key, md5(t::text) as digest from ${schema}.${quoted(table)} t order by ${keyed} collate "C"`,
  })
}
