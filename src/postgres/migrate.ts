import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { clientFor, roleName, SCHEMA, type Database } from './database.ts'
import { PostgresProblem } from './problem.ts'

/** One numbered file of SQL; it may hold many statements, and all of them happen or none. */
export type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly digest: string
}
export type Migrated = { readonly applied: readonly string[]; readonly at: number }

const MIGRATION_LOCK = 7_262_114_001

/** Brings the tables to where the files are, forward only. Several processes may do it side by side: one works, the others wait. */
export async function migrate(
  database: Database,
  folder: string,
  { upTo = Number.POSITIVE_INFINITY } = {},
): Promise<Migrated> {
  const migrations = await readMigrations(folder)
  const client = clientFor(database, 'owner', { application_name: 'handraise migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await makeTable(client)
    const { rows } = await client.query<Applied>(
      `select number, name, digest from ${SCHEMA}.migration order by number`,
    )
    checkApplied(rows, migrations)
    const waiting = migrations.slice(rows.length).filter(({ number }) => number <= upTo)
    for (const migration of waiting) await apply(client, migration)
    return { applied: waiting.map(({ name }) => name), at: rows.length + waiting.length }
  } finally {
    await client.end()
  }
}
type Applied = { readonly number: number; readonly name: string; readonly digest: string }

/** `0001-ledger.sql`, `0002-…`: numbers without gaps, so that two branches can't both be the next one unnoticed. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  return await Promise.all(
    files.map(async (file, index) => {
      const number = index + 1
      if (!file.startsWith(`${String(number).padStart(4, '0')}-`)) throw misnumbered(file, number)
      // Line ends differ between checkouts of the same file, and mean nothing.
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      const digest = createHash('sha256').update(sql).digest('hex')
      return { number, name: file.replace(/\.sql$/, ''), sql, digest }
    }),
  )
}

async function makeTable(client: Client): Promise<void> {
  await client.query(`
    create table if not exists ${SCHEMA}.migration (
      number integer primary key, name text not null, digest text not null, at timestamptz not null default now());
    grant select on ${SCHEMA}.migration to ${roleName('app')}, ${roleName('system')}`)
}

function checkApplied(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const newest = applied.at(-1)
  if (newest !== undefined && newest.number > migrations.length) {
    throw new PostgresProblem({
      code: 'database_newer',
      title: `The database is at migration ${newest.name}, and this Handraise knows only ${migrations.length}.`,
      next: 'Start the newer Handraise that migrated it; there is no way back but a backup.',
    })
  }
  for (const { number, name, digest } of applied) {
    const file = migrations[number - 1]
    if (file?.digest === digest) continue
    throw new PostgresProblem({
      code: 'migration_changed',
      title: `Migration ${file?.name ?? number} is not what was applied here as ${name}.`,
      next: 'Put the file back as it was, and make the change in a new migration.',
    })
  }
}

async function apply(client: Client, { number, name, sql, digest }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(`insert into ${SCHEMA}.migration (number, name, digest) values ($1, $2, $3)`, [
      number,
      name,
      digest,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    throw new PostgresProblem({
      code: 'migration_failed',
      title: `Migration ${name} failed${lineOf(cause, sql)}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      next: 'Nothing of it was kept. Report it with this message; the earlier Handraise still works on this data.',
      cause,
    })
  }
}

/** PostgreSQL counts characters; people count lines. */
function lineOf(cause: unknown, sql: string): string {
  const position = cause instanceof Error && 'position' in cause ? Number(cause.position) : Number.NaN
  return Number.isNaN(position) ? '' : ` in line ${sql.slice(0, position).split('\n').length}`
}

const misnumbered = (file: string, number: number) =>
  new PostgresProblem({
    code: 'migrations_misnumbered',
    title: `${file} stands where migration ${String(number).padStart(4, '0')} belongs.`,
    next: 'Number the files 0001-, 0002-, … without gaps or doubles.',
  })
