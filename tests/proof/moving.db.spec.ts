import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { erase } from '#app/erase.ts'
import { parseDatabaseUrl } from '#config/database-url.ts'
import { neededStatements, prepareExternal } from '#postgres/external.ts'
import { backup } from '#store/backup.ts'
import { rebuild } from '#store/rebuild.ts'
import { sealer } from '#store/seal.ts'
import { verify } from '#store/verify.ts'
import { foreignVersions, startForeignPostgres } from '#tests/foreign-postgres.ts'
import { restoreInto } from '../../src/restoring.ts'
import { test } from './test.ts'
import { poolsOf, settled } from './world.ts'

describe.each(foreignVersions())("from our own PostgreSQL to somebody else's (%s)", (version) => {
  test('a backup moves everything, for a user with few rights', async ({ world }) => {
    await world.submit({ name: 'Kim', email: 'kim@buyer.example', message: 'May we see it?' })
    await world.convey()
    await world.settled()
    await sealer(world.pools.app)(world.now())
    const folder = await mkdtemp(join(tmpdir(), 'handraise-moving-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'backup')
    await backup(world.pools.owner, file, { version: '0.1.0', at: world.now() })
    const before = await verify(world.pools.system)
    const [kim] = await world.rows<{ id: string }>('select id from prospect')
    const erasure = { workspace: world.workspace, prospect: kim?.id ?? '', at: world.now() }
    await erase(world.parts, { ...erasure, by: world.ana })

    const foreign = await startForeignPostgres(version)
    onTestFinished(() => foreign.stop())
    await foreign.asSuperuser('postgres', 'create role guest login', 'create database acme owner guest')
    const external = parseDatabaseUrl(foreign.urlFor('guest', 'acme'))
    if (!external) throw new Error('That is an address.')
    await foreign.asSuperuser('acme', ...(await neededStatements(external)))
    const database = await prepareExternal(external)
    const restoring = restoreInto(database, { file, erasures: [erasure] }, (work) => work(world.parts))
    expect(await restoring).toMatchObject({ ok: true, erased: 1 })

    const pools = poolsOf(database)
    try {
      const after = await verify(pools.system)
      expect(after).toMatchObject({ ok: true, broken: [], seal: before.seal })
      expect(after.events).toBeGreaterThan(before.events)
      expect(await rebuild(pools)).toMatchObject({ ok: true })
      await settled(pools.system)
      expect(await sealer(pools.app)(world.now())).toBe(1)
      expect(await verify(pools.system, { seal: before.seal ?? '' })).toMatchObject({ ok: true })
    } finally {
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
    }
  })
})
