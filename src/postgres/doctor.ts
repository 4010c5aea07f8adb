import { randomBytes } from 'node:crypto'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { secretOf, DATA_FOLDER_MODE } from '#config/secret.ts'
import type { Config } from '#config/config.ts'
import { findBinaries } from './binaries.ts'
import { clientFor, ROLES, roleName, type Database, type Role } from './database.ts'
import { openDatabase } from './open.ts'
import { isAlive } from './postmaster.ts'
import { PostgresProblem } from './problem.ts'
import { readRunFile } from './run-file.ts'
import { serverUser } from './server-user.ts'

export type Check = {
  readonly code: 'node' | 'secret' | 'data' | 'disk' | 'port' | 'binaries' | 'database' | 'version' | 'roles'
  readonly ok: boolean
  readonly message: string
  readonly next?: string
}
export type Checked = Pick<Config, 'dataFolder' | 'database' | 'secret' | 'host' | 'port'>

const NODE_MAJOR_MIN = 26
const DISK_FREE_MIN = 1024 ** 3

/** Everything that a start needs, tried out one by one; starts our own server for the length of the check if none runs. */
export async function checkAll(config: Checked): Promise<readonly Check[]> {
  const own = config.database === undefined
  const before = [
    checkNode(),
    ...(own ? [] : [checkSecret(config)]),
    await checkData(config),
    await checkDisk(config),
    await checkPort(config),
    ...(own ? [await checkBinaries(config)] : []),
  ]
  return [...before, ...(await checkDatabase(config))]
}

export function checkNode(version: string = process.versions.node): Check {
  if (Number.parseInt(version, 10) >= NODE_MAJOR_MIN) return fine('node', `Node ${version}.`)
  return wrong(
    'node',
    `This is Node ${version}.`,
    `Use Node ${NODE_MAJOR_MIN}; \`npx handraise\` brings it along.`,
  )
}

function checkSecret({ secret }: Checked): Check {
  if (secret !== undefined) return fine('secret', 'HANDRAISE_SECRET is set.')
  const next =
    'Several processes on one database need the same secret: set HANDRAISE_SECRET (`openssl rand -hex 32` makes one).'
  return { ok: true, code: 'secret', message: 'The secret is kept in the data folder of this machine.', next }
}

async function checkData({ dataFolder }: Checked): Promise<Check> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: DATA_FOLDER_MODE })
    const trial = join(dataFolder, `.doctor-${randomBytes(6).toString('hex')}`)
    await writeFile(trial, 'can this be written?', { flush: true }).finally(() => rm(trial, { force: true }))
    return fine('data', `${dataFolder} can be written to.`)
  } catch (error) {
    return wrong(
      'data',
      `${dataFolder} can't be written to: ${wordsOf(error)}.`,
      'Set HANDRAISE_DATA to a folder of your own.',
    )
  }
}

async function checkDisk({ dataFolder }: Checked): Promise<Check> {
  try {
    const { bavail, bsize } = await statfs(dataFolder)
    const free = `${((bavail * bsize) / 1024 ** 3).toFixed(1)} GiB are free`
    return bavail * bsize >= DISK_FREE_MIN
      ? fine('disk', `${free}.`)
      : wrong(
          'disk',
          `Only ${free} where ${dataFolder} is.`,
          'Make room: the database stops when the disk is full.',
        )
  } catch (error) {
    return wrong(
      'disk',
      `The free space can't be told: ${wordsOf(error)}.`,
      'See that the data folder exists.',
    )
  }
}

async function checkPort({ host, port, dataFolder }: Checked): Promise<Check> {
  const run = await readRunFile(dataFolder)
  if (run?.purpose === 'server' && isAlive(run.owner))
    return fine('port', `Handraise runs as process ${run.owner}.`)
  const failure = await tryListening(host, port)
  if (failure === undefined)
    return fine('port', port === 0 ? 'Any free port will do.' : `Port ${port} is free.`)
  return wrong(
    'port',
    `Port ${port} on ${host} can't be used: ${failure}.`,
    'Stop who uses it, or set HANDRAISE_PORT.',
  )
}

const tryListening = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.message))
    server.listen({ host, port }, () => server.close(() => resolve(undefined)))
  })

async function checkBinaries({ dataFolder }: Checked): Promise<Check> {
  try {
    const { version, folder } = await findBinaries(await serverUser(undefined), dataFolder)
    return fine('binaries', `PostgreSQL ${version} in ${folder}.`)
  } catch (error) {
    return fromProblem('binaries', error)
  }
}

async function checkDatabase(config: Checked): Promise<readonly Check[]> {
  try {
    const secret = await secretOf(config)
    const { database, close } = await openDatabase({ config, secret, purpose: 'command' })
    try {
      return [fine('database', placeOf(database)), await checkVersion(database), await checkRoles(database)]
    } finally {
      await close()
    }
  } catch (error) {
    const code = error instanceof PostgresProblem && error.code === 'roles_missing' ? 'roles' : 'database'
    return [fromProblem(code, error)]
  }
}

const placeOf = (database: Database): string =>
  database.kind === 'embedded' ? 'Our own PostgreSQL answers.' : 'The database in DATABASE_URL answers.'

async function checkVersion(database: Database): Promise<Check> {
  const [row] = await ask<{ version: string }>(
    database,
    'app',
    "select current_setting('server_version') as version",
  )
  return fine('version', `PostgreSQL ${row?.version}.`)
}

async function checkRoles(database: Database): Promise<Check> {
  const sql = 'select rolname, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user'
  const rows = await Promise.all(
    ROLES.map((role) => ask<{ rolname: string; unbound: boolean }>(database, role, sql)),
  )
  const found = rows.flat().map(({ rolname, unbound }) => `${rolname} ${unbound}`)
  const wanted = ROLES.map((role) => `${roleName(role)} ${role === 'system'}`)
  if (found.join() === wanted.join())
    return fine('roles', 'All three roles can do what they must, and no more.')
  return wrong(
    'roles',
    `The roles are not as they must be: ${found.join(', ')}.`,
    'Start Handraise again: it puts them right.',
  )
}

async function ask<Row extends Record<string, unknown>>(
  database: Database,
  role: Role,
  sql: string,
): Promise<readonly Row[]> {
  const client = clientFor(database, role)
  await client.connect()
  const { rows } = await client.query<Row>(sql).finally(() => client.end())
  return rows
}

const fine = (code: Check['code'], message: string): Check => ({ code, ok: true, message })
const wrong = (code: Check['code'], message: string, next: string): Check => ({
  code,
  ok: false,
  message,
  next,
})

function fromProblem(code: Check['code'], error: unknown): Check {
  if (error instanceof PostgresProblem) return wrong(code, error.title, error.next)
  return wrong(code, wordsOf(error), 'Report it with this message.')
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
