import { clientFor, roleName, SCHEMA, type Database } from './database.ts'

const SCHEMA_LOCK = 7_262_114_002

/** The schema that everything of ours lives in. Harmless when repeated, also side by side. */
export async function makeSchema(database: Database): Promise<void> {
  const client = clientFor(database, 'owner')
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK])
    await client.query(`create schema if not exists ${SCHEMA}`)
    await client.query(`grant usage on schema ${SCHEMA} to ${roleName('app')}, ${roleName('system')}`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}
