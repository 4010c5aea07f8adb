import { Pool } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { parseDatabaseUrl } from '#config/database-url.ts'
import { startForeignPostgres, type ForeignPostgres } from '#tests/foreign-postgres.ts'
import { operatorClient } from './database.ts'
import { primaryClient } from './primary.ts'

let primary: ForeignPostgres
let standby: ForeignPostgres
beforeAll(async () => {
  primary = await startForeignPostgres('ours')
  standby = await startForeignPostgres('ours', { standby: true })
})
afterAll(async () => {
  await primary.stop()
  await standby.stop()
})

const addressOf = (...folders: readonly string[]): string =>
  `postgres://postgres@${folders.map(encodeURIComponent).join(',')}/postgres`

function poolAt(address: string): Pool {
  const external = parseDatabaseUrl(address)
  if (external === undefined) throw new Error(`${address} is no address`)
  const pool = new Pool({ connectionString: external.url, Client: primaryClient(external.hosts), max: 3 })
  onTestFinished(() => pool.end())
  return pool
}

test('among several hosts the primary is found, wherever it stands', async () => {
  const pool = poolAt(addressOf('/nowhere', standby.folder, primary.folder))
  const { rows } = await pool.query('select pg_is_in_recovery() as standby')
  expect(rows).toEqual([{ standby: false }])
  const several = await Promise.all([1, 2, 3].map(() => pool.query('create temporary table written ()')))
  expect(several).toHaveLength(3)
})

test('without a primary, every host is named with what it said', async () => {
  const pool = poolAt(addressOf('/nowhere', standby.folder))
  await expect(pool.query('select 1')).rejects.toMatchObject({
    code: 'database_not_a_primary',
    title: expect.stringMatching(/\/nowhere:5432 connect ENOENT .*; .*:5432 is a standby\.$/),
  })
})

test('one connection finds it as well as a pool does', async () => {
  const external = parseDatabaseUrl(addressOf(standby.folder, primary.folder))
  if (external === undefined) throw new Error('no address')
  const client = operatorClient(external)
  await client.connect()
  const { rows } = await client.query('select pg_is_in_recovery() as standby').finally(() => client.end())
  expect(rows).toEqual([{ standby: false }])
})
