import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { erase } from '#app/erase.ts'
import { fold } from '#app/streams.ts'
import { inWorkspace } from '#store/ledger.ts'
import { append } from '#store/append.ts'
import { sealer } from '#store/seal.ts'
import { verify } from '#store/verify.ts'
import { test } from './test.ts'
import type { World } from './world.ts'

const kim = { name: 'Kim Lee', email: 'kim@buyer.example', message: 'May we see it?' }

/** Two leads, sealed; the first lead's stream is the one that gets tampered with. */
async function sealed(world: World) {
  const submission = await world.submit(kim)
  await world.submit({ ...kim, email: 'lou@buyer.example' })
  await world.convey()
  await world.settled()
  await sealer(world.pools.app)(world.now())
  const [lead] = await world.rows<{ stream: string }>(
    "select stream from event where kind = 'lead' order by stream limit 1",
  )
  if (!lead) throw new Error('A submission becomes a lead.')
  return { submission, lead: lead.stream }
}
const check = (world: World, seal?: string) =>
  verify(world.pools.system, { workspace: world.workspace, seal })
const whatIsWrong = async (world: World) => (await check(world)).broken.map(({ what }) => what)

describe('an honest ledger', () => {
  test('verifies, and names its last seal', async ({ world }) => {
    await sealed(world)
    const { rows } = await world.pools.system.query<{ events: number; streams: number; seal: string }>(
      `select count(*) as events, count(distinct stream) as streams, (select encode(hash, 'hex') from seal) as seal from event`,
    )
    expect(await check(world)).toMatchObject({ ok: true, broken: [], ...rows[0] })
  })

  test('verifies before its first seal', async ({ world }) => {
    await world.submit(kim)
    expect(await check(world)).toMatchObject({ ok: true, seal: null })
  })

  test('still verifies when a person was erased', async ({ world }) => {
    await sealed(world)
    const [prospect] = await world.rows<{ id: string }>(
      "select id from prospect where email = 'kim@buyer.example'",
    )
    await erase(world.parts, { ...about(world), prospect: prospect?.id ?? '' })
    const { rows } = await world.pools.system.query(
      "select from event where private is null and digest <> ''",
    )
    expect(rows.length).toBeGreaterThan(3)
    expect(await check(world)).toMatchObject({ ok: true, broken: [] })
    await world.settled()
    await sealer(world.pools.app)(world.now())
    expect(await check(world)).toMatchObject({ ok: true, broken: [] })
  })
})

const about = (world: World) => ({ workspace: world.workspace, by: world.ana, at: world.now() })

describe('whatever is changed in an event is found', () => {
  const other = randomUUID()
  test.for([
    ['workspace', `workspace = '${other}'`],
    ['stream', `stream = '${other}'`],
    ['seq', 'seq = 1000'],
    ['kind', "kind = 'member'"],
    ['type', "type = 'LeadRead'"],
    ['v', 'v = 2'],
    ['at', "at = at + interval '1 millisecond'"],
    ['by', "by = 'buyer'"],
    ['data', "data = replace(data, '\"', '\"\"')"],
    ['private', "private = private || ' '"],
    ['private and salt, without an erasure', 'private = null, salt = null'],
    ['private alone', 'private = null'],
    ['salt', "salt = salt || '\\x00'"],
    ['digest', "digest = digest || '\\x00'"],
    ['hash', "hash = hash || '\\x00'"],
  ] as const)('%s', async ([, change], { world }) => {
    const { lead } = await sealed(world)
    await world.tamper(`update event set ${change} where stream = '${lead}' and type = 'LeadJudged'`)
    expect((await verify(world.pools.system)).ok).toBe(false)
  })
})

describe('what is taken away is found', () => {
  test('the last event of a sealed stream', async ({ world }) => {
    const { lead } = await sealed(world)
    await world.tamper(
      `delete from event where stream = '${lead}' and seq = (select max(seq) from event where stream = '${lead}')`,
    )
    expect(await whatIsWrong(world)).toEqual(['Seal 1 knows this event, and it is gone.'])
  })

  test('an event in the middle', async ({ world }) => {
    const { lead } = await sealed(world)
    await world.tamper(`delete from event where stream = '${lead}' and seq = 2`)
    expect(await whatIsWrong(world)).toEqual(['This event is missing.'])
  })

  test('a whole stream', async ({ world }) => {
    const { lead } = await sealed(world)
    await world.tamper(`delete from event where stream = '${lead}'`)
    expect(await whatIsWrong(world)).toEqual(['Seal 1 knows this event, and it is gone.'])
  })

  test('a seal', async ({ world }) => {
    await sealed(world)
    await world.submit({ ...kim, email: 'max@buyer.example' })
    await world.settled()
    await sealer(world.pools.app)(world.now())
    await world.tamper('delete from seal where no = 1')
    expect(await whatIsWrong(world)).toContain('Seal 2: the seal before it is missing.')
  })

  test('a leaf of a seal', async ({ world }) => {
    const { lead } = await sealed(world)
    await world.tamper(`delete from seal_leaf where stream = '${lead}'`)
    expect(await whatIsWrong(world)).toEqual([
      'Seal 1: its leaves are not those that were sealed.',
      'It is older than the last seal, and no seal knows it.',
    ])
  })
})

