import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { erase } from '#app/erase.ts'
import { sweep } from '#app/sweep.ts'
import { rebuild } from '#store/rebuild.ts'
import { inWorkspace } from '#store/ledger.ts'
import { tables } from '#store/tables.ts'
import { books } from '#store/views/books.ts'
import { test } from './test.ts'
import type { World } from './world.ts'

const kim = { name: 'Kim Lee', email: 'kim@buyer.example', message: 'May we see it?' }

async function busyDay(world: World): Promise<void> {
  for (const who of ['kim', 'lou', 'max', 'kim'])
    await world.submit({ ...kim, name: who, email: `${who}@buyer.example` })
  await world.convey()
  world.pass(3 * 24 * 60)
  await sweep(world.parts)
  const [max] = await world.rows<{ id: string }>("select id from prospect where email = 'max@buyer.example'")
  await erase(world.parts, {
    workspace: world.workspace,
    prospect: max?.id ?? '',
    by: world.ana,
    at: world.now(),
  })
}

/** A call is seen and then told of, one names another, and the telephone has a door. */
async function talking({ act, ana, now, rows, workspace }: World): Promise<void> {
  const asked = { at: now(), by: ana }
  const door = { line: { opened: randomUUID() }, extensions: { '201': ana } }
  await act({ kind: 'workspace', stream: workspace, command: { ...asked, type: 'ChangeTelephone', ...door } })
  const leads = await rows<{ id: string }>('select id from lead order by id')
  for (const { id: stream } of leads) {
    const call = { call: randomUUID(), direction: 'out', startedAt: asked.at, member: ana } as const
    await act({
      kind: 'lead',
      stream,
      command: { ...asked, type: 'LogTouch', touch: randomUUID(), ...claimed },
    })
    await act({ kind: 'lead', stream, command: { ...asked, type: 'WitnessCall', ...call } })
  }
  const named = { referral: randomUUID(), key: 'a fingerprint' }
  const stream = leads[0]?.id ?? ''
  await act({ kind: 'lead', stream, command: { ...asked, type: 'NameAnother', ...named } })
}
const claimed = {
  channel: 'call',
  direction: 'out',
  result: 'answered',
  earlyBecause: 'They asked.',
} as const

/** Everything about the read models but their rows and their identity. */
const catalogue = (world: World) =>
  world.pools.owner.query(
    `select c.relname, c.relacl::text, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner) as owner,
      (select array_agg(format('%s %s %s %s', attname, format_type(atttypid, atttypmod), attnotnull, attidentity) order by attnum)
        from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
      (select array_agg(pg_get_indexdef(indexrelid) order by pg_get_indexdef(indexrelid)) from pg_index where indrelid = c.oid) as indexes,
      (select array_agg(conname || ' ' || pg_get_constraintdef(oid) order by conname) from pg_constraint where conrelid = c.oid) as constraints,
      (select array_agg(format('%s %s %s %s', policyname, cmd, qual, with_check) order by policyname) from pg_policies p
        where p.schemaname = 'handraise' and p.tablename = c.relname) as policies
    from pg_class c where c.relnamespace = 'handraise'::regnamespace and c.relname = any($1) order by 1`,
    [Object.keys(tables)],
  )

const different = async (world: World) =>
  (await rebuild(world.pools)).tables.filter((table) => table.different > 0)

describe('read models made anew from the ledger', () => {
  test('equal the live ones after a busy day, and take their place', async ({ world }) => {
    await busyDay(world)
    await talking(world)
    const before = await catalogue(world)
    const { rows: oids } = await world.pools.owner.query<{ oid: number }>(
      "select 'lead'::regclass::oid as oid",
    )
    const rebuilt = await rebuild(world.pools)
    expect(rebuilt).toMatchObject({ ok: true })
    expect(rebuilt.tables.map(({ name }) => name)).toEqual(Object.keys(tables))
    expect(Object.fromEntries(rebuilt.tables.map(({ name, rows }) => [name, rows]))).toMatchObject({
      ...{ workspace: 1, member: 1, form: 1, playbook: 1, prospect: 3, placement: 4, lead: 3 },
    })
    expect((await catalogue(world)).rows).toEqual(before.rows)
    const { rows: now } = await world.pools.owner.query<{ oid: number }>(
      "select 'lead'::regclass::oid as oid",
    )
    expect(now).not.toEqual(oids)
  })

  test('leave everything working, in connections that knew the old tables too', async ({ world }) => {
    await busyDay(world)
    await rebuild(world.pools)
    await world.submit({ ...kim, email: 'nia@buyer.example' })
    expect(await world.convey()).toBe(1)
    world.pass(24 * 60)
    await sweep(world.parts)
    const found = await inWorkspace(world.pools.app, world.workspace, (client) =>
      books(client, world.workspace, world.now()),
    )
    expect(found.violations).toEqual([])
    expect(await different(world)).toEqual([])
  })

  test('nothing of the rebuilding is left', async ({ world }) => {
    await rebuild(world.pools)
    const { rows } = await world.pools.owner.query(
      "select nspname from pg_namespace where nspname like 'handraise_%'",
    )
    expect(rows).toEqual([])
  })

  test('are not swapped while they differ, unless it is forced', async ({ world }) => {
    await busyDay(world)
    await world.tamper(
      "update lead set tries = tries + 1, segment = 'nonsense' where id = (select min(id::text)::uuid from lead)",
      'delete from climb where level = 1',
      `insert into turn (workspace, team, turn, member, lead) values ('${world.workspace}', '${randomUUID()}', 1, '${world.ana}', '${randomUUID()}')`,
    )
    const [{ count } = {}] = await world.rows<{ count: number }>('select count(*) from climb')
    const wrong = await different(world)
    expect(wrong).toEqual([
      expect.objectContaining({ name: 'lead', rows: 3, different: 1 }),
      expect.objectContaining({ name: 'turn', different: 1 }),
      expect.objectContaining({ name: 'climb' }),
    ])
    expect(await different(world)).toEqual(wrong)
    expect(await rebuild(world.pools, { force: true })).toMatchObject({ ok: false })
    expect(await rebuild(world.pools)).toMatchObject({ ok: true })
    const [now] = await world.rows<{ count: number }>('select count(*) from climb')
    expect(now?.count).toBeGreaterThan(count ?? 0)
  })

  test('what happens meanwhile is in them', async ({ world }) => {
    await busyDay(world)
    let going = true
    const goesOn = async () => {
      for (let round = 0; going; round++) {
        await world.submit({ ...kim, email: `while${round % 7}@buyer.example`, message: `${round}` })
        await world.convey()
        if (round % 5 === 4) {
          const [some] = await world.rows<{ id: string }>(
            "select id from prospect where email like 'while%' limit 1",
          )
          if (some)
            await erase(world.parts, {
              workspace: world.workspace,
              prospect: some.id,
              by: world.ana,
              at: world.now(),
            })
        }
      }
    }
    const going_ = goesOn()
    for (let round = 0; round < 3; round++) expect(await rebuild(world.pools)).toMatchObject({ ok: true })
    going = false
    await going_
    expect(await different(world)).toEqual([])
    const [{ count } = {}] = await world.rows<{ count: number }>('select count(*) from submission')
    expect(count).toBeGreaterThan(4)
  })

  test('a second rebuilding at the same time is refused', async ({ world }) => {
    const both = await Promise.allSettled([rebuild(world.pools), rebuild(world.pools)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
