import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished } from 'vitest'
import { erase } from '#app/erase.ts'
import { sweep } from '#app/sweep.ts'
import type { EmbeddedDatabase } from '#postgres/database.ts'
import { backup } from '#store/backup.ts'
import { inWorkspace } from '#store/ledger.ts'
import { rebuild } from '#store/rebuild.ts'
import { sealer } from '#store/seal.ts'
import { verify } from '#store/verify.ts'
import { books } from '#store/views/books.ts'
import { findProspects } from '#store/views/named.ts'
import { dropDatabase, freshDatabase } from '#tests/database.ts'
import type { Erasure } from '../../src/erasure-list.ts'
import { restoreInto } from '../../src/restoring.ts'
import { test } from './test.ts'
import { poolsOf, settled, type World } from './world.ts'

const kim = { name: 'Kim Lee', email: 'kim@buyer.example', message: 'May we see it? ¿Sí? 見せて' }

async function freshFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise backups '))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'monday.backup')
}

async function fresh(): Promise<EmbeddedDatabase> {
  const database = await freshDatabase()
  onTestFinished(() => dropDatabase(database).then(() => undefined))
  return database
}

/** A day with everything in it: leads, climbs, seals, somebody erased, somebody not yet placed, an account. */
async function day(world: World): Promise<void> {
  const seal = sealer(world.pools.app)
  for (const who of ['kim', 'lou', 'max', 'kim']) {
    await world.submit({ ...kim, name: who, email: `${who}@buyer.example` })
    await world.convey()
    await world.settled()
    await seal(world.now())
  }
  await eraseOne(world, 'max@buyer.example')
  world.pass(3 * 24 * 60)
  await sweep(world.parts)
  await world.settled()
  await seal(world.now())
  await world.submit({ ...kim, email: 'late@buyer.example' })
  await world.pools.app.query(
    `insert into auth."user" (name, email, "emailVerified") values ('Ana', 'ana@acme.example', true);
     insert into auth.session (id, "expiresAt", token, "updatedAt", "userId") select id, now(), 'token', now(), id from auth."user"`,
  )
}

async function eraseOne(world: World, email: string): Promise<Erasure> {
  const [found] = await world.rows<{ id: string }>('select id from prospect where email = $1', email)
  const about = { workspace: world.workspace, prospect: found?.id ?? '', at: world.now() }
  await erase(world.parts, { ...about, by: world.ana })
  return about
}

const backUp = (world: World, file: string) =>
  backup(world.pools.owner, file, { version: '0.1.0', at: world.now() })
const restoreOf = (
  world: World,
  database: EmbeddedDatabase,
  file: string,
  erasures: readonly Erasure[] = [],
) => restoreInto(database, { file, erasures }, (work) => work(world.parts))

/** What the other database says of itself, with its own pools. */
async function inside<Result>(
  database: EmbeddedDatabase,
  work: (pools: ReturnType<typeof poolsOf>) => Promise<Result>,
): Promise<Result> {
  const pools = poolsOf(database)
  return work(pools).finally(() => Promise.all(Object.values(pools).map((pool) => pool.end())))
}

