import type { ClientBase, Pool } from 'pg'
import { Told } from '#app/told.ts'
import type { Ledger } from '#app/ports.ts'
import { contentsOf } from './backup-file.ts'
import { insertSql, tablesIn, type BackedUp } from './backup-tables.ts'
import { uuid } from './ledger.ts'
import { transactionIn } from './transaction.ts'

const ROWS_AT_ONCE = 500
const CHARS_AT_ONCE = 8 * 1024 * 1024
type Texts = readonly (string | null)[]

/** Only a database without a row of ours takes a backup, and only while nobody else is at work there. */
export async function refuseUnfit(client: ClientBase): Promise<void> {
  const { rows: others } = await client.query<{ others: number }>(
    // Of other people's sessions we may only know that they are there; the server's own workers have no user.
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and usename is not null and pid <> pg_backend_pid()`,
  )
  if ((others[0]?.others ?? 0) > 0)
    throw new Told({
      code: 'database_in_use',
      title: 'Something else is connected to this database.',
      next: 'Stop Handraise and close other sessions there; then restore.',
    })
  for (const { name, sql } of await tablesIn(client)) {
    if (name === 'handraise.clock') continue
    await client.query('begin')
    await client.query(`set local role ${name.startsWith('auth.') ? 'handraise_owner' : 'handraise_system'}`)
    const { rowCount } = await client.query(`select from ${sql} limit 1`)
    await client.query('rollback')
    if (rowCount !== 0)
      throw new Told({
        code: 'database_not_empty',
        title: `This database is in use: there are rows in ${name}.`,
        next: 'Restore into a fresh one: another HANDRAISE_DATA folder, or another database in DATABASE_URL.',
      })
  }
}

/**
 * Puts every row of a checked file where it was, all or none. The order of commits is kept as positions within this one
 * transaction; `replay` then works in the same transaction, so that nobody ever sees what it takes away.
 */
export async function restore(
  owner: Pool,
  { file, counts }: { readonly file: string; readonly counts: Readonly<Record<string, number>> },
  replay: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    const tables = new Map((await tablesIn(client)).map((table) => [table.name, table]))
    const loaded = await loadAll(client, file, tables)
    for (const [name, count] of Object.entries(counts))
      if ((loaded.get(name) ?? 0) !== count)
        throw new Error(`${name} should have ${count} rows, and ${loaded.get(name) ?? 0} were restored.`)
    await client.query(
      "select setval(pg_get_serial_sequence('handraise.event', 'position'), $1::bigint + 1, false)",
      [loaded.get('handraise.event') ?? 0],
    )
    await replay(ledgerIn(client))
    await client.query('commit')
    await client.query('analyze')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function loadAll(
  client: ClientBase,
  file: string,
  tables: ReadonlyMap<string, BackedUp>,
): Promise<ReadonlyMap<string, number>> {
  const loaded = new Map<string, number>()
  let table: BackedUp | undefined
  let [batch, chars]: [Texts[], number] = [[], 0]
  const flush = async () => {
    if (table && batch.length > 0) {
      await insertRows(client, table, batch)
      loaded.set(table.name, (loaded.get(table.name) ?? 0) + batch.length)
    }
    ;[batch, chars] = [[], 0]
  }
  for await (const line of contentsOf(file)) {
    if ('table' in line) {
      await flush()
      table = withColumns(tables.get(line.table), line)
      continue
    }
    batch.push(line)
    chars += line.reduce((sum, text) => sum + (text?.length ?? 0), 0)
    if (batch.length >= ROWS_AT_ONCE || chars >= CHARS_AT_ONCE) await flush()
  }
  await flush()
  return loaded
}

/** The columns in the order of the file. */
function withColumns(
  table: BackedUp | undefined,
  said: { readonly table: string; readonly columns: readonly string[] },
): BackedUp {
  const columns = said.columns.map((name) => table?.columns.find((column) => column.name === name))
  if (!table || columns.includes(undefined))
    throw new Error(`This database has no table ${said.table} with the columns of the backup.`)
  return { ...table, columns: columns.filter((column) => column !== undefined) }
}

/** Row-level security lets rows in a workspace at a time, the owner's too. */
async function insertRows(client: ClientBase, table: BackedUp, rows: readonly Texts[]): Promise<void> {
  const text = insertSql(table)
  const at = table.columns.findIndex(({ name }) => name === 'workspace')
  for (const [workspace, some] of Map.groupBy(rows, (row) => (at < 0 ? undefined : row[at]))) {
    if (typeof workspace === 'string') await enter(client, workspace)
    await client.query(
      text,
      table.columns.map((_, index) => some.map((row) => row[index])),
    )
  }
}

const enter = (client: ClientBase, workspace: string): Promise<unknown> =>
  client.query("select set_config('handraise.workspace', $1, true)", [uuid(workspace)])

/** A ledger whose every transaction is the one under way. */
const ledgerIn = (client: Parameters<typeof transactionIn>[0]): Ledger => ({
  transaction: async (workspace, work) => {
    await enter(client, workspace)
    return work(transactionIn(client, workspace))
  },
  pending: async (most) => {
    await client.query('set local role handraise_system')
    const { rows } = await client.query<{ workspace: string; stream: string }>(
      'select workspace, id as stream from submission where placed_at is null order by received_at limit $1',
      [most],
    )
    await client.query('set local role handraise_owner')
    return rows
  },
  due: async () => [],
  workspaces: async () => [],
  toAlert: async () => [],
})
