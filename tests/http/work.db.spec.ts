import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { Board, KeyMade, Members, Outbox, Teams } from '#contract/workspace.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { EndsShown } from '#contract/step.ts'
import { askingAs, test } from '../app.ts'
import { starterText } from '../world.ts'
import { activated } from './activated.ts'
import { kim, memberIn, worldOf } from './world.ts'

describe('a lease', () => {
  test('is held for ten minutes by one, renewed by the same, and refused to others with who has it', async ({
    app,
  }) => {
    const { me, ben, firm, ids } = await worldOf(app, 'Acme')
    const his = askingAs(app.server, ben)
    const url = `/api/v1/leads/${ids.lead}/lease`
    const taken = await me.put(url, { purpose: 'call' })
    expect(taken.json()).toEqual({ member: firm.admin.id, until: '2026-03-02T09:10:00.000Z' })
    expect((await his.put(url, { purpose: 'mail' })).json()).toMatchObject({
      status: 409,
      code: 'held_by_another',
      details: { member: firm.admin.id, until: '2026-03-02T09:10:00.000Z' },
    })
    const card = LeadDetail.parse((await his.get(`/api/v1/leads/${ids.lead}`)).json()).lead
    expect(card.lease).toMatchObject({ member: { id: firm.admin.id } })
    expect(card.can.mail).toEqual({
      allowed: false,
      because: 'A colleague has this lead. It is with Admin of Acme.',
      code: 'held_by_another',
    })
    await app.at('2026-03-02T09:05:00.000Z')
    expect((await me.put(url, { purpose: 'mail' })).json().until).toBe('2026-03-02T09:15:00.000Z')
    expect((await his.delete(url)).statusCode).toBe(204)
    expect((await his.put(url, { purpose: 'mail' })).statusCode).toBe(409)
    await app.at('2026-03-02T09:15:00.000Z')
    expect((await his.put(url, { purpose: 'mail' })).json()).toMatchObject({ member: ben.id })
    expect((await his.delete(url)).statusCode).toBe(204)
    expect((await me.put(url, { purpose: 'mail' })).statusCode).toBe(200)
  })

  test('of ten who ask at once, one has it', async ({ app }) => {
    const { me, ben, ids } = await worldOf(app, 'Acme')
    const his = askingAs(app.server, ben)
    const url = `/api/v1/leads/${ids.lead}/lease`
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? me : his).put(url, { purpose: 'call' })),
    )
    const holders = answers
      .filter(({ statusCode }) => statusCode === 200)
      .map((answer) => answer.json().member)
    expect(new Set(holders).size).toBe(1)
    expect(holders).toHaveLength(5)
  })
})

describe('what may be done', () => {
  test('says when it is too early, and when it opens', async ({ app }) => {
    const { me, firm } = await worldOf(app, 'Acme')
    await firm.submit(await firm.form('demo'), {
      ...kim,
      email: 'lou@big.example',
      company: 'Big',
      employees: '51-200',
      country: 'GB',
    })
    await app.convey()
    const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
    const early = items.find(({ prospect }) => prospect.email === 'lou@big.example')
    expect(early?.can.respond).toEqual({
      allowed: false,
      because: 'It is too early to contact this prospect. It opens on Monday 2 March, 09:03 (London time).',
      code: 'opens_later',
    })
    const touch = { channel: 'call', result: 'answered' }
    const refused = await me.post(`/api/v1/leads/${early?.id}/touches`, { id: randomUUID(), ...touch })
    expect(refused.json()).toMatchObject({ status: 422, code: 'opens_later' })
    await app.at('2026-03-02T09:03:00.000Z')
    expect(
      (await me.post(`/api/v1/leads/${early?.id}/touches`, { id: randomUUID(), ...touch })).statusCode,
    ).toBe(201)
  })

  test('an id that was used for something else is refused', async ({ app }) => {
    const { me, ids } = await worldOf(app, 'Acme')
    const id = randomUUID()
    await me.post(`/api/v1/leads/${ids.lead}/notes`, { id, text: 'One' })
    const other = await me.post(`/api/v1/leads/${ids.lead}/notes`, { id, text: 'Two' })
    expect(other.json()).toMatchObject({ status: 409, code: 'command_reused' })
  })

  test('a key acts for its maker, or for whom it names', async ({ app }) => {
    const { me, ben, firm, ids } = await worldOf(app, 'Acme')
    const made = await me.post('/api/v1/keys', { id: randomUUID(), name: 'crm', scope: 'write' })
    const { key } = KeyMade.parse(made.json())
    const note = (headers: Record<string, string> = {}) =>
      app.server.inject({
        method: 'POST',
        url: `/api/v1/leads/${ids.lead}/notes`,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
        payload: JSON.stringify({ id: randomUUID(), text: 'From elsewhere.' }),
      })
    expect((await note()).statusCode).toBe(201)
    expect((await note({ 'handraise-member': ben.id })).statusCode).toBe(201)
    expect((await note({ 'handraise-member': 'ben' })).statusCode).toBe(422)
    const stranger = await app.found('Globex', 'gil@globex.example')
    expect((await note({ 'handraise-member': stranger.admin.id })).json()).toMatchObject({
      code: 'no_such_member',
    })
    const { events } = LeadDetail.parse((await me.get(`/api/v1/leads/${ids.lead}`)).json())
    const notes = events.filter(({ type }) => type === 'NoteAdded').map(({ by }) => by)
    expect(notes).toEqual([firm.admin.id, ben.id])
  })
})

