import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runAs, type ServerUser } from './server-user.ts'

/** What a running server notes in its folder. */
export type Postmaster = {
  readonly pid: number
  readonly socketFolder: string
  readonly port: number
  readonly ready: boolean
}

/** The server that runs on these tables; undefined where none does. A note left by one that was killed is cleared away. */
export async function runningPostmaster(cluster: string, user: ServerUser): Promise<Postmaster | undefined> {
  const noted = await notedPostmaster(cluster)
  if (noted === undefined) return undefined
  if (isAlive(noted.pid) && (await isPostgres(noted.pid, cluster, user))) return noted
  // After a reboot the number may be another program's, and PostgreSQL would then refuse to start.
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}

export async function notedPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const [pid, , , port, socketFolder = '', , , status = ''] = text.split('\n')
  return { pid: Number(pid), port: Number(port), socketFolder, ready: status.trim() === 'ready' }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Why the server gave up, in its own words; of several files the newest speaks last. */
export async function lastWords(cluster: string): Promise<string | undefined> {
  const names = await readdir(join(cluster, 'log')).catch(() => [])
  const files = [join(cluster, 'start.log'), ...names.map((name) => join(cluster, 'log', name))]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))
  // Lines begin with their time, so their order is the order of what happened.
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => /\b(?:FATAL|PANIC):/.test(line))
  return lines
    .toSorted()
    .at(-1)
    ?.replace(/^.*?(?:FATAL|PANIC):\s*/, '')
}

/** Backends whose postmaster was killed may still be busy, and no new server starts beside them. */
export async function endOrphans(cluster: string): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGQUIT', 'SIGKILL'] as const) {
    const orphans = await backendsIn(cluster)
    if (orphans.length === 0) return
    for (const pid of orphans) sendQuietly(pid, signal)
    for (let waited = 0; waited < ORPHAN_PATIENCE_MS; waited += LOOK_AGAIN_MS) {
      if ((await backendsIn(cluster)).length === 0) return
      await wait(LOOK_AGAIN_MS)
    }
  }
}
const ORPHAN_PATIENCE_MS = 2_000
const LOOK_AGAIN_MS = 50

/** Linux tells; elsewhere backends are left to notice by themselves, which takes them a moment. */
async function backendsIn(cluster: string): Promise<readonly number[]> {
  const names = process.platform === 'linux' ? await readdir('/proc') : []
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(pids.map(async (pid) => ((await standsIn(pid, cluster)) ? [pid] : [])))
  return found.flat()
}

async function standsIn(pid: number, cluster: string): Promise<boolean> {
  const [folder, program] = await Promise.all(
    ['cwd', 'exe'].map((link) => readlink(`/proc/${pid}/${link}`).catch(() => '')),
  )
  return folder === cluster && (program ?? '').replace(/ \(deleted\)$/, '').endsWith('/postgres')
}

/** A live process number proves nothing: is it a server, and on Linux: one that stands in this very folder? */
async function isPostgres(pid: number, cluster: string, user: ServerUser): Promise<boolean> {
  if (process.platform === 'linux') return standsIn(pid, cluster)
  const { stdout } = await runAs(user, { file: '/bin/ps', args: ['-p', String(pid), '-o', 'command='] })
  return /\bpostgres\b/.test(stdout)
}

function sendQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // gone meanwhile, which is what we wanted
  }
}
