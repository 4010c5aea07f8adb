import { mkdir, readdir, realpath, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DATA_FOLDER_MODE } from '#config/secret.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { clusterIn, makeSocketFolder, prepareCluster, writeSettings } from './cluster.ts'
import type { EmbeddedDatabase } from './database.ts'
import { answersApp, prepareEmbedded, serverAnswers } from './embedded-roles.ts'
import { own, type Ownership } from './ownership.ts'
import {
  endOrphans,
  isAlive,
  lastWords,
  notedPostmaster,
  runningPostmaster,
  type Postmaster,
} from './postmaster.ts'
import { PostgresProblem } from './problem.ts'
import { readRunFile, removeRunFile, writeRunFile, type Purpose, type RunFile } from './run-file.ts'
import { makeSchema } from './schema.ts'
import { runAs, serverUser, type ServerUser } from './server-user.ts'
import { PORT, type Settings } from './settings.ts'

export type StartOptions = {
  readonly dataFolder: string
  readonly secret: string
  readonly purpose?: Purpose
  readonly settings?: Settings
}

export type RunningServer = {
  readonly database: EmbeddedDatabase
  readonly run: RunFile
  /** True where the server had outlived an earlier Handraise that was killed. */
  readonly adopted: boolean
  /** Starts PostgreSQL again if it has died; safe to ask as often as one likes. */
  readonly revive: () => Promise<'alive' | 'revived'>
  readonly stop: () => Promise<void>
}

const START_TIMEOUT_S = 300
const STOP_TIMEOUT_S = 60
export const DATABASE_NAME = 'handraise'

type Site = {
  readonly dataFolder: string
  readonly cluster: string
  readonly binaries: Binaries
  readonly user: ServerUser
  readonly socketFolder: string
}

/** Our own PostgreSQL, started or adopted, with its roles and its database; this process owns it until `stop`. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const dataFolder = await makeDataFolder(options.dataFolder)
  const ownership = await own(dataFolder)
  try {
    return await startOwned({ ...options, dataFolder }, ownership)
  } catch (error) {
    ownership.release()
    throw error
  }
}

/** The database of the server that already runs on this data, for a command that only wants to use it. */
export async function attachToRunning(
  dataFolder: string,
  secret: string,
): Promise<EmbeddedDatabase | undefined> {
  const run = await readRunFile(dataFolder)
  // A command's own server goes when the command is done, and would take us with it.
  if (run?.state !== 'ready' || run.purpose !== 'server' || run.socket === null || run.pid === null)
    return undefined
  if (!isAlive(run.pid)) return undefined
  const database = describe(run.socket, run.port, secret)
  return (await answersApp(database)) ? database : undefined
}

async function startOwned(options: StartOptions, ownership: Ownership): Promise<RunningServer> {
  const { dataFolder, secret, purpose = 'server' } = options
  const before = await clusterIn(dataFolder)
  const user = await serverUser(before === undefined ? undefined : await stat(before))
  const binaries = await findBinaries(user, dataFolder)
  const cluster = await prepareCluster(dataFolder, binaries, user)
  const note = (run: Omit<RunFile, 'owner' | 'purpose' | 'cluster' | 'port'>) =>
    writeRunFile(dataFolder, { owner: process.pid, purpose, port: PORT, cluster, ...run })
  await note({ state: 'starting', pid: null, socket: null })

  const socketFolder = await makeSocketFolder(cluster, user)
  const site: Site = { dataFolder, cluster, binaries, user, socketFolder }
  const changed = await writeSettings(cluster, { user, socketFolder, extra: options.settings ?? {} })
  const adopted = changed ? undefined : await adopt(site)
  const postmaster = adopted ?? (await startAnew(site))
  const database = describe(postmaster.socketFolder, postmaster.port, secret)
  await prepareEmbedded(database)
  await makeSchema(database)
  const ready = { state: 'ready', pid: postmaster.pid, socket: postmaster.socketFolder } as const
  await note(ready)

  let stopping: Promise<void> | undefined
  const stop = async () => {
    await note({ ...ready, state: 'stopping' })
    await stopPostmaster(site)
    await rm(socketFolder, { recursive: true, force: true })
    await removeRunFile(dataFolder)
    ownership.release()
  }
  const revive = reviving(site, (pid) => note({ ...ready, pid }))
  return {
    database,
    adopted: adopted !== undefined,
    run: { owner: process.pid, purpose, port: PORT, cluster, ...ready },
    revive: () => (stopping === undefined ? revive() : Promise.resolve('alive')),
    stop: () => (stopping ??= stop()),
  }
}

