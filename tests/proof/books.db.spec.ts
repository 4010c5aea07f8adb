import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { erase } from '#app/erase.ts'
import { sweep } from '#app/sweep.ts'
import { inWorkspace } from '#store/ledger.ts'
import { books } from '#store/views/books.ts'
import { test } from './test.ts'
import type { World } from './world.ts'

const kim = { name: 'Kim Lee', email: 'kim@buyer.example', message: 'May we see it?' }
const booksOf = (world: World) =>
  inWorkspace(world.pools.app, world.workspace, (client) => books(client, world.workspace, world.now()))
const wrongIn = async (world: World) =>
  (await booksOf(world)).violations.map(({ promise, what }) => `${promise} ${what}`)

const leadOf = async (world: World, email: string): Promise<string> => {
  const rows = await world.rows<{ id: string }>(
    'select l.id from lead l join prospect p on p.id = l.prospect where p.email = $1',
    email,
  )
  return rows[0]?.id ?? ''
}

const resolveAsJunk = (world: World, lead: string) =>
  world.act({
    kind: 'lead',
    stream: lead,
    command: {
      ...{ type: 'ResolveLead', at: world.now(), by: world.ana, member: world.ana },
      ...{ outcome: 'junk', told: { how: 'not told', because: 'junk' } },
    },
  })

test('every submission is counted in the one place where it is', async ({ world }) => {
  await world.submit(kim)
  await world.submit({ ...kim, message: 'And again.' })
  await world.submit({ name: 'Lou', email: 'lou@buyer.example' })
  await world.submit({ name: 'Max', email: 'max@buyer.example' })
  await world.submit({ name: 'Ana tries it', email: 'ana@acme.example', test: true })
  await world.convey()
  await resolveAsJunk(world, await leadOf(world, 'lou@buyer.example'))
  const [max] = await world.rows<{ id: string }>("select id from prospect where email = 'max@buyer.example'")
  await erase(world.parts, {
    workspace: world.workspace,
    prospect: max?.id ?? '',
    by: world.ana,
    at: world.now(),
  })
  await world.submit({ name: 'Nia', email: 'nia@buyer.example' })
  const counts = { received: 6, open: 2, resolved: 1, test: 1, forgotten: 1, pending: 1, held: 0, junk: 0 }
  expect(await booksOf(world)).toEqual({
    ok: true,
    asOf: world.now(),
    balance: [{ source: 'Contact', day: '2026-03-02', ...counts }],
    violations: [],
  })
})

test('a day is the day in UTC on which it was received', async ({ world }) => {
  await world.submit(kim)
  world.pass(15 * 60)
  await world.submit(kim)
  await world.convey()
  await sweep(world.parts)
  const { balance } = await booksOf(world)
  expect(balance.map(({ day, received }) => [day, received])).toEqual([
    ['2026-03-03', 1],
    ['2026-03-02', 1],
  ])
})

