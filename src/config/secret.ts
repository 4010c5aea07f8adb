import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SECRET_CHARS_MIN, type Config } from './config.ts'

/** Others may pass through, as the database's own user must when we are root, but not look around. */
export const DATA_FOLDER_MODE = 0o711

/** The operator's secret, or the one we keep for them. */
export const secretOf = ({ secret, dataFolder }: Pick<Config, 'secret' | 'dataFolder'>): Promise<string> =>
  secret === undefined ? keepSecret(dataFolder) : Promise.resolve(secret)

/** The secret kept in the data folder: made the first time, the same ever after, readable by its owner alone. */
export async function keepSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'secret')
  const kept = (await secretIn(file)) ?? (await makeSecret(dataFolder, file))
  if (kept.length >= SECRET_CHARS_MIN) return kept
  throw new Error(
    `The secret in ${file} is too short: put back the one that belongs to this data, or delete the file and everyone signs in anew.`,
  )
}

async function secretIn(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return undefined
    const remedy = 'start Handraise as the user who owns it, or set HANDRAISE_SECRET to what is in it'
    throw new Error(`The secret in ${file} can't be read (${String(code)}): ${remedy}.`, { cause: error })
  }
}

/** Written whole under another name, then linked: nobody reads half a secret, and of two makers one wins. */
async function makeSecret(dataFolder: string, file: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: DATA_FOLDER_MODE })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  return (await readFile(file, 'utf8')).trim()
}
