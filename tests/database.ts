import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { Pool, type PoolConfig } from 'pg'
import { inject, test as base } from 'vitest'
import { connectionFor, type EmbeddedDatabase, type Role } from '#postgres/database.ts'
import { asSuperuser } from '#postgres/superuser.ts'
import { startServer } from '#postgres/server.ts'
import { prepare } from '../src/prepare.ts'

export type TestDatabase = {
  readonly database: EmbeddedDatabase
  readonly connectionFor: (role: Role, extra?: PoolConfig) => PoolConfig
  readonly owner: Pool
  readonly app: Pool
  readonly system: Pool
}

/** A test that asks for `db` gets a real, migrated, empty PostgreSQL database of its own. */
export const test = base.extend('db', async ({}, { onCleanup }): Promise<TestDatabase> => {
  const database = await freshDatabase()
  const connection = (role: Role, extra?: PoolConfig) => connectionFor(database, role, extra)
  const poolFor = (role: Role) => {
    const pool = new Pool(connection(role, { max: 5 }))
    pool.on('error', () => undefined) // a test may end connections on purpose
    return pool
  }
  const pools = { owner: poolFor('owner'), app: poolFor('app'), system: poolFor('system') }
  onCleanup(async () => {
    await Promise.all(
      Object.values(pools)
        .filter(({ ended }) => !ended)
        .map((pool) => pool.end()),
    )
    await dropDatabase(database)
  })
  return { database, connectionFor: connection, ...pools }
})

/** Started for the first test of a worker that asks, whichever file that is in. */
let started: Promise<EmbeddedDatabase> | undefined

/** What a test server holds is thrown away, so it need not survive a power cut; and what it does of itself, it would do at any time. */
const FAST = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  ...{ autovacuum: 'off', max_connections: '150' },
}

/**
 * A real PostgreSQL for one worker, with a database, ready for use, that every test's own is copied from. Workers don't share one: who
 * follows the ledger waits for all that is being written in a server, also in other databases, and so for specs that run beside.
 */
async function startTemplate(): Promise<EmbeddedDatabase> {
  const folder = await mkdtemp(join(inject('scratch'), 'server-'))
  await chmod(folder, 0o711)
  const { database } = await startServer({
    dataFolder: join(folder, 'data'),
    secret: 'only for tests, '.repeat(3),
    settings: FAST,
  })
  await prepare(database)
  return database
}

/** For specs that need several databases, or one that outlives a test; whoever makes it drops it. */
export async function freshDatabase(): Promise<EmbeddedDatabase> {
  const template = await (started ??= startTemplate())
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(template, 'postgres', (client) =>
    client.query(
      `create database ${name} template ${template.name} owner handraise_owner strategy file_copy`,
    ),
  )
  return { ...template, name }
}

export const dropDatabase = (database: EmbeddedDatabase): Promise<unknown> =>
  asSuperuser(database, 'postgres', (client) => client.query(`drop database ${database.name} with (force)`))