/** The same events with other words in them, chained anew without a flaw. */
async function rewrite(world: World, lead: string): Promise<void> {
  const { ledger } = world.parts
  const ref = { kind: 'lead', stream: lead } as const
  const histories = await ledger.transaction(world.workspace, (tx) => tx.read([ref]))
  const events = histories.get(lead) ?? []
  const told = events.map((event) =>
    event.type === 'LeadJudged' ? { ...event, by: 'buyer' as const } : event,
  )
  await world.tamper(`delete from event where stream = '${lead}'`)
  await inWorkspace(world.pools.app, world.workspace, (client) =>
    append(client, world.workspace, {
      appends: [{ folded: fold('lead', lead, told), after: 0, events: told }],
      links: new Map(),
    }),
  )
}

describe('a chain that was rewritten without a flaw', () => {
  test('is found by the seal', async ({ world }) => {
    const { lead } = await sealed(world)
    await rewrite(world, lead)
    expect(await whatIsWrong(world)).toEqual(['Seal 1 knows another history that ends with this event.'])
  })

  test('with its seals made anew as well, is found by the seal that was kept elsewhere, and only by that', async ({
    world,
  }) => {
    const { lead } = await sealed(world)
    const { seal } = await check(world)
    expect((await check(world, seal?.toUpperCase())).ok).toBe(true)
    await rewrite(world, lead)
    await world.tamper('delete from seal', 'delete from seal_leaf')
    await world.settled()
    await sealer(world.pools.app)(world.now())
    expect(await check(world)).toMatchObject({ ok: true })
    expect(await check(world, seal ?? '')).toMatchObject({
      ok: false,
      broken: [{ what: 'The seal that was kept elsewhere is not in this chain.' }],
    })
  })
})

describe('sealing', () => {
  test('makes one seal for what changed, and none for nothing', async ({ world }) => {
    const seal = sealer(world.pools.app)
    await world.settled()
    expect(await seal(world.now())).toBe(1)
    expect(await seal(world.now())).toBe(0)
    await world.submit(kim)
    await world.settled()
    expect(await seal(world.now())).toBe(1)
    const seals = await world.rows('select no, streams from seal order by no')
    expect(seals.at(-1)).toEqual({ no: 2, streams: 1 })
  })

  test('takes in so much at once, goes on at once, and verifies', async ({ world }) => {
    const seal = sealer(world.pools.app, { atOnce: 7 })
    for (let n = 0; n < 4; n++) await world.submit({ ...kim, email: `kim${n}@buyer.example` })
    await world.convey()
    await world.settled()
    const [{ events } = { events: 0 }] = await world.rows<{ events: number }>(
      'select count(*) as events from event',
    )
    expect(await seal(world.now())).toBe(Math.ceil(events / 7))
    expect(await seal(world.now())).toBe(0)
    expect(await check(world)).toMatchObject({ ok: true, broken: [] })
    await world.tamper("update event set data = '{}' where seq = 1 and kind = 'submission'")
    expect((await check(world)).ok).toBe(false)
  })

  test('leaves what may still be in flight to the next seal', async ({ world }) => {
    const seal = sealer(world.pools.app)
    await world.settled()
    await seal(world.now())
    const writer = await world.pools.app.connect()
    await writer.query('begin; select pg_current_xact_id()')
    await world.submit(kim)
    expect(await seal(world.now())).toBe(0)
    await writer.query('rollback')
    writer.release()
    await world.settled()
    expect(await seal(world.now())).toBe(1)
    expect(await check(world)).toMatchObject({ ok: true })
  })

  test('by several processes at once makes each seal once', async ({ world }) => {
    const processes = Array.from({ length: 4 }, () => sealer(world.pools.app))
    for (let round = 0; round < 5; round++) {
      await world.submit({ ...kim, email: `kim${round}@buyer.example` })
      await world.settled()
      await Promise.all(processes.map((seal) => seal(world.now())))
    }
    expect(await check(world)).toMatchObject({ ok: true, broken: [] })
    const [{ leaves } = {}] = await world.rows<{ leaves: number }>(
      "select count(*) as leaves from seal_leaf l join event e using (workspace, stream) where e.kind = 'submission'",
    )
    expect(leaves).toBe(5)
  })
})