/** A server whose Handraise was killed is as good as a new one, if it answers and listens where we expect it. */
async function adopt(site: Site): Promise<Postmaster | undefined> {
  const found = await runningPostmaster(site.cluster, site.user)
  if (found === undefined || !found.ready || found.socketFolder !== site.socketFolder) return undefined
  const answers = await serverAnswers(describe(found.socketFolder, found.port, ''), site.binaries.version)
  return answers ? found : undefined
}

async function startAnew(site: Site): Promise<Postmaster> {
  const { cluster, binaries, user, socketFolder } = site
  if ((await runningPostmaster(cluster, user)) !== undefined) await stopPostmaster(site)
  await endOrphans(cluster)
  const log = join(cluster, 'start.log')
  // Nothing runs now, so what a killed server left in our own folder only stands in the way.
  for (const name of await readdir(socketFolder)) await rm(join(socketFolder, name), { force: true })
  await rm(log, { force: true })
  const { ok, stderr } = await runAs(user, {
    file: binaries.pgCtl,
    args: ['start', '-w', '-s', '-t', String(START_TIMEOUT_S), '-D', cluster, '-l', log],
    timeoutMs: (START_TIMEOUT_S + 10) * 1_000,
  })
  const postmaster = await notedPostmaster(cluster)
  if (ok && postmaster !== undefined) return postmaster
  throw new PostgresProblem({
    code: 'server_did_not_start',
    title: `The database did not start: ${(await lastWords(cluster)) ?? stderr}`,
    next: `Its own words are in ${log} and ${join(cluster, 'log')}; \`npx handraise doctor\` checks the usual causes.`,
  })
}

async function stopPostmaster({ cluster, binaries, user }: Site): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const { ok } = await runAs(user, {
      file: binaries.pgCtl,
      args: ['stop', '-w', '-s', '-t', String(STOP_TIMEOUT_S), '-m', mode, '-D', cluster],
      timeoutMs: (STOP_TIMEOUT_S + 10) * 1_000,
    })
    if (ok || (await runningPostmaster(cluster, user)) === undefined) return
  }
}

/** One revival at a time, however many ask. */
function reviving(site: Site, noteProcess: (pid: number) => Promise<void>): RunningServer['revive'] {
  let going: Promise<'alive' | 'revived'> | undefined
  const look = async () => {
    if ((await runningPostmaster(site.cluster, site.user)) !== undefined) return 'alive'
    const { pid } = await startAnew(site)
    await noteProcess(pid)
    return 'revived'
  }
  return () => (going ??= look().finally(() => (going = undefined)))
}

async function makeDataFolder(dataFolder: string): Promise<string> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: DATA_FOLDER_MODE })
    return await realpath(dataFolder)
  } catch (cause) {
    throw new PostgresProblem({
      code: 'data_not_writable',
      title: `The data folder ${dataFolder} cannot be made: ${cause instanceof Error ? cause.message : String(cause)}.`,
      next: 'Set HANDRAISE_DATA to a folder that this user may write to.',
      cause,
    })
  }
}

const describe = (socketFolder: string, port: number, secret: string): EmbeddedDatabase => ({
  kind: 'embedded',
  socketFolder,
  port,
  name: DATABASE_NAME,
  secret,
})