describe('the queue', () => {
  test('is what a member holds, is offered, or owes as steward; past limits first', async ({ app }) => {
    const { me, ben, firm, ids } = await worldOf(app, 'Acme')
    const his = askingAs(app.server, ben)
    expect(Queue.parse((await his.get('/api/v1/queue')).json()).items).toEqual([])
    await app.at('2026-03-02T10:00:00.000Z')
    await firm.submit(ids.form, { ...kim, name: 'Lou', email: 'lou@buyer.example' })
    await app.convey()
    const order = async (asking = me, query = '') =>
      Queue.parse((await asking.get(`/api/v1/queue${query}`)).json()).items.map(
        ({ prospect }) => prospect.email,
      )
    expect(await order()).toEqual(['kim@buyer.example', 'lou@buyer.example'])
    await his.post(`/api/v1/leads/${ids.lead}/acceptances`, { id: randomUUID() })
    expect(await order(his)).toEqual(['kim@buyer.example'])
    expect(await order()).toEqual(['lou@buyer.example'])
    expect(await order(me, `?member=${ben.id}`)).toEqual(['kim@buyer.example'])
  })
})

describe('the order of a queue', () => {
  test('is past the limit first, then past the target, then by target', async ({ app }) => {
    const { me, firm, ids } = await worldOf(app, 'Acme')
    const inProfile = { company: 'Big', employees: '51-200', country: 'GB' }
    const submitAt = async (instant: string, body: object) => {
      await app.at(instant)
      await firm.submit(ids.form, { ...kim, ...body })
      await app.convey()
    }
    await submitAt('2026-03-02T09:50:00.000Z', { name: 'Lou', email: 'lou@big.example', ...inProfile })
    await submitAt('2026-03-02T10:45:00.000Z', { name: 'Max', email: 'max@buyer.example' })
    await submitAt('2026-03-02T11:00:00.000Z', { name: 'Nia', email: 'nia@big.example', ...inProfile })
    const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
    expect(
      items.map(({ prospect, commitment }) => [
        prospect.email,
        commitment?.target.slice(11, 16),
        commitment?.limit.slice(11, 16),
      ]),
    ).toEqual([
      ['lou@big.example', '10:05', '10:50'],
      ['kim@buyer.example', '10:00', '13:00'],
      ['nia@big.example', '11:15', '12:00'],
      ['max@buyer.example', '11:45', '14:45'],
    ])
  })
})

describe('the board', () => {
  test('shows what is late, what will be soon and what nobody has accepted, by team', async ({ app }) => {
    const { me, ids } = await worldOf(app, 'Acme')
    const { items } = Teams.parse((await me.get('/api/v1/teams')).json())
    const eve = await memberIn(app, me, {
      ...{ email: 'eve@acme.example', roles: ['manager'], name: 'Eve Ek' },
      teams: items.map(({ id }) => id),
    })
    const board = async () =>
      Board.parse((await me.get('/api/v1/board')).json()).teams.filter(({ counts }) => counts.open > 0)
    expect(await board()).toMatchObject([
      { open: true, counts: { open: 1, late: 0, unaccepted: 1 }, unaccepted: [{ id: ids.lead }], late: [] },
    ])
    await askingAs(app.server, eve).post(`/api/v1/leads/${ids.lead}/acceptances`, { id: randomUUID() })
    await app.at('2026-03-09T22:00:00.000Z')
    expect(await board()).toMatchObject([
      {
        ...{ open: false, opensAt: '2026-03-10T09:00:00.000Z' },
        counts: { open: 1, late: 1, soon: 0, unaccepted: 0 },
        late: [{ id: ids.lead, owner: { name: 'Eve Ek' } }],
        members: [{ name: 'Eve Ek', open: 1, late: 1 }],
      },
    ])
    // Where numbers about persons are kept to them, who is there is told, and not how much they have.
    await me.put('/api/v1/discretion', { persons: 'themselves' })
    expect(await board()).toMatchObject([{ members: [{ name: 'Eve Ek', open: null, late: null }] }])
    const own = Board.parse((await askingAs(app.server, eve).get('/api/v1/board')).json())
    expect(own.teams[0]?.members).toMatchObject([{ name: 'Eve Ek', open: 1, late: 1 }])
  })
})