describe('what can go wrong is named', () => {
  const other = randomUUID()
  const cases: readonly (readonly [what: string, ...statements: string[]])[] = [
    [
      'P1 A submission is kept, and the ledger does not know that it was received.',
      "delete from event where kind = 'submission'",
    ],
    ['P1 The ledger knows that a submission was received, and it is not kept.', 'delete from submission'],
    ['P1 A submission counts as placed, and is in no place.', 'delete from placement'],
    ['P1 A submission is pending, and in a place as well.', 'update submission set placed_at = null'],
    ['P1 A submission is in a place, and is not kept.', 'delete from submission'],
    ['P1 A submission is in a lead that does not exist.', `update placement set lead = '${other}'`],
    ['P1 A submission is in a lead that does not exist.', 'update placement set lead = null'],
    [
      'P1 A submission is counted under another source or day than it was received.',
      "update placement set source = 'Elsewhere'",
    ],
    ['P1 A lead was opened by no submission that is in it.', 'delete from placement'],
    ['P1 Of Contact on 2026-03-02 1 were received, and 0 are somewhere.', "update lead set status = 'lost'"],
    ['P2 A lead is open, and nothing is owed.', "update commitment set state = 'kept'"],
    ['P2 A lead is open, and nothing is owed.', 'delete from commitment'],
    ['P2 A commitment is open, and no active person owes it.', 'update member set active = false'],
    ['P2 A commitment is open, and no active person owes it.', `update team set steward = '${other}'`],
    ['P2 A commitment is open, and no active person owes it.', `update commitment set holder = '${other}'`],
    [
      'P2 A commitment is open, and no active person owes it.',
      'update commitment set holder = null, team = null',
    ],
    ['P2 A lead is resolved, and something is still owed.', "update lead set status = 'resolved'"],
    [
      'P2 A commitment has a window that ends before it begins.',
      `update commitment set "limit" = not_before - interval '1 second'`,
    ],
    [
      'P3 A lead is resolved without an outcome or without how the prospect was told.',
      "update lead set status = 'resolved', outcome = 'lost', resolved_at = now()",
    ],
    ['P4 A commitment stands at another level than it climbed to.', 'update commitment set level = 1'],
  ]
  test.for(cases)('%s', async ([what, ...statements], { world }) => {
    await world.submit(kim)
    await world.convey()
    await world.tamper(...statements)
    const found = await booksOf(world)
    expect(found.ok).toBe(false)
    expect(found.violations.map((each) => `${each.promise} ${each.what}`)).toContain(what)
  })

  test('a resolution that rests on nothing', async ({ world }) => {
    await world.submit(kim)
    await world.convey()
    const lead = await leadOf(world, kim.email)
    await resolveAsJunk(world, lead)
    expect(await wrongIn(world)).toEqual([])
    for (const [told, what] of [
      [
        `{"how":"mail","mail":"${other}"}`,
        'P3 A lead is resolved by a mail that is not there or never left.',
      ],
      [`{"how":"touch","touch":"${other}"}`, 'P3 A lead is resolved by a touch that is not there.'],
      ['{"how":"not told"}', 'P3 A lead is resolved, the prospect was not told, and no reason is given.'],
    ] as const) {
      await world.tamper(
        `update event set data = '{"outcome":"junk","told":${told}}' where stream = '${lead}' and type = 'LeadResolved'`,
      )
      expect(await wrongIn(world)).toEqual([what])
    }
  })

  test('a sweep that did not come', async ({ world }) => {
    await world.submit(kim)
    await world.convey()
    world.pass(8 * 60)
    expect(await wrongIn(world)).toEqual(['P4 A commitment should have been looked at, and no sweep has.'])
    await sweep(world.parts)
    expect(await wrongIn(world)).toEqual([])
  })

  test('a level that was passed over, and one out of its time', async ({ world }) => {
    await world.submit(kim)
    await world.convey()
    world.pass(3 * 24 * 60)
    await sweep(world.parts)
    expect(await wrongIn(world)).toEqual([])
    const climbs = await world.rows<{ level: number }>('select level from climb order by level')
    expect(climbs.length).toBeGreaterThan(1)
    await world.tamper("update climb set at = at + interval '1 day' where level = 1")
    expect(await wrongIn(world)).toEqual(['P4 A commitment reached a level after the one above it.'])
    await world.tamper('delete from climb where level = 1')
    expect(await wrongIn(world)).toEqual(['P4 A commitment climbed past a level.'])
  })

  test('a climb of which nobody will hear', async ({ world }) => {
    await world.submit(kim)
    await world.convey()
    world.pass(3 * 24 * 60)
    await sweep(world.parts)
    world.pass(2)
    expect(await wrongIn(world)).toEqual([])
    await world.tamper('delete from alert')
    const unheard = 'P4 Something climbed to somebody, and they were not told and are not going to be.'
    expect(new Set(await wrongIn(world))).toEqual(new Set([unheard]))
  })

  test('a mail that was sent twice, unless the second time says so', async ({ world }) => {
    await world.submit(kim)
    await world.convey()
    const lead = await leadOf(world, kim.email)
    const again = (flag: boolean) =>
      `insert into event (workspace, stream, seq, kind, type, v, at, by, data, digest, hash)
       select workspace, stream, max(seq) + 1, kind, 'MailSent', 1, max(at), 'system', '{"again":${flag},"mail":"${other}","messageId":"m"}', '', ''
       from event where stream = '${lead}' group by 1, 2, 4`
    await world.tamper(again(false), again(true))
    expect(await wrongIn(world)).toEqual([])
    await world.tamper(again(false))
    expect(await wrongIn(world)).toEqual([
      'P5 A mail was sent twice, and the second time is not marked as such.',
    ])
  })

  test('an erased person of whom something is left', async ({ world }) => {
    const submission = await world.submit(kim)
    await world.convey()
    const [person] = await world.rows<{ id: string }>('select id from prospect')
    await erase(world.parts, {
      workspace: world.workspace,
      prospect: person?.id ?? '',
      by: world.ana,
      at: world.now(),
    })
    expect(await wrongIn(world)).toEqual([])
    await world.tamper(`update submission set address = '192.0.2.7' where id = '${submission}'`)
    expect(await wrongIn(world)).toEqual(['P8 A person was erased, and something of theirs is still there.'])
  })
})
