import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished } from 'vitest'
import { erase } from '#app/erase.ts'
import type { EmbeddedDatabase } from '#postgres/database.ts'
import { scrub } from '#postgres/scrub.ts'
import { asSuperuser } from '#postgres/superuser.ts'
import { backup } from '#store/backup.ts'
import { inWorkspace } from '#store/ledger.ts'
import { rebuild } from '#store/rebuild.ts'
import { sealer } from '#store/seal.ts'
import { verify } from '#store/verify.ts'
import { books } from '#store/views/books.ts'
import { personOf } from '#store/views/person.ts'
import { dropDatabase, freshDatabase, test } from '#tests/database.ts'
import { start, usedData } from '#tests/own-postgres.ts'
import { prepare } from '../../src/prepare.ts'
import { privateTables } from '../../src/scrubbing.ts'
import { worldOn, type World } from './world.ts'

/** Words that stand nowhere else. */
const words = {
  ...{ name: 'Quintessa Zephyrine', email: 'quintessa@zephyrine.example', phone: '+44 20 7946 0958' },
  ...{
    message: 'Xylophonic gadgetry',
    said: 'Vexillology talk',
    note: 'Wants gossamer',
    reply: 'Dearest gazelle',
  },
}
const kim = { name: 'Kim Lee', email: 'kim@buyer.example', message: 'May we see it?' }

/** Somebody who wrote, was called, was written to and noted about, all of it in words of their own. */
async function knowSomebody(world: World): Promise<string> {
  await world.submit({ name: words.name, email: words.email, phone: words.phone, message: words.message })
  await world.submit(kim)
  await world.convey()
  const [found] = await world.rows<{ prospect: string; lead: string }>(
    'select p.id as prospect, l.id as lead from prospect p join lead l on l.prospect = p.id where p.email = $1',
    words.email,
  )
  if (!found) throw new Error('Whoever writes is known.')
  const asked = { at: world.now(), by: world.ana, member: world.ana }
  const touch = { channel: 'call', direction: 'out', result: 'answered', happenedAt: world.now() } as const
  const mail = { mail: randomUUID(), to: words.email, subject: words.reply, text: words.reply }
  const stream = found.lead
  await world.act(
    { kind: 'lead', stream, command: { ...asked, type: 'AddNote', note: randomUUID(), text: words.note } },
    {
      kind: 'lead',
      stream,
      command: {
        ...asked,
        type: 'LogTouch',
        touch: randomUUID(),
        ...touch,
        said: words.said,
        earlyBecause: words.said,
      },
    },
    { kind: 'lead', stream, command: { ...asked, type: 'WriteMail', ...mail, earlyBecause: words.said } },
  )
  await world.settled()
  await sealer(world.pools.app)(world.now())
  return found.prospect
}

const eraseThem = (world: World, prospect: string) =>
  erase(world.parts, { workspace: world.workspace, prospect, by: world.ana, at: world.now() })

/** Whole, and word by word, because forms write a blank in their own way; as text, and as bytes are shown. */
const traces = Object.values(words)
  .flatMap((word) => [word, ...word.split(' ').filter(({ length }) => length > 5)])
  .flatMap((word) => [word, Buffer.from(word).toString('hex')])