describe('a backup', () => {
  test('restored elsewhere makes the very same backup', async ({ world }) => {
    await day(world)
    const [file, again, there] = [await freshFile(), await freshFile(), await fresh()]
    const first = await backUp(world, file)
    expect(await restoreOf(world, there, file)).toMatchObject({ ok: true, rows: first.rows, erased: 0 })
    const second = await inside(there, ({ owner }) =>
      backup(owner, again, { version: '0.1.0', at: world.now() }),
    )
    expect(gunzipSync(await readFile(again)).toString()).toEqual(gunzipSync(await readFile(file)).toString())
    expect(second).toEqual(first)
    expect(first.rows).toBeGreaterThan(60)
  })

  test('brings back who is known only from what is held, and forgets them again', async ({ world }) => {
    const junk = (who: string) => ({
      ...{ name: who, email: `${who}@pills.example` },
      message: `Buy <a href="http://pills.example/${who}">here</a> and <a href="http://pills.example/2">here</a>`,
    })
    for (const who of ['yorick', 'osric']) await world.submit(junk(who))
    await world.convey()
    const [file, there] = [await freshFile(), await fresh()]
    await backUp(world, file)
    const named = { wanted: 'yorick@pills.example', key: 'yorick@pills.example' }
    const [prospect = ''] = await inWorkspace(world.pools.app, world.workspace, (client) =>
      findProspects(client, world.workspace, named),
    )
    const since = { workspace: world.workspace, prospect, at: world.now() }
    expect(await erase(world.parts, { ...since, by: world.ana })).toMatchObject({ submissions: 1 })
    expect(await restoreOf(world, there, file, [since])).toMatchObject({ ok: true, erased: 1 })
    await inside(there, async (pools) => {
      for (const table of ['event', 'placement', 'submission', 'sighting', 'prospect']) {
        const left = await pools.owner.query(
          `select from handraise."${table}" t where position('yorick' in lower(t::text)) > 0`,
        )
        expect([table, left.rows]).toEqual([table, []])
      }
      const found = await inWorkspace(pools.app, world.workspace, (client) =>
        books(client, world.workspace, world.now()),
      )
      expect(found).toMatchObject({ violations: [], balance: [{ received: 2, held: 1, forgotten: 1 }] })
      const still = await inWorkspace(pools.app, world.workspace, (client) =>
        findProspects(client, world.workspace, { wanted: 'osric@pills.example', key: 'osric@pills.example' }),
      )
      expect(still).toHaveLength(1)
      expect(await rebuild(pools)).toMatchObject({ ok: true })
    })
  })

  test('restored elsewhere verifies, balances, equals its rebuilding, and goes on', async ({ world }) => {
    await day(world)
    const [file, there] = [await freshFile(), await fresh()]
    await backUp(world, file)
    await restoreOf(world, there, file)
    const before = await verify(world.pools.system)
    await inside(there, async (pools) => {
      expect(await verify(pools.system)).toEqual(before)
      await settled(pools.system)
      expect(await sealer(pools.app)(world.now())).toBe(1)
      expect(await verify(pools.system)).toMatchObject({ ok: true, broken: [] })
      expect(await rebuild(pools)).toMatchObject({ ok: true })
      const found = await inWorkspace(pools.app, world.workspace, (client) =>
        books(client, world.workspace, world.now()),
      )
      expect(found.violations).toEqual([])
      const last = await pools.system.query<{ last: number }>('select max(position) as last from event')
      const next = await pools.owner.query<{ next: number }>("select nextval('event_position_seq') as next")
      expect(next.rows[0]?.next).toBe((last.rows[0]?.last ?? 0) + 1)
    })
  })

  test('shows one moment, while others go on writing', async ({ world }) => {
    await day(world)
    const [file, there] = [await freshFile(), await fresh()]
    let going = true
    const busy = (async () => {
      for (let round = 0; going; round++) {
        await world.submit({ ...kim, email: `while${round}@buyer.example` })
        await world.convey()
      }
    })()
    await backUp(world, file).finally(() => {
      going = false
    })
    await busy
    await restoreOf(world, there, file)
    await inside(there, async (pools) => {
      expect(await rebuild(pools)).toMatchObject({ ok: true })
      expect(await verify(pools.system)).toMatchObject({ ok: true })
    })
  })

  test('erases again who was erased after it, before anybody can look', async ({ world }) => {
    await day(world)
    const [file, there] = [await freshFile(), await fresh()]
    await backUp(world, file)
    const erasure = await eraseOne(world, 'kim@buyer.example')
    const gone = { workspace: world.workspace, prospect: randomUUID(), at: world.now() }
    expect(await restoreOf(world, there, file, [erasure, gone])).toMatchObject({ erased: 1 })
    await inside(there, async (pools) => {
      const { rows } = await pools.system.query("select from event where private like '%kim@buyer.example%'")
      expect(rows).toEqual([])
      expect((await pools.system.query('select prospect from erasure order by at')).rows).toHaveLength(2)
      expect(await verify(pools.system)).toMatchObject({ ok: true, broken: [] })
      expect(await rebuild(pools)).toMatchObject({ ok: true })
    })
  })
})

describe('nothing is restored', () => {
  test('into a database that has rows', async ({ world }) => {
    const file = await freshFile()
    await backUp(world, file)
    const [{ count } = {}] = await world.rows<{ count: number }>('select count(*) from event')
    await Promise.all(Object.values(world.pools).map((pool) => pool.end()))
    await expect(restoreOf(world, world.database, file)).rejects.toMatchObject({
      said: { code: 'database_not_empty' },
    })
    await inside(world.database, async ({ system }) => {
      expect((await system.query('select count(*) from event')).rows).toEqual([{ count }])
    })
  })

  test('while somebody is connected', async ({ world }) => {
    const [file, there] = [await freshFile(), await fresh()]
    await backUp(world, file)
    await inside(there, async ({ app }) => {
      await app.query('select 1')
      await expect(restoreOf(world, there, file)).rejects.toMatchObject({ said: { code: 'database_in_use' } })
    })
  })

  test('from a file that is cut short, changed, newer, something else, or not there', async ({ world }) => {
    const [file, there] = [await freshFile(), await fresh()]
    const { bytes } = await backUp(world, file)
    const whole = await readFile(file)
    const text = gunzipSync(whole).toString()
    const refusal = (code: string) => ({
      said: { code, title: expect.any(String), next: expect.any(String) },
    })
    const attempt = () => restoreOf(world, there, file)
    await truncate(file, Math.floor(bytes / 2))
    await expect(attempt()).rejects.toMatchObject(refusal('backup_damaged'))
    await writeFile(file, gzipSync(text.replace('Acme', 'Acne')))
    await expect(attempt()).rejects.toMatchObject(refusal('backup_damaged'))
    await writeFile(file, gzipSync(text.split('\n').toSpliced(-2, 1).join('\n')))
    await expect(attempt()).rejects.toMatchObject(refusal('backup_damaged'))
    await writeFile(file, gzipSync('{"hello":1}\n'))
    await expect(attempt()).rejects.toMatchObject(refusal('not_a_backup'))
    await writeFile(file, 'not even compressed')
    await expect(attempt()).rejects.toMatchObject(refusal('backup_damaged'))
    await rm(file)
    await expect(attempt()).rejects.toMatchObject(refusal('file_unreadable'))
    await writeFile(file, whole)
    expect(await attempt()).toMatchObject({ ok: true })
  })

  test('from a file of a newer Handraise', async ({ world }) => {
    const [file, there] = [await freshFile(), await fresh()]
    await world.pools.owner.query(
      "insert into migration (number, name, digest) values (999, '0999-later', '')",
    )
    await backUp(world, file)
    await expect(restoreOf(world, there, file)).rejects.toMatchObject({ said: { code: 'backup_newer' } })
  })

  test('and nothing written where it can not be', async ({ world }) => {
    await expect(backUp(world, '/nowhere/at/all')).rejects.toMatchObject({
      said: { code: 'file_unwritable' },
    })
  })
})
