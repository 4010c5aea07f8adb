import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { inject, onTestFinished } from 'vitest'
import { clientFor, type EmbeddedDatabase } from '#postgres/database.ts'
import { isAlive, notedPostmaster } from '#postgres/postmaster.ts'
import { startServer, type RunningServer, type StartOptions } from '#postgres/server.ts'
import { throwAway } from './thrown-away.ts'

export const secret = 'only for tests, '.repeat(3)
export const fast = { fsync: 'off' }

/** A folder with a blank in it, as people have them; gone with the test, wherever the tables went. */
export async function freshData(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise of ana '))
  await chmod(folder, mode)
  const data = join(folder, 'data')
  onTestFinished(async () => {
    await throwAway(data)
    await rm(folder, { recursive: true, force: true })
  })
  return data
}

/** A data folder that a Handraise has used before: most specs don't care for the very first start, which is the slow one. */
export async function usedData(): Promise<string> {
  const data = await freshData()
  await promisify(execFile)('cp', ['-a', await (used ??= makeUsed()), data])
  return data
}

let used: Promise<string> | undefined

/** Once for all files of specs that a worker runs, so it goes with the last of them. */
async function makeUsed(): Promise<string> {
  const folder = await mkdtemp(join(inject('scratch'), 'used-'))
  await chmod(folder, 0o711)
  const server = await startServer({ dataFolder: join(folder, 'data'), secret, settings: fast })
  await server.stop()
  return join(folder, 'data')
}

export async function start(
  options: Pick<StartOptions, 'dataFolder'> & Partial<StartOptions>,
): Promise<RunningServer> {
  const server = await startServer({ secret, settings: fast, ...options })
  onTestFinished(() => server.stop())
  return server
}

type Told = {
  readonly pid: number
  readonly cluster: string
  readonly adopted: boolean
  readonly database: EmbeddedDatabase
}
type Elsewhere = { readonly process: ChildProcess; readonly told: Told; readonly kill: () => Promise<void> }

/** Handraise's database in a process of its own, with nothing in its environment but where temporary files go: sockets lie there. */
export async function startElsewhere(
  dataFolder: string,
  { uid, purpose = 'server' }: { uid?: number; purpose?: string } = {},
): Promise<Elsewhere> {
  const child = spawn(process.execPath, ['tests/run-postgres.ts', dataFolder, purpose], {
    env: { TMPDIR: tmpdir() },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const [line]: string[] = await once(createInterface(child.stdout), 'line')
  const told: Told = JSON.parse(line ?? '')
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  onTestFinished(async () => {
    await kill()
    const left = await notedPostmaster(told.cluster)
    if (left !== undefined && isAlive(left.pid)) process.kill(left.pid, 'SIGQUIT')
  })
  return { process: child, told, kill }
}

/** What a start says in a process of another user, when it fails. */
export async function refusedElsewhere(dataFolder: string, uid: number): Promise<string> {
  const child = spawn(process.execPath, ['tests/run-postgres.ts', dataFolder], {
    env: { TMPDIR: tmpdir() },
    uid,
    gid: uid,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const words: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => words.push(text))
  await once(child, 'close')
  return words.join('')
}

export async function ask(database: EmbeddedDatabase, sql: string): Promise<readonly unknown[]> {
  const client = clientFor(database, 'owner')
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end())
  return rows
}
