import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { erase } from '#app/erase.ts'
import { ByHandSource, TakenByHand } from '#contract/by-hand.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { Books } from '#contract/proof.ts'
import { asSuperuser } from '#postgres/superuser.ts'
import { test, type App, type Asking } from '../app.ts'
import { memberIn } from './world.ts'

const NOW = '2026-03-02T12:00:00.000Z'
const call = {
  channel: 'call',
  saidAt: '2026-03-02T11:40:00Z',
  name: 'Kim Lee',
  email: 'kim@buyer.example',
  phone: '+44 20 7946 0018',
  company: 'Buyer',
  words: 'Forty pumps, three of which fail every winter.',
}

async function atNoon(app: App) {
  const firm = await app.found('Acme', 'ana@acme.example')
  await app.at(NOW)
  return { firm, ana: firm.as(firm.admin) }
}
const add = async (who: Asking, request: object) => {
  const answer = await who.post('/api/v1/submissions', { id: randomUUID(), ...request })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}
const leadOf = async (who: Asking, { lead }: { lead: string | null }) =>
  LeadDetail.parse((await who.get(`/api/v1/leads/${lead}`)).json())
const books = async (who: Asking) => Books.parse((await who.get('/api/v1/books')).json())

describe('an inquiry that nobody typed', () => {
  test('is a lead at once, on the clock of when they said it, with who heard it and where from', async ({
    app,
  }) => {
    const { ana, firm } = await atNoon(app)
    const taken = TakenByHand.parse((await add(ana, call)).body)
    const found = await leadOf(ana, taken)
    expect(found).toMatchObject({
      lead: { status: 'open', owner: null, submittedAt: '2026-03-02T11:40:00.000Z' },
      prospect: { name: 'Kim Lee', email: 'kim@buyer.example' },
      submissions: [
        {
          form: 'By hand: call',
          kind: 'contact',
          message: call.words,
          submittedAt: '2026-03-02T11:40:00.000Z',
          receivedAt: NOW,
        },
      ],
      touches: [],
      // Nobody is written to by a machine on top of a call.
      mails: [],
    })
    const source = ByHandSource.parse((await ana.get('/api/v1/by-hand')).json())
    expect(source).toMatchObject({
      channels: [{ channel: 'call', source: 'By hand: call', received: 1, open: 1, lastReceivedAt: NOW }],
      items: [{ name: 'Kim Lee', message: call.words, lead: taken.lead }],
    })
    expect(taken.answered).toBeNull()
    expect((await books(ana)).balance).toMatchObject([{ source: 'By hand: call', received: 1, open: 1 }])
    expect((await books(ana)).violations).toEqual([])
    const { rows } = await app.wired.inWorkspace(firm.workspace, (client) =>
      client.query(
        `select by, data::jsonb -> 'byHand' as hand, data like '%Kim%' as personal from event where type = 'SubmissionReceived'`,
      ),
    )
    expect(rows).toEqual([
      {
        by: firm.admin.id,
        hand: { channel: 'call', member: firm.admin.id, acknowledge: false },
        personal: false,
      },
    ])
  })

  test('that was answered in the same conversation is somebody’s, answered in time, by their own word', async ({
    app,
  }) => {
    const { ana, firm } = await atNoon(app)
    const taken = TakenByHand.parse(
      (await add(ana, { ...call, answered: { channel: 'call', minutes: 6 } })).body,
    )
    expect(taken.answered).toEqual({ logged: true })
    expect(await leadOf(ana, taken)).toMatchObject({
      lead: { owner: { id: firm.admin.id } },
      touches: [
        {
          channel: 'call',
          direction: 'in',
          result: 'answered',
          evidence: 'claimed',
          happenedAt: '2026-03-02T11:40:00.000Z',
          early: false,
          minutes: 6,
        },
      ],
      commitments: [
        { kind: 'respond', state: 'kept' },
        { kind: 'outcome', state: 'open' },
      ],
    })
  })

  test('that was answered a little later keeps that time too', async ({ app }) => {
    const { ana } = await atNoon(app)
    const answered = { channel: 'mail', result: 'sent', happenedAt: '2026-03-02T11:55:00Z' }
    const taken = TakenByHand.parse((await add(ana, { ...call, answered })).body)
    expect(await leadOf(ana, taken)).toMatchObject({
      touches: [
        { channel: 'mail', direction: 'out', result: 'sent', happenedAt: '2026-03-02T11:55:00.000Z' },
      ],
      commitments: [{ state: 'kept' }, { kind: 'outcome' }],
    })
  })

  test('said twice under one id is one; under the same id in other words it is refused', async ({ app }) => {
    const { ana } = await atNoon(app)
    const request = { id: randomUUID(), ...call }
    const first = await add(ana, request)
    await app.at('2026-03-02T12:05:00.000Z')
    const second = await add(ana, request)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body).toEqual(first.body)
    expect((await add(ana, { ...request, words: 'Something else.' })).body).toMatchObject({
      code: 'command_reused',
    })
    expect(Queue.parse((await ana.get('/api/v1/queue')).json()).items).toHaveLength(1)
  })

  test('of somebody who has asked already joins their lead, whose owner keeps it', async ({ app }) => {
    const { ana, firm } = await atNoon(app)
    const ben = await memberIn(app, ana, { email: 'ben@acme.example', roles: ['representative'] })
    const first = TakenByHand.parse(
      (await add(firm.as(ben), { ...call, answered: { channel: 'call' } })).body,
    )
    const again = TakenByHand.parse(
      (await add(ana, { ...call, channel: 'fair', saidAt: NOW, answered: { channel: 'meeting' } })).body,
    )
    expect(again.lead).toBe(first.lead)
    expect(again.answered).toMatchObject({ logged: false, code: 'held_by_another' })
    const found = await leadOf(ana, first)
    expect(found.lead.owner?.id).toBe(ben.id)
    expect(found.submissions.map(({ form }) => form)).toEqual(['By hand: call', 'By hand: fair'])
  })

  test('is thanked by mail where that is asked for', async ({ app }) => {
    const { ana } = await atNoon(app)
    const taken = TakenByHand.parse((await add(ana, { ...call, acknowledge: true })).body)
    expect(await leadOf(ana, taken)).toMatchObject({ mails: [{ purpose: 'acknowledgement' }] })
  })

  test('needs somebody to answer, their words, and a time that has come', async ({ app }) => {
    const { ana } = await atNoon(app)
    const { words: _, ...wordless } = call
    for (const [request, refusal] of [
      [
        { channel: 'call', words: 'Hello' },
        { code: 'bad_request', errors: [{ field: 'name' }] },
      ],
      [wordless, { code: 'bad_request', errors: [{ field: 'words' }] }],
      [{ ...call, saidAt: '2026-03-02T12:00:01Z' }, { code: 'happened_in_future' }],
      [{ ...call, saidAt: '2025-11-30T12:00:00Z' }, { code: 'too_long_ago' }],
      [
        { ...call, answered: { channel: 'call', happenedAt: '2026-03-02T11:00:00Z' } },
        { code: 'happened_before_asked' },
      ],
      [
        { ...call, answered: { channel: 'call', happenedAt: '2026-03-02T13:00:00Z' } },
        { code: 'happened_in_future' },
      ],
      [
        { ...call, email: 'kim' },
        { code: 'bad_request', errors: [{ field: 'email' }] },
      ],
    ] as const)
      expect((await add(ana, request)).body).toMatchObject(refusal)
    expect((await books(ana)).balance).toEqual([])
  })

  test('is kept though its lead was last changed by a newer Handraise, and waits for that one', async ({
    app,
  }) => {
    const { ana, firm } = await atNoon(app)
    await add(ana, call)
    const { database } = app.wired
    if (database.kind !== 'embedded') throw new Error('A spec has a database of its own.')
    await asSuperuser(database, database.name, async (client) => {
      await client.query('set search_path = handraise; set session_replication_role = replica')
      await client.query("update event set v = 9 where type = 'LeadJudged'")
    })
    const request = { ...call, id: randomUUID(), words: 'And one more.', answered: { channel: 'call' } }
    const taken = TakenByHand.parse((await add(ana, request)).body)
    expect(taken).toMatchObject({ lead: null, answered: { logged: false } })
    expect((await add(ana, request)).status).toBe(200)
    const { rows } = await app.wired.inWorkspace(firm.workspace, (client) =>
      client.query('select count(*)::int as kept, count(placed_at)::int as placed from submission'),
    )
    expect(rows).toEqual([{ kept: 2, placed: 1 }])
  })

  test('is forgotten with the person', async ({ app }) => {
    const { ana, firm } = await atNoon(app)
    const taken = TakenByHand.parse((await add(ana, call)).body)
    const { prospect } = await leadOf(ana, taken)
    await erase(app.wired.parts, {
      ...{ workspace: firm.workspace, prospect: prospect.id, by: firm.admin.id, at: NOW },
    })
    const { rows } = await app.wired.inWorkspace(firm.workspace, (client) =>
      client.query(
        "select (select count(raw)::int from submission) as raws, (select count(private)::int from event where not type like 'LeadResolved' and kind in ('submission', 'lead', 'prospect')) as words",
      ),
    )
    expect(rows).toEqual([{ raws: 0, words: 0 }])
    expect((await books(ana)).violations).toEqual([])
  })
})
