import { chmod, chown, mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  ask,
  fast,
  freshData,
  refusedElsewhere,
  secret,
  start,
  startElsewhere,
  usedData,
} from '#tests/own-postgres.ts'
import type { EmbeddedDatabase } from './database.ts'
import { notedPostmaster } from './postmaster.ts'
import { attachToRunning, startServer } from './server.ts'

const nobody = 65_534
const asRoot = process.getuid?.() === 0
const remember = (database: EmbeddedDatabase) => ask(database, 'create table kept as select 1 as remembered')
const recall = (database: EmbeddedDatabase) => ask(database, 'select remembered from kept')
const remembered = [{ remembered: 1 }]

describe('our own PostgreSQL', () => {
  test('speaks UTF-8 in C order with checksums, whatever the environment, and listens on no network', async () => {
    const { told } = await startElsewhere(await freshData())
    const settings = ['server_encoding', 'data_checksums', 'listen_addresses', 'timezone', 'wal_recycle']
    const sql = `select ${settings.map((name) => `current_setting('${name}') as ${name}`).join(', ')}, datcollate
                   from pg_database where datname = current_database()`
    expect(await ask(told.database, sql)).toEqual([
      {
        server_encoding: 'UTF8',
        data_checksums: 'on',
        listen_addresses: '',
        timezone: 'UTC',
        wal_recycle: 'off',
        datcollate: 'C',
      },
    ])
  })

  test('keeps what it was given from one start to the next', async () => {
    const dataFolder = await usedData()
    const first = await startServer({ dataFolder, secret, settings: fast })
    await remember(first.database)
    await first.stop()
    const second = await start({ dataFolder })
    expect(await recall(second.database)).toEqual(remembered)
    expect(second.adopted).toBe(false)
  })

  test('leaves neither a process nor a note when it stops', async () => {
    const dataFolder = await usedData()
    const server = await startServer({ dataFolder, secret, settings: fast })
    await server.stop()
    expect(await notedPostmaster(server.run.cluster)).toBeUndefined()
    expect(await readdir(dataFolder)).toEqual(['lock', 'postgres'])
  })

  test('stops once, however often it is told, and is not revived by a late look', async () => {
    const dataFolder = await usedData()
    const server = await startServer({ dataFolder, secret, settings: fast })
    await Promise.all([server.stop(), server.revive(), server.stop()])
    await server.stop()
    expect(await notedPostmaster(server.run.cluster)).toBeUndefined()
  })

  test('is for its owner alone', async () => {
    const server = await start({ dataFolder: await usedData() })
    expect((await stat(server.run.cluster)).mode & 0o077).toBe(0)
    expect((await stat(server.database.socketFolder)).mode & 0o077).toBe(0)
  })

  test('lets nobody in without the secret', async () => {
    const { database } = await start({ dataFolder: await usedData() })
    await expect(ask({ ...database, secret: 'guessed' }, 'select 1')).rejects.toThrow(
      'password authentication failed',
    )
  })

  test('takes a new secret', async () => {
    const dataFolder = await usedData()
    const first = await startServer({ dataFolder, secret, settings: fast })
    await first.stop()
    const { database } = await start({ dataFolder, secret: 'another one '.repeat(4) })
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('writes no value into its log', async () => {
    const { database, run } = await start({ dataFolder: await usedData() })
    await expect(ask(database, "select 'kim@acme.example'::uuid")).rejects.toThrow('invalid input syntax')
    const folder = join(run.cluster, 'log')
    const words = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    )
    expect(words.join('')).toContain('ready to accept connections')
    expect(words.join('')).not.toContain('kim@acme.example')
  })

  test('of another major version is left alone, and the way across is named', async () => {
    const dataFolder = await usedData()
    const server = await startServer({ dataFolder, secret, settings: fast })
    await server.stop()
    await writeFile(join(server.run.cluster, 'PG_VERSION'), '17\n')
    await expect(start({ dataFolder })).rejects.toMatchObject({
      code: 'data_from_another_version',
      next: expect.stringContaining('npx handraise backup'),
    })
  })
})

describe('one owner at a time', () => {
  test('a second start is told who runs', async () => {
    const dataFolder = await usedData()
    await start({ dataFolder })
    await expect(startServer({ dataFolder, secret })).rejects.toMatchObject({
      code: 'already_running',
      details: { pid: process.pid },
    })
  })

  test('of several that start at once, one starts', async () => {
    const dataFolder = await freshData()
    const started = await Promise.allSettled([1, 2, 3].map(() => start({ dataFolder })))
    expect(started.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  test("waits for a command's database to go, since it soon will", async () => {
    const dataFolder = await usedData()
    const command = await startElsewhere(dataFolder, { purpose: 'command' })
    const waiting = start({ dataFolder })
    command.process.kill('SIGTERM')
    expect((await waiting).adopted).toBe(false)
  })

  test('others may attach to a server, and not to a database that goes with its command', async () => {
    const dataFolder = await usedData()
    expect(await attachToRunning(dataFolder, secret)).toBeUndefined()
    const command = await startServer({ dataFolder, secret, settings: fast, purpose: 'command' })
    expect(await attachToRunning(dataFolder, secret)).toBeUndefined()
    await command.stop()
    const server = await startServer({ dataFolder, secret, settings: fast })
    expect(await attachToRunning(dataFolder, secret)).toEqual(server.database)
    await server.stop()
    expect(await attachToRunning(dataFolder, secret)).toBeUndefined()
  })
})

describe('after SIGKILL', () => {
  test('of Handraise, the server that lives on is adopted', async () => {
    const dataFolder = await usedData()
    const killed = await startElsewhere(dataFolder)
    await remember(killed.told.database)
    await killed.kill()
    const server = await start({ dataFolder })
    expect([server.adopted, server.run.pid]).toEqual([true, killed.told.pid])
    expect(await recall(server.database)).toEqual(remembered)
  })

  test('of Handraise, a server with other settings than ours is started anew', async () => {
    const dataFolder = await usedData()
    const killed = await startElsewhere(dataFolder)
    await killed.kill()
    const server = await start({ dataFolder, settings: { ...fast, work_mem: '5MB' } })
    expect(server.adopted).toBe(false)
    expect(await ask(server.database, "select current_setting('work_mem') as memory")).toEqual([
      { memory: '5MB' },
    ])
  })

  test('of PostgreSQL, it is revived where it was', async () => {
    const server = await start({ dataFolder: await usedData() })
    await remember(server.database)
    expect(await server.revive()).toBe('alive')
    process.kill(server.run.pid ?? 0, 'SIGKILL')
    // A killed process takes a moment to be gone.
    await expect.poll(() => server.revive()).toBe('revived')
    expect(await recall(server.database)).toEqual(remembered)
  })

  test('of both, with a backend still busy, the next start just works', async () => {
    const dataFolder = await usedData()
    const killed = await startElsewhere(dataFolder)
    await remember(killed.told.database)
    const busy = ask(killed.told.database, 'do $$ begin loop end loop; end $$').catch(() => 'cut off')
    await killed.kill()
    process.kill(killed.told.pid, 'SIGKILL')
    const server = await start({ dataFolder })
    expect(await busy).toBe('cut off')
    expect(await recall(server.database)).toEqual(remembered)
  })

  test("and a reboot, when another program has the server's number", async () => {
    const dataFolder = await usedData()
    const first = await startServer({ dataFolder, secret, settings: fast })
    await first.stop()
    const note = [process.ppid, first.run.cluster, 1_700_000_000, 5432, '/tmp', '', '', 'ready'].join('\n')
    await writeFile(join(first.run.cluster, 'postmaster.pid'), `${note}\n`)
    expect((await start({ dataFolder })).adopted).toBe(false)
  })

  test('in the middle of the very first start, nothing half made is used', async () => {
    const dataFolder = await freshData()
    await mkdir(join(dataFolder, 'postgres.making'), { recursive: true, mode: 0o711 })
    await writeFile(join(dataFolder, 'postgres.making', 'PG_VERSION'), '18')
    const server = await start({ dataFolder })
    expect(await ask(server.database, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await readdir(dataFolder)).not.toContain('postgres.making')
  })
})

test('a socket folder that somebody else took first is not used', async () => {
  const dataFolder = await usedData()
  const first = await startServer({ dataFolder, secret, settings: fast })
  await first.stop()
  await mkdir(first.database.socketFolder)
  await chmod(first.database.socketFolder, 0o777)
  const second = await start({ dataFolder })
  expect(second.database.socketFolder).not.toBe(first.database.socketFolder)
  await rm(first.database.socketFolder, { recursive: true })
})

describe.runIf(asRoot)('for root', () => {
  test('the server runs as another user, who owns the tables', async () => {
    const { run } = await start({ dataFolder: await usedData() })
    expect((await stat(run.cluster)).uid).not.toBe(0)
  })

  test('tables stand where that user can go, when the data folder is out of reach', async () => {
    const dataFolder = await freshData(0o700)
    const first = await startServer({ dataFolder, secret, settings: fast })
    await remember(first.database)
    await first.stop()
    expect(dirname(first.run.cluster)).toBe('/var/lib/handraise')
    const second = await start({ dataFolder })
    expect(second.run.cluster).toBe(first.run.cluster)
    expect(await recall(second.database)).toEqual(remembered)
  })

  test("root's data is not for an ordinary user, who is told so", async () => {
    const dataFolder = await usedData()
    const server = await startServer({ dataFolder, secret, settings: fast })
    await server.stop()
    expect(await refusedElsewhere(dataFolder, nobody)).toContain(
      'Start Handraise as the user who owns the data',
    )
    await chown(join(dataFolder, 'lock'), nobody, nobody)
    await chown(dataFolder, nobody, nobody)
    expect(await refusedElsewhere(dataFolder, nobody)).toContain('Start Handraise as that user or as root')
  })

  test('an ordinary user needs none of that', async () => {
    const dataFolder = await freshData()
    await chown(dirname(dataFolder), nobody, nobody)
    const { told } = await startElsewhere(dataFolder, { uid: nobody })
    expect(told.cluster).toBe(await realpath(join(dataFolder, 'postgres')))
    expect((await stat(told.cluster)).uid).toBe(nobody)
    expect(await ask(told.database, 'select 1 as one').catch(String)).toEqual([{ one: 1 }])
  })
})