/** Every table that has one of these words in any column of any row, as text or as bytes. */
const tablesWith = (database: EmbeddedDatabase): Promise<readonly string[]> =>
  asSuperuser(database, database.name, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname in ('handraise', 'auth', 'graphile_worker') order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select from ${name} t where exists (select from unnest($1::text[]) word where position(lower(word) in lower(t::text)) > 0)`,
        [traces],
      )
      if (rows.length > 0) found.push(name)
    }
    return found
  })

async function backedUp(world: World): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-forgotten-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'backup')
  await backup(world.pools.owner, file, { version: '0.1.0', at: world.now() })
  return gunzipSync(await readFile(file)).toString()
}

const wordsIn = (text: string): readonly string[] => traces.filter((trace) => text.includes(trace))

test('once erased, a person is in no row of any table, in no backup, and every proof still holds', async () => {
  const database = await freshDatabase()
  const world = await worldOn(database, { queue: true })
  onTestFinished(() =>
    world
      .close()
      .then(() => dropDatabase(database))
      .then(() => undefined),
  )
  const prospect = await knowSomebody(world)
  expect(await tablesWith(database)).toEqual([
    'handraise.event',
    'handraise.mail',
    'handraise.prospect',
    'handraise.submission',
  ])
  expect(wordsIn(await backedUp(world)).length).toBeGreaterThan(Object.keys(words).length)
  const jobs = await world.pools.owner.query('select from graphile_worker._private_jobs')
  expect(jobs.rows.length).toBeGreaterThan(0)

  expect(await eraseThem(world, prospect)).toMatchObject({ leads: 1, submissions: 1 })
  expect(await tablesWith(database)).toEqual([])
  expect(wordsIn(await backedUp(world))).toEqual([])
  expect(await verify(world.pools.system)).toMatchObject({ ok: true, broken: [] })
  expect(await rebuild(world.pools)).toMatchObject({ ok: true })
  const found = await inWorkspace(world.pools.app, world.workspace, (client) =>
    books(client, world.workspace, world.now()),
  )
  expect(found).toMatchObject({ violations: [], balance: [{ received: 2, open: 1, forgotten: 1 }] })
})

test('a person may have everything that is held about them, and nothing of others', async () => {
  const database = await freshDatabase()
  const world = await worldOn(database)
  onTestFinished(() =>
    world
      .close()
      .then(() => dropDatabase(database))
      .then(() => undefined),
  )
  const prospect = await knowSomebody(world)
  const held = await inWorkspace(world.pools.app, world.workspace, (client) =>
    personOf(client, world.workspace, {
      ...{ prospect, asOf: world.now(), playbooks: world.parts.playbooks },
    }),
  )
  const text = JSON.stringify(held)
  for (const word of Object.values(words)) expect(text).toContain(word)
  expect(text).not.toContain(kim.email)
  const counted = { submissions: 1, leads: 1, notes: 1, touches: 1 }
  expect({
    ...{ submissions: held.submissions.length, leads: held.leads.length },
    ...{ notes: held.notes.length, touches: held.touches.length },
  }).toEqual(counted)
  const [submission] = held.submissions
  expect(submission).toMatchObject({ address: '192.0.2.7', place: 'lead' })
})

/** The files under a folder that hold one of the words. */
async function filesWith(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  )
  const found: string[] = []
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name))
    if (Object.values(words).some((word) => bytes.includes(word))) found.push(name)
  }
  return found
}

test('once scrubbed, an erased person is in no file of the database either', async () => {
  const server = await start({ dataFolder: await usedData() })
  await prepare(server.database)
  const world = await worldOn(server.database)
  const prospect = await knowSomebody(world)
  await world.pools.owner.query('analyze event; analyze submission; analyze prospect; analyze mail')
  await eraseThem(world, prospect)
  const wal = () => readdir(join(server.run.cluster, 'pg_wal'))
  await asSuperuser(server.database, 'postgres', (client) => client.query('checkpoint'))
  expect((await filesWith(server.run.cluster)).length).toBeGreaterThan(1)
  const before = new Set((await wal()).filter((name) => /^[0-9A-F]{24}$/.test(name)))

  // Whoever looked before still sees what died since; nothing may be called clean while they do.
  const looking = await world.pools.owner.connect()
  await looking.query('begin isolation level repeatable read')
  await looking.query('select from event limit 1')
  await world.pools.owner.query('analyze prospect')
  await world.pools.app.query('select pg_current_xact_id()')
  expect(await scrub(server.database, privateTables, { waitMs: 0 })).toBe(false)
  await looking.query('commit')
  looking.release()

  expect(await scrub(server.database, privateTables)).toBe(true)
  await world.close()
  expect(await filesWith(server.run.cluster)).toEqual([])
  // The log is compressed, so that its words can't be searched for: its files must be gone.
  expect((await wal()).filter((name) => before.has(name))).toEqual([])
})
