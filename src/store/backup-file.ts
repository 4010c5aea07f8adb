import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Told } from '#app/told.ts'
import { BACKUP_FORMAT, type End, type Manifest } from './backup.ts'

export type Line =
  | { readonly table: string; readonly columns: readonly string[] }
  | readonly (string | null)[]

/** Reads the whole file before anything is done with it: what it is, and that all of it is there as it was written. */
export async function checkBackup(
  file: string,
  migrations: number,
): Promise<Manifest & Pick<End, 'rows' | 'tables'>> {
  const digest = createHash('sha256')
  let manifest: Manifest | undefined
  let last: string | undefined
  try {
    for await (const line of linesOf(file)) {
      if (last !== undefined) digest.update(`${last}\n`)
      manifest ??= manifestIn(line, file)
      last = line
    }
  } catch (error) {
    throw error instanceof Told ? error : unreadable(file, error)
  }
  const end = endIn(last)
  if (!manifest || !end || end.digest !== digest.digest('hex')) throw damaged(file)
  if (manifest.format > BACKUP_FORMAT || manifest.migration > migrations) throw newer(file, manifest)
  return { ...manifest, rows: end.rows, tables: end.tables }
}

/** The tables and rows of a file that was checked. */
export async function* contentsOf(file: string): AsyncGenerator<Line> {
  let first = true
  for await (const line of linesOf(file)) {
    const parsed: Line | End = first ? [] : JSON.parse(line)
    if (!first && !('end' in parsed)) yield parsed
    first = false
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  // A failure of either stream reaches the loop below as the end of the second.
  const text = pipeline(createReadStream(file), createGunzip(), () => undefined)
  text.setEncoding('utf8')
  let rest = ''
  for await (const chunk of text) {
    const lines = `${rest}${String(chunk)}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function manifestIn(line: string, file: string): Manifest {
  const found: Partial<Manifest> = parsed(line)
  if (found.handraise === 'backup' && typeof found.format === 'number' && typeof found.migration === 'number')
    return {
      handraise: 'backup',
      format: found.format,
      migration: found.migration,
      version: found.version ?? '',
      at: found.at ?? '',
    }
  throw new Told({
    code: 'not_a_backup',
    title: `${file} is not a backup of Handraise.`,
    next: 'Name a file that `handraise backup` wrote.',
  })
}

function endIn(line: string | undefined): End | undefined {
  const found: Partial<End> = parsed(line ?? '')
  if (found.end !== true || found.rows === undefined || !found.tables || !found.digest) return undefined
  return { end: true, rows: found.rows, tables: found.tables, digest: found.digest }
}

/** What isn't JSON says nothing. */
function parsed(line: string): object {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function unreadable(file: string, error: unknown): Told {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E[A-Z]+$/.test(code)) return damaged(file)
  return new Told({
    code: 'file_unreadable',
    title: `${file} can't be read (${code}).`,
    next: 'See that the file is there and that you may read it.',
  })
}

const damaged = (file: string) =>
  new Told({
    code: 'backup_damaged',
    title: `${file} is damaged or not complete: it is not what was written.`,
    next: 'Use another copy of it, or an earlier backup. Nothing was restored.',
  })

const newer = (file: string, { version }: Manifest) =>
  new Told({
    code: 'backup_newer',
    title: `${file} was written by Handraise ${version}, which is newer than this one.`,
    next: 'Restore it with that version or a later one. Nothing was restored.',
  })
