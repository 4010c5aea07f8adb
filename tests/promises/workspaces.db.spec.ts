import { expect } from 'vitest'
import { conveyAll } from '#jobs/conveyor.ts'
import { foundFirm, openForm, processOn, rowsIn, submit, type Firm, type Process } from '../world.ts'
import { test as base } from '../database.ts'
import { looking } from './ledger.ts'

/** Two firms on one database, each with a lead of its own. */
const test = base
  .extend('process', async ({ db }, { onCleanup }): Promise<Process> => {
    const process = await processOn(db.database)
    onCleanup(() => process.close())
    return process
  })
  .extend('firms', async ({ process }): Promise<readonly [Firm, Firm]> => {
    const firms = [await foundFirm(process), await foundFirm(process)] as const
    for (const [n, firm] of firms.entries()) {
      const form = await openForm(process, firm.forms.contact)
      await submit(process, form, {
        fields: { name: `Kim of firm ${n}`, email: 'kim@initech.example' },
        key: 'key',
      })
    }
    await conveyAll(process.parts)
    return firms
  })

const tablesOf = `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
    (select count(*) from pg_policy p where p.polrelid = c.oid)::int as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where n.nspname = 'handraise' and c.relkind in ('r', 'p') and a.attname = 'workspace' order by 1`
type TableFound = { name: string; guarded: boolean; policies: number }

test('every table with a workspace is guarded, from its owner too', async ({ db }) => {
  const { rows } = await db.owner.query<TableFound>(tablesOf)
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ guarded, policies }) => !guarded || policies === 0)).toEqual([])
})

test('who works for one firm sees no row of another, in any table', async ({ db, process, firms }) => {
  const { rows: tables } = await db.owner.query<TableFound>(tablesOf)
  for (const firm of firms)
    for (const { name } of tables) {
      const seen = await looking(db.owner, firm.workspace, (client) =>
        client.query<{ others: number }>(
          `select count(*)::int as others from "${name}" where workspace <> $1`,
          [firm.workspace],
        ),
      )
      expect([name, ...seen.rows]).toEqual([name, { others: 0 }])
    }
  const leads = await Promise.all(
    firms.map((firm) =>
      rowsIn(process, firm, { text: 'select p.name from lead l join prospect p on p.id = l.prospect' }),
    ),
  )
  expect(leads).toEqual([[{ name: 'Kim of firm 0' }], [{ name: 'Kim of firm 1' }]])
})

test('who names no firm sees nothing at all', async ({ db, firms }) => {
  expect(firms).toHaveLength(2)
  const { rows: tables } = await db.owner.query<TableFound>(tablesOf)
  for (const { name } of tables) {
    const { rows } = await db.owner.query(`select from "${name}"`)
    expect([name, rows.length]).toEqual([name, 0])
  }
})

test('nothing is written into another firm’s rows, and nothing of theirs is changed', async ({
  process,
  firms: [mine, theirs],
}) => {
  const write = (text: string) => rowsIn(process, mine, { text, values: [theirs.workspace] })
  await expect(
    write(
      `insert into lease (workspace, lead, member, purpose, until) values ($1, gen_random_uuid(), gen_random_uuid(), 'call', now())`,
    ),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(write('update lead set workspace = $1')).rejects.toMatchObject({ code: '42501' })
  expect(await write(`update member set name = 'Mallory' where workspace = $1 returning id`)).toEqual([])
})

test('a stream of another firm is nobody’s stream here', async ({ process, firms: [mine, theirs] }) => {
  const [lead] = await rowsIn<{ id: string }>(process, theirs, { text: 'select id from lead' })
  const histories = await process.parts.ledger.transaction(mine.workspace, (tx) =>
    tx.read([{ kind: 'lead', stream: lead?.id ?? '' }]),
  )
  expect([lead?.id, histories.size]).toEqual([expect.any(String), 0])
})
