import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { dropDatabase, freshDatabase, test as base } from '#tests/database.ts'
import { asSuperuser } from './superuser.ts'
import { migrate } from './migrate.ts'

type Files = Readonly<Record<string, string>>

const two: Files = {
  '0001-pets.sql': "create table pet (name text);\ninsert into pet values ('Rex');",
  '0002-age.sql': 'alter table pet add age integer;',
}

/** Another schema than the template's: these specs bring their own migrations. */
const test = base.extend('empty', async ({}, { onCleanup }) => {
  const database = await freshDatabase()
  onCleanup(() => dropDatabase(database).then(() => undefined))
  await asSuperuser(database, database.name, async (client) => {
    await client.query('drop schema handraise cascade')
    await client.query('create schema handraise authorization handraise_owner')
  })
  return database
})

async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await Promise.all(Object.entries(files).map(([name, sql]) => writeFile(join(folder, name), sql)))
  return folder
}

describe('migrating', () => {
  test('runs each file once, in order', async ({ empty }) => {
    expect(await migrate(empty, await folderOf(two))).toEqual({ applied: ['0001-pets', '0002-age'], at: 2 })
    expect(await migrate(empty, await folderOf(two))).toEqual({ applied: [], at: 2 })
  })

  test('runs only what is new', async ({ empty }) => {
    await migrate(empty, await folderOf(two))
    const three = { ...two, '0003-more.sql': 'create table more ();' }
    expect(await migrate(empty, await folderOf(three))).toEqual({ applied: ['0003-more'], at: 3 })
  })

  test('gives everything to the owner, in our schema', async ({ empty }) => {
    await migrate(empty, await folderOf(two))
    const { rows } = await asSuperuser(empty, empty.name, (client) =>
      client.query("select schemaname, tableowner from pg_tables where tablename = 'pet'"),
    )
    expect(rows).toEqual([{ schemaname: 'handraise', tableowner: 'handraise_owner' }])
  })

  test('by several at once happens once', async ({ empty }) => {
    const folder = await folderOf(two)
    const all = await Promise.all([1, 2, 3, 4].map(() => migrate(empty, folder)))
    expect(all.flatMap(({ applied }) => applied)).toEqual(['0001-pets', '0002-age'])
  })

  test('keeps nothing of a file that fails, and says where it failed', async ({ empty }) => {
    const folder = await folderOf({
      ...two,
      '0003-broken.sql': 'create table half ();\nselect * from nowhere;',
    })
    await expect(migrate(empty, folder)).rejects.toMatchObject({
      code: 'migration_failed',
      title: 'Migration 0003-broken failed in line 2: relation "nowhere" does not exist.',
    })
    const { rows } = await asSuperuser(empty, empty.name, (client) =>
      client.query("select to_regclass('handraise.half') as half, to_regclass('handraise.pet') as pet"),
    )
    expect(rows).toEqual([{ half: null, pet: 'handraise.pet' }])
  })

  test('refuses a file that was changed after it was applied', async ({ empty }) => {
    await migrate(empty, await folderOf(two))
    const folder = await folderOf({ ...two, '0001-pets.sql': 'create table cat ();' })
    await expect(migrate(empty, folder)).rejects.toMatchObject({ code: 'migration_changed' })
  })

  test('does not mind other line ends', async ({ empty }) => {
    await migrate(empty, await folderOf(two))
    const folder = await folderOf({
      ...two,
      '0001-pets.sql': two['0001-pets.sql']?.replaceAll('\n', '\r\n') ?? '',
    })
    expect(await migrate(empty, folder)).toEqual({ applied: [], at: 2 })
  })

  test('refuses a database that a newer Handraise has migrated', async ({ empty }) => {
    await migrate(empty, await folderOf(two))
    const folder = await folderOf({ '0001-pets.sql': two['0001-pets.sql'] ?? '' })
    await expect(migrate(empty, folder)).rejects.toMatchObject({ code: 'database_newer' })
  })

  test('refuses a gap and a double in the numbers', async ({ empty }) => {
    const gap = await folderOf({ '0002-late.sql': '' })
    const double = await folderOf({ '0001-a.sql': '', '0001-b.sql': '' })
    await expect(migrate(empty, gap)).rejects.toMatchObject({ code: 'migrations_misnumbered' })
    await expect(migrate(empty, double)).rejects.toMatchObject({ code: 'migrations_misnumbered' })
  })
})
