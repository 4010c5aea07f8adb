import { escapeIdentifier } from 'pg'
import { clientFor, SCHEMA, type EmbeddedDatabase } from './database.ts'
import { asSuperuser } from './superuser.ts'

/**
 * Leaves nothing of dead rows in the files of these tables: each is written anew with its indexes, and so are the statistics, which
 * quote values. A checkpoint then ends the old files and the write-ahead log that repeated them; as our server doesn't recycle log
 * files, those are gone as well. Each table is locked while it is written.
 */
export async function scrub(database: EmbeddedDatabase, tables: readonly string[]): Promise<void> {
  const owner = clientFor(database, 'owner', { application_name: 'handraise scrub' })
  await owner.connect()
  try {
    for (const table of tables)
      await owner.query(`vacuum (full, analyze) ${SCHEMA}.${escapeIdentifier(table)}`)
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
}
