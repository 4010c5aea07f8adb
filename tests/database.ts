import { randomBytes } from 'node:crypto'
import { Pool, type PoolConfig } from 'pg'
import { inject, test as base } from 'vitest'
import { connectionFor, type EmbeddedDatabase, type Role } from '#postgres/database.ts'
import { asSuperuser } from '#postgres/superuser.ts'

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

/** For specs that need several databases, or one that outlives a test; whoever makes it drops it. */
export async function freshDatabase(): Promise<EmbeddedDatabase> {
  const template = inject('template')
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
