import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { Told } from '#app/told.ts'
import type { Instant } from '#domain/time/instant.ts'
import { selectSql, tablesIn, type BackedUp } from './backup-tables.ts'
import { inSnapshot, streamed } from './cursor.ts'

export const BACKUP_FORMAT = 1
/** Rows of these tables can be large: so few are held at a time that they fit. */
const LARGE: ReadonlySet<string> = new Set(['handraise.submission', 'handraise.event', 'handraise.mail'])
/** A file of ten MiB is twenty as text. */
const HUGE: ReadonlySet<string> = new Set(['handraise.attachment', 'handraise.set_aside'])
const HUGE_AT_ONCE = 2
const LARGE_AT_ONCE = 50
const SMALL_AT_ONCE = 1_000

export type Manifest = {
  readonly handraise: 'backup'
  readonly format: number
  readonly version: string
  readonly migration: number
  readonly at: Instant
}
export type End = {
  readonly end: true
  readonly rows: number
  readonly tables: Readonly<Record<string, number>>
  readonly digest: string
}
export type BackedUpTo = {
  readonly ok: true
  readonly rows: number
  readonly bytes: number
  readonly digest: string
}

/**
 * Copies every table, as one moment of the database has them, into one file: gzip'd lines of JSON, first the manifest, then each
 * table's name and rows, last the counts and a digest of all before it. Works with the owner's rights and those of the system role,
 * which the owner may take and which passes row-level security; it needs no more memory for more rows.
 */
export async function backup(
  owner: Pool,
  file: string,
  about: { readonly version: string; readonly at: Instant },
): Promise<BackedUpTo> {
  const draft = `${file}.part`
  const client = await owner.connect()
  try {
    const end = await inSnapshot(client, () => writeAll(client, draft, about))
    await rename(draft, file)
    const { size } = await stat(file)
    return { ok: true, rows: end.rows, bytes: size, digest: end.digest }
  } catch (error) {
    await rm(draft, { force: true })
    throw asTold(error, file)
  } finally {
    client.release()
  }
}

async function writeAll(
  client: PoolClient,
  draft: string,
  about: { version: string; at: Instant },
): Promise<End> {
  await client.query('set local role handraise_system')
  const { rows } = await client.query<{ migration: number }>(
    'select max(number) as migration from handraise.migration',
  )
  const manifest: Manifest = {
    ...{ handraise: 'backup', format: BACKUP_FORMAT },
    ...about,
    migration: rows[0]?.migration ?? 0,
  }
  const digest = createHash('sha256')
  const counts: Record<string, number> = {}
  let end: End | undefined
  async function* lines(): AsyncGenerator<string> {
    yield told(`${JSON.stringify(manifest)}\n`)
    for (const table of await tablesIn(client)) {
      yield told(`${JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })}\n`)
      let count = 0
      for await (const row of rowsOf(client, table)) {
        count++
        yield told(`${JSON.stringify(row)}\n`)
      }
      counts[table.name] = count
    }
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    end = { end: true, rows: all, tables: counts, digest: digest.digest('hex') }
    yield `${JSON.stringify(end)}\n`
  }
  const told = (line: string): string => {
    digest.update(line)
    return line
  }
  const out = createWriteStream(draft, { mode: 0o600, flush: true })
  await pipeline(Readable.from(inChunks(lines())), createGzip({ level: 4 }), out)
  if (!end) throw new Error('A backup ends with its counts.')
  return end
}

/** The tables of accounts know no workspace and are the owner's to read. */
async function* rowsOf(client: PoolClient, table: BackedUp): AsyncGenerator<readonly (string | null)[]> {
  await client.query(
    `set local role ${table.name.startsWith('auth.') ? 'handraise_owner' : 'handraise_system'}`,
  )
  const atOnce = HUGE.has(table.name) ? HUGE_AT_ONCE : LARGE.has(table.name) ? LARGE_AT_ONCE : SMALL_AT_ONCE
  const found = streamed<{ row: (string | null)[] }>(client, {
    ...{ name: 'copying', text: selectSql(table), atOnce },
  })
  for await (const { row } of found) yield row
}

const CHUNK_CHARS = 65_536

/** Lines together, so that the compressor is called seldom. */
async function* inChunks(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  let chunk = ''
  for await (const line of lines) {
    chunk += line
    if (chunk.length < CHUNK_CHARS) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

function asTold(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E[A-Z]+$/.test(code)) return error
  return new Told({
    code: 'file_unwritable',
    title: `${file} can't be written (${code}).`,
    next: 'Name a file in a folder that exists, with room for it, where you may write.',
  })
}
