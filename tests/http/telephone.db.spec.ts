import { createHmac, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { TelephoneDoor } from '#contract/telephone.ts'
import { test, type App } from '../app.ts'

const kim = {
  ...{ name: 'Kim Lee', email: 'kim@buyer.example', message: 'Do you sell pumps?' },
  ...{ phone: '+44 20 7946 0012', country: 'GB' },
}

async function telephoneIn(app: App) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const me = firm.as(firm.admin)
  await firm.submit(await firm.form('contact'), kim)
  await app.convey()
  const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
  await app.at('2026-03-02T10:00:00.000Z')
  const opened = await me.put('/api/v1/telephone', {
    open: true,
    extensions: [{ extension: '201', member: firm.admin.id }],
  })
  const door = TelephoneDoor.parse(opened.json())
  const tell = async (call: object, { signed = true, url = door.url } = {}) => {
    const body = JSON.stringify({ direction: 'out', to: '+442079460012', extension: '201', ...call })
    const key = Buffer.from((door.secret ?? '').slice('whsec_'.length), 'base64')
    const [id, moment] = [randomUUID(), String(Date.parse(await app.wired.parts.clock.now()) / 1000)]
    const signature = createHmac('sha256', key).update(`${id}.${moment}.${body}`).digest('base64')
    const answer = await app.server.inject({
      ...{ method: 'POST', url: new URL(url ?? '').pathname, payload: body },
      headers: {
        'content-type': 'application/json',
        ...(signed && {
          'webhook-id': id,
          'webhook-timestamp': moment,
          'webhook-signature': `v1,${signature}`,
        }),
      },
    })
    return { status: answer.statusCode, ...answer.json<{ kept?: boolean; code?: string }>() }
  }
  const lead = card?.id ?? ''
  const detail = async () => LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json())
  return { firm, me, door, tell, lead, detail }
}

const said = { channel: 'call', result: 'answered', earlyBecause: 'They asked.' }

describe('a telephone system', () => {
  test('witnesses a call; what came of it the member says, and both are one touch', async ({ app }) => {
    const { me, tell, lead, detail, firm } = await telephoneIn(app)
    expect(await tell({ id: 'call 1', event: 'started' })).toMatchObject({ status: 200, kept: true })
    expect((await detail()).touches).toMatchObject([
      { channel: 'call', result: 'unknown', evidence: 'witnessed', member: { id: firm.admin.id } },
    ])
    // Ringing is no answer: what is owed stays owed until somebody says that they spoke.
    expect((await detail()).lead.commitment).toMatchObject({ kind: 'respond', state: 'open' })
    await app.at('2026-03-02T10:04:00.000Z')
    const ended = { event: 'ended', duration: 215, answered: true, recording: 'https://calls.example/1' }
    expect(await tell({ id: 'call 1', ...ended })).toMatchObject({ kept: true })
    expect(await tell({ id: 'call 1', ...ended })).toMatchObject({ kept: true })
    expect((await me.post(`/api/v1/leads/${lead}/touches`, { id: randomUUID(), ...said })).statusCode).toBe(
      201,
    )
    const { touches, events } = await detail()
    expect(touches).toMatchObject([
      { result: 'answered', evidence: 'witnessed', happenedAt: '2026-03-02T10:00:00.000Z', minutes: 4 },
    ])
    expect(events.filter(({ type }) => type === 'CallEnded')).toHaveLength(1)
    expect(events.find(({ type }) => type === 'CallEnded')?.private).toEqual({
      recording: 'https://calls.example/1',
    })
  })

  test('may end a call by its id alone; one that never began here is kept nowhere', async ({ app }) => {
    const { tell, detail } = await telephoneIn(app)
    const started = { id: 'call 1', event: 'started' }
    expect(await tell(started)).toMatchObject({ status: 200, kept: true })
    expect(await tell(started)).toMatchObject({ status: 200, kept: true })
    await app.at('2026-03-02T10:04:00.000Z')
    const ended = { event: 'ended', to: null, duration: 180, answered: true }
    expect(await tell({ id: 'call 1', ...ended })).toEqual({ status: 200, kept: true })
    expect(await tell({ id: 'call 2', ...ended })).toEqual({ status: 200, kept: false })
    const { touches, events } = await detail()
    expect(touches).toMatchObject([{ happenedAt: '2026-03-02T10:00:00.000Z', minutes: 3 }])
    expect(events.filter(({ type }) => type === 'CallWitnessed' || type === 'CallEnded')).toHaveLength(2)
  })

  test('bears out a call that its member had claimed before', async ({ app }) => {
    const { me, tell, lead, detail } = await telephoneIn(app)
    await me.post(`/api/v1/leads/${lead}/touches`, { id: randomUUID(), ...said, minutes: 2 })
    await app.at('2026-03-02T10:03:00.000Z')
    await tell({ id: 'call 2', event: 'ended', duration: 120, member: 'ana@acme.example', extension: null })
    expect((await detail()).touches).toMatchObject([
      { evidence: 'witnessed', result: 'answered', minutes: 2 },
    ])
  })

  test('that tells of a missed call of theirs has an answer owed to them', async ({ app }) => {
    const { me, tell, lead, detail } = await telephoneIn(app)
    await me.post(`/api/v1/leads/${lead}/touches`, { id: randomUUID(), ...said })
    expect((await detail()).lead.commitment?.kind).toBe('outcome')
    const missed = { direction: 'in', to: '201', from: '+44 20 7946 0012', event: 'ended', answered: false }
    expect(await tell({ id: 'call 3', ...missed, duration: 0 })).toMatchObject({ kept: true })
    expect((await detail()).lead.commitment?.kind).toBe('respond')
  })

  test('keeps nothing of a number that nobody here has asked from, and nothing that is not signed', async ({
    app,
  }) => {
    const { me, door, tell, detail } = await telephoneIn(app)
    const stranger = { id: 'call 4', event: 'ended', duration: 60, to: '+442079460099' }
    expect(await tell(stranger)).toEqual({ status: 200, kept: false })
    expect(await tell({ id: 'call 5', event: 'started' }, { signed: false })).toMatchObject({
      ...{ status: 401, code: 'signature_missing' },
    })
    expect(await tell({ id: 'call 6', event: 'rang' })).toMatchObject({ status: 422, code: 'not_a_call' })
    expect(await tell({ id: 'call 7', event: 'started', to: '12' })).toMatchObject({ code: 'not_a_call' })
    expect((await detail()).touches).toEqual([])
    const rotated = TelephoneDoor.parse(
      (await me.put('/api/v1/telephone', { open: true, rotate: true })).json(),
    )
    expect(rotated.url).not.toBe(door.url)
    expect(await tell({ id: 'call 8', event: 'started' })).toMatchObject({
      status: 404,
      code: 'no_such_hook',
    })
    expect(TelephoneDoor.parse((await me.put('/api/v1/telephone', { open: false })).json()).url).toBeNull()
    expect(await tell({ id: 'call 9', event: 'started' }, { url: rotated.url })).toMatchObject({
      code: 'no_such_hook',
    })
  })
})