describe('the outbox', () => {
  test('takes the word of a member who sent a mail themselves, once, as claimed', async ({ app }) => {
    const { me, ids } = await worldOf(app, 'Acme')
    await app.at('2026-03-02T09:20:00.000Z')
    const id = randomUUID()
    await me.post(`/api/v1/leads/${ids.lead}/mails`, { id, subject: 'Pumps', text: 'We do.' })
    const mail = async () =>
      Outbox.parse((await me.get('/api/v1/outbox')).json()).items.find((item) => item.id === id)
    expect(await mail()).toMatchObject({
      ...{ state: 'queued', to: kim.email, subject: 'Pumps', text: 'We do.', attempts: 0 },
      can: { markSent: { allowed: true }, retry: { allowed: false } },
    })
    expect((await me.post(`/api/v1/outbox/${id}/sent`)).statusCode).toBe(200)
    expect(await mail()).toMatchObject({ state: 'sent', sentAt: '2026-03-02T09:20:00.000Z' })
    expect((await me.post(`/api/v1/outbox/${id}/sent`)).json()).toMatchObject({ code: 'mail_not_waiting' })
    const { touches, commitments } = LeadDetail.parse((await me.get(`/api/v1/leads/${ids.lead}`)).json())
    expect(touches).toMatchObject([{ id, channel: 'mail', result: 'sent', evidence: 'claimed' }])
    expect(commitments).toMatchObject([
      { kind: 'respond', state: 'kept' },
      { kind: 'outcome', state: 'open' },
    ])
  })
})

describe('being away', () => {
  test('is said by oneself, and seen by others', async ({ app }) => {
    const { me, ben, ids } = await worldOf(app, 'Acme')
    const away = await askingAs(app.server, ben).post('/api/v1/me/duty', { onDuty: false })
    expect(away.json()).toMatchObject({ member: { onDuty: false } })
    const { items } = Members.parse((await me.get('/api/v1/members')).json())
    expect(items.find(({ id }) => id === ids.member)).toMatchObject({ onDuty: false, active: true })
  })
})

describe('an end', () => {
  test('rests on what the playbook wants of it, and tells what is missing', async ({ app }) => {
    const { me, firm, ids } = await worldOf(app, 'Acme')
    const wanted = `dispositions:
  lost: { needs: [reason], reasons: [price, timing] }
  won: { says: They have signed., needs: [amount, report] }`
    await activated(app, firm, starterText.replace('dispositions:', wanted))
    const { items } = EndsShown.parse((await me.get(`/api/v1/leads/${ids.lead}/ends`)).json())
    expect(items.filter(({ outcome }) => outcome !== 'unreachable')).toEqual(
      [
        ...[{ outcome: 'won', says: 'They have signed.', needs: ['amount', 'report'], lacks: ['report'] }],
        ...[{ outcome: 'lost', says: null, needs: ['reason'], lacks: [] }],
        ...[{ outcome: 'declined by us', says: null, needs: [], lacks: [] }],
      ].map((one) => ({ ...one, reasons: one.outcome === 'lost' ? ['price', 'timing', 'none given'] : [] })),
    )
    const told = { how: 'their own words' } as const
    const end = async (body: object) => {
      const answer = await me.post(`/api/v1/leads/${ids.lead}/resolution`, {
        id: randomUUID(),
        told,
        ...body,
      })
      return { status: answer.statusCode, ...answer.json<object>() }
    }
    expect(await end({ outcome: 'won' })).toMatchObject({
      ...{ status: 422, code: 'end_lacks', details: { outcome: 'won', needs: ['amount', 'report'] } },
    })
    expect(await end({ outcome: 'lost', because: 'the weather' })).toMatchObject({
      ...{ status: 422, code: 'reason_unknown', details: { reasons: ['price', 'timing', 'none given'] } },
    })
    expect(await end({ outcome: 'lost', because: 'price' })).toMatchObject({ status: 201 })
  })
})
