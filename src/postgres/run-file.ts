import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What `data/run.json` tells other commands about the server that is running: where to knock. */
export type RunFile = {
  /** The Handraise process that owns the data. */
  readonly owner: number
  /** What it is there for: a server stays, a command's database goes when the command is done. */
  readonly purpose: Purpose
  readonly state: 'starting' | 'ready' | 'stopping'
  /** PostgreSQL's own process. */
  readonly pid: number | null
  readonly socket: string | null
  readonly port: number
  /** Where the tables are, which is not in the data folder when the server's user can't go there. */
  readonly cluster: string
}
export type Purpose = 'server' | 'command'

const fileIn = (dataFolder: string) => join(dataFolder, 'run.json')

export async function readRunFile(dataFolder: string): Promise<RunFile | undefined> {
  try {
    const run: RunFile = JSON.parse(await readFile(fileIn(dataFolder), 'utf8'))
    return run
  } catch {
    return undefined // missing or unreadable: either way there is nothing to attach to
  }
}

export async function writeRunFile(dataFolder: string, run: RunFile): Promise<void> {
  const draft = `${fileIn(dataFolder)}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(run)}\n`, { mode: 0o600 })
  await rename(draft, fileIn(dataFolder))
}

export const removeRunFile = (dataFolder: string): Promise<void> => rm(fileIn(dataFolder), { force: true })
