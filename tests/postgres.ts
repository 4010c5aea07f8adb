import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { isAlive, notedPostmaster } from '#postgres/postmaster.ts'
import { throwAway } from './thrown-away.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that is gone when all database specs are done. */
    readonly scratch: string
  }
}

/** A place for the databases of all workers, gone with their servers when the specs are done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(join(tmpdir(), 'handraise-test-'))
  await chmod(scratch, 0o711)
  project.provide('scratch', scratch)
  return async () => {
    await Promise.all((await readdir(scratch)).map((name) => end(join(scratch, name, 'data'))))
    await rm(scratch, { recursive: true, force: true })
  }
}

/** A worker goes without a word, and its server lives on; one that is told to quit takes its note away as the last thing. */
async function end(data: string): Promise<void> {
  const cluster = await realpath(join(data, 'postgres')).catch(() => undefined)
  const server = cluster === undefined ? undefined : await notedPostmaster(cluster)
  if (cluster !== undefined && server !== undefined && isAlive(server.pid)) {
    process.kill(server.pid, 'SIGQUIT')
    for (let looked = 0; looked < LOOKED_MAX && (await notedPostmaster(cluster)); looked++)
      await pause(LOOK_AGAIN_MS)
    await rm(server.socketFolder, { recursive: true, force: true })
  }
  await throwAway(data)
}
const LOOK_AGAIN_MS = 20
const LOOKED_MAX = 1_000
