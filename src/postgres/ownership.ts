import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './postmaster.ts'
import { PostgresProblem } from './problem.ts'
import { readRunFile } from './run-file.ts'

const LOOK_AGAIN_MS = 100

export type Ownership = { readonly release: () => void }

/** A server stays, so there is little to wait for; a command, or a server that is stopping, will soon be gone. */
const PATIENCE_MS = { server: 1_000, command: 30_000, stopping: 30_000 }

/**
 * One process owns a data folder. The lock is the kernel's, on a file, and so it ends with the process
 * however that ends; a file with a process number in it would outlive a SIGKILL, and numbers are used again.
 * Node can lock files only through SQLite, which does it well: the file stays empty.
 */
export async function own(dataFolder: string): Promise<Ownership> {
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    const lock = tryLock(join(dataFolder, 'lock'))
    if (lock !== undefined) return lock
    const run = await readRunFile(dataFolder)
    const patience = run?.state === 'stopping' ? PATIENCE_MS.stopping : PATIENCE_MS[run?.purpose ?? 'server']
    if (waited >= patience) throw owned(dataFolder, run?.owner)
    await wait(LOOK_AGAIN_MS)
  }
}

function tryLock(file: string): Ownership | undefined {
  makeFile(file)
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined
    throw error
  }
  return { release: () => lock.close() }
}

const SQLITE_BUSY = 5

function makeFile(file: string): void {
  try {
    writeFileSync(file, '', { flag: 'a', mode: 0o600 })
  } catch (cause) {
    throw new PostgresProblem({
      code: 'data_not_writable',
      title: `The data folder can't be used by this user: ${cause instanceof Error ? cause.message : String(cause)}.`,
      next: 'Start Handraise as the user who owns the data, or set HANDRAISE_DATA to a folder of your own.',
      cause,
    })
  }
}

function owned(dataFolder: string, owner: number | undefined): PostgresProblem {
  // A note may still be from an owner who was killed, while the next one is only starting.
  const known = owner !== undefined && isAlive(owner) ? owner : null
  const who = known === null ? 'Another process' : `Process ${known}`
  return new PostgresProblem({
    code: 'already_running',
    title: `${who} already runs Handraise on the data in ${dataFolder}.`,
    next: 'Use that one, stop it first, or start on other data with HANDRAISE_DATA.',
    details: { pid: known, data: dataFolder },
  })
}
