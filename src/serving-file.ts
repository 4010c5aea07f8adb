import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { DATA_FOLDER_MODE } from '#config/secret.ts'

/**
 * What a running server tells the commands beside it, which may have been started with other settings: the address it is reached
 * at, whose time it keeps, and whether mail leaves it.
 */
export type ServingFile = {
  readonly pid: number
  readonly url: string
  readonly clock: 'system' | 'manual'
  readonly mail: boolean
}

const fileIn = (dataFolder: string) => join(dataFolder, 'serving.json')

/** Nothing where no server runs: a note may outlive a server that was killed. */
export async function readServing(dataFolder: string): Promise<ServingFile | undefined> {
  try {
    const serving: ServingFile = JSON.parse(await readFile(fileIn(dataFolder), 'utf8'))
    process.kill(serving.pid, 0)
    return serving
  } catch {
    return undefined
  }
}

export async function writeServing(dataFolder: string, serving: ServingFile): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: DATA_FOLDER_MODE })
  const draft = `${fileIn(dataFolder)}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(serving)}\n`, { mode: 0o600 })
  await rename(draft, fileIn(dataFolder))
}

/** Only its own: with one database several servers may share a folder. */
export async function removeServing(dataFolder: string): Promise<void> {
  const serving = await readServing(dataFolder)
  if (serving?.pid === process.pid) await rm(fileIn(dataFolder), { force: true })
}
