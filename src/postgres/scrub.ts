import { setTimeout } from 'node:timers/promises'
import { escapeIdentifier } from 'pg'
import { clientFor, type EmbeddedDatabase } from './database.ts'
import { asSuperuser } from './superuser.ts'

const LOOK_AGAIN_MS = 500

/**
 * Leaves nothing of dead rows in the files of these tables: each is written anew with its indexes, and so are the statistics, which
 * quote values. A checkpoint then ends the old files and the write-ahead log that repeated them; as our server doesn't recycle log
 * files, those are gone as well. Each table is locked while it is written.
 *
 * A transaction that began before may still look at rows that have died since, and PostgreSQL keeps those for it: so this waits until
 * none is left, at most `waitMs`, and otherwise does nothing and answers false.
 */
export async function scrub(
  database: EmbeddedDatabase,
  tables: readonly string[],
  { waitMs = 60_000 } = {},
): Promise<boolean> {
  if (!(await nobodyLooksBack(database, waitMs))) return false
  const owner = clientFor(database, 'owner', { application_name: 'handraise scrub' })
  await owner.connect()
  try {
    for (const table of tables)
      await owner.query(`vacuum (full, analyze) ${table.split('.').map(escapeIdentifier).join('.')}`)
  } finally {
    await owner.end()
  }
  await asSuperuser(database, database.name, async (client) => {
    await client.query('vacuum full pg_catalog.pg_statistic')
    // The log's last file stays in use until another is begun; a checkpoint then lets go of it.
    await client.query('checkpoint')
    await client.query('select pg_switch_wal()')
    await client.query('checkpoint')
  })
  return true
}

/** Whether every transaction that could see what has died until now has ended. */
const nobodyLooksBack = (database: EmbeddedDatabase, waitMs: number): Promise<boolean> =>
  asSuperuser(database, database.name, async (client) => {
    const { rows } = await client.query<{ now: string }>('select pg_current_xact_id()::xid::text as now')
    const older = `select from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database() and age(backend_xmin) > age($1::text::xid) limit 1`
    for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
      if ((await client.query(older, [rows[0]?.now])).rowCount === 0) return true
      if (waited >= waitMs) return false
      await setTimeout(LOOK_AGAIN_MS)
    }
  })
