import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { clientFor, connectionFor, type Database } from '#postgres/database.ts'
import { migrate } from '#postgres/migrate.ts'
import { makePool } from '#store/connect.ts'

export const migrations = fileURLToPath(new URL('store/migrations/', import.meta.url))

/** Schema and queue, brought up to date by their owner. */
export async function prepare(database: Database): Promise<void> {
  await migrate(database, migrations)
  const { runMigrations } = await import('graphile-worker')
  const pool: Pool = makePool(connectionFor(database, 'owner', { max: 1 }), () => undefined)
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}

/** Whether a command finds everything as this version needs it, which is so in all calls but the first. */
export async function isPrepared(database: Database): Promise<boolean> {
  const client = clientFor(database, 'app')
  const files = (await readdir(migrations)).filter((file) => file.endsWith('.sql')).length
  const look = `select count(*)::int as applied, exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'graphile_worker' and c.relname = '_private_jobs') as queue from migration`
  try {
    await client.connect()
    const { rows } = await client.query<{ applied: number; queue: boolean }>(look)
    return rows[0]?.applied === files && rows[0].queue
  } catch (error) {
    // The table of migrations comes with the first of them.
    if (error instanceof Error && 'code' in error && error.code === '42P01') return false
    throw error
  } finally {
    await client.end()
  }
}
