import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { erase } from '#app/erase.ts'
import { Appointments } from '#contract/appointment.ts'
import { LeadDetail } from '#contract/lead.ts'
import type { Id } from '#domain/ledger.ts'
import { meetingWorld, post, timesOn, type MeetingWorld } from './appointments-world.ts'

// One firm for all of it: each test has a lead of its own, and the clock goes on from one to the next.
let world: MeetingWorld
beforeAll(async () => {
  world = await meetingWorld()
  return world.close
})

describe('an appointment that is agreed', () => {
  test('invites both, ends the plan, and afterwards its result is owed and told', async () => {
    const { app, all, leadOf, delivered, of, owed } = world
    const lead = await leadOf('Kim Haddad')
    await delivered()
    const id = randomUUID()
    const agreed = {
      start: '2026-03-04T11:00',
      zone: 'Europe/Berlin',
      about: 'Brine pumps',
      where: '+44 20 7946 0000',
    }
    const done = await post(all.eve, `/api/v1/leads/${lead}/appointments`, { id, ...agreed })
    expect(done).toMatchObject({ status: 201, outcome: 'happened', events: [{ type: 'AppointmentAgreed' }] })
    expect(await post(all.eve, `/api/v1/leads/${lead}/appointments`, { id, ...agreed })).toMatchObject({
      status: 200,
      outcome: 'happened',
    })
    expect(await of(lead)).toMatchObject([
      {
        status: 'agreed',
        start: '2026-03-04T10:00:00.000Z',
        host: { name: 'Eve Larsen' },
        clash: null,
        toTell: false,
      },
    ])
    expect(await owed(lead)).toContain('result: Eve Larsen')
    const [theirs, ours] = await delivered()
    expect(theirs?.to).toBe('kim@haddad.example')
    expect(theirs?.text).toContain('Wednesday 4 March, 11:00 (Berlin time), 30 minutes')
    expect(theirs?.text).toMatch(/http:\/\/handraise\.test\/a\/\S+/)
    const lines = theirs?.calendar.split('\r\n') ?? []
    for (const line of [
      'METHOD:REQUEST',
      `UID:${id}`,
      'SEQUENCE:0',
      'DTSTART:20260304T100000Z',
      'DTEND:20260304T103000Z',
    ])
      expect(lines).toContain(line)
    expect(theirs?.calendar).toMatch(/ATTENDEE;.*PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:kim@haddad\.example/)
    expect(ours?.to).toBe('eve@acme.example')
    expect(ours?.text).toContain('With: Kim Haddad, haddad')
    expect(ours?.calendar).toMatch(/ATTENDEE;.*PARTSTAT=ACCEPTED:mailto:eve@acme\.example/)

    const results = `/api/v1/appointments/${id}/results`
    expect(await post(all.eve, results, { result: 'held' })).toMatchObject({
      status: 409,
      code: 'appointment_ahead',
    })
    await app.at('2026-03-04T11:30:00.000Z')
    await app.sweep()
    expect(await of(lead)).toMatchObject([{ toTell: true }])
    expect(await post(all.eve, results, { result: 'held', said: 'No use.', nextStep: 'none' })).toMatchObject(
      {
        status: 422,
        code: 'result_lacks',
        details: { needs: ['said', 'criterion'] },
      },
    )
    const said = 'They need four brine pumps by May.'
    const told = { result: 'held', said, nextStep: 'offer', with: 'decision maker', learned: ['need'] }
    expect(await post(all.eve, results, told)).toMatchObject({ status: 201 })
    const { events } = LeadDetail.parse((await all.eve.get(`/api/v1/leads/${lead}`)).json())
    expect(events.findLast(({ type }) => type === 'ConversationHeld')?.data).toMatchObject({
      ...{ with: 'decision maker', criteria: ['need'], good: true },
    })
    expect(await of(lead)).toMatchObject([{ status: 'held', told: { nextStep: 'offer' }, toTell: false }])
    expect(await owed(lead)).toEqual(['outcome: Eve Larsen'])
  })
})

describe('two who want the same hour', () => {
  test('one has it, the other gets a sentence and other times', async () => {
    const { delivered, looking, press, agreedWith } = world
    const { page: first } = await agreedWith('Rosa Diaz', { start: '2026-03-05T15:00:00Z' })
    const { page: second } = await agreedWith('Milan Novak', { start: '2026-03-05T16:00:00Z' })
    const wanted = '2026-03-06T09:30:00.000Z'
    expect(timesOn(await looking(first))).toContain(wanted)
    const answers = await Promise.all(
      [first, second].map((page) => press(`${page}/times`, { start: wanted, after: '0' })),
    )
    expect(answers.map((where) => where.split('note=')[1]).toSorted()).toEqual(['moved', 'taken'])
    const loser = answers.findIndex((where) => where.endsWith('taken'))
    const body = await looking(answers[loser] ?? '')
    expect(body).toContain('That time is no longer free. Please choose another.')
    expect(timesOn(body)).not.toContain(wanted)
    expect(timesOn(body).length).toBeGreaterThan(10)
    await delivered()
  })
})

describe('an invitation that is answered', () => {
  test('moved twice: the answer to the first is kept, changes nothing, and is told kindly', async () => {
    const { app, all, delivered, of, owed, agreedWith, replied } = world
    const { lead, id } = await agreedWith('Jun Watanabe', { start: '2026-03-09T10:00:00Z' })
    for (const [after, start] of ['2026-03-09T11:00:00Z', '2026-03-09T12:00:00Z'].entries())
      expect(await post(all.ben, `/api/v1/appointments/${id}/moves`, { after, start })).toMatchObject({
        status: 201,
      })
    expect(
      await post(all.ben, `/api/v1/appointments/${id}/moves`, { after: 1, start: '2026-03-09T13:00:00Z' }),
    ).toMatchObject({
      ...{ status: 409, code: 'appointment_stale', details: { revision: 2 } },
    })
    expect((await delivered()).map(({ calendar }) => /SEQUENCE:(\d)/.exec(calendar)?.[1])).toEqual([
      '1',
      '2',
      '1',
      '2',
    ])
    const to = app.wired.parts.replyAddress(all.firm.workspace, lead, 'sales@acme.example') ?? ''
    expect(await replied(id, { from: 'jun@watanabe.example', status: 'ACCEPTED', sequence: 0, to })).toBe(
      'reply',
    )
    expect(await of(lead)).toMatchObject([{ revision: 2, reply: null }])
    expect((await delivered()).map(({ subject }) => subject).join()).toContain(
      'Your answer was to an earlier time',
    )
    await replied(id, { from: 'jun@watanabe.example', status: 'ACCEPTED', sequence: 2 })
    expect(await of(lead)).toMatchObject([{ status: 'agreed', reply: { reply: 'accepted', proven: false } }])
    await replied(id, { from: 'mallory@watanabe.example', status: 'DECLINED', sequence: 2, to })
    expect(await of(lead)).toMatchObject([{ status: 'agreed', reply: { reply: 'accepted' } }])
    await replied(id, { from: 'jun@watanabe.example', status: 'DECLINED', sequence: 2, to })
    expect(await of(lead)).toMatchObject([{ status: 'cancelled', cancelled: { side: 'them' } }])
    // The first answer is still owed, and with it the word after it.
    expect(await owed(lead)).toEqual(['respond: Ben Bauer'])
    await delivered()
  })
})

describe('whoever is to be there and can not', () => {
  test('is asked for a stand-in as soon as they take time off; a colleague who stood in is no no-show', async () => {
    const { app, all, delivered, of, owed, agreedWith } = world
    const { lead, id } = await agreedWith('Ada Osei', { start: '2026-03-10T10:00:00Z' })
    const off = { from: '2026-03-10', to: '2026-03-11' }
    expect((await post(all.ben, `/api/v1/members/${all.ids.ben}/time-off`, off)).status).toBe(201)
    expect(await of(lead)).toMatchObject([{ clash: 'time off' }])
    expect(await owed(lead)).toContain('stand-in: Ben Bauer')
    const lacking = Appointments.parse((await all.mia.get('/api/v1/appointments?show=lacking')).json())
    expect(lacking.items.map((each) => each.id)).toEqual([id])
    expect((await delivered()).map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
      expect.stringContaining('ben@acme.example'),
    ])
    const standIn = `/api/v1/appointments/${id}/stand-in`
    expect(await post(all.mia, standIn, { member: all.ids.ben })).toMatchObject({
      status: 422,
      code: 'stand_in_is_host',
    })
    expect(await post(all.mia, standIn, { member: all.ids.tim })).toMatchObject({ status: 201 })
    expect(await owed(lead)).toEqual(['respond: Ben Bauer', 'result: Tim Okafor'])
    const told = (await delivered()).map(
      ({ to, calendar }) => `${to} ${/METHOD:(\w+)/.exec(calendar)?.[1] ?? ''}`,
    )
    expect(told.toSorted()).toEqual([
      'ada@osei.example REQUEST',
      'ben@acme.example CANCEL',
      'tim@acme.example REQUEST',
    ])
    await app.at('2026-03-10T10:40:00.000Z')
    const held = { result: 'held', said: 'Two lines, and a tender in June.', nextStep: 'offer' }
    expect(await post(all.tim, `/api/v1/appointments/${id}/results`, held)).toMatchObject({ status: 201 })
    expect(await of(lead)).toMatchObject([
      { status: 'held', told: { present: { name: 'Tim Okafor' } }, contradiction: false },
    ])
    await delivered()
  })
})

describe('an appointment that we miss', () => {
  test('is apologised for with new times at once, its manager hears of it, and the prospect may contradict', async () => {
    const { app, all, delivered, of, owed, looking, press, agreedWith } = world
    const { lead, id, page } = await agreedWith('Nora Lindqvist', { start: '2026-03-12T10:00:00Z' })
    await app.at('2026-03-12T11:00:00.000Z')
    const missed = { result: 'missed by us', said: 'My train stood still for two hours.' }
    expect(await post(all.ben, `/api/v1/appointments/${id}/results`, missed)).toMatchObject({ status: 201 })
    const [apology, news] = await delivered()
    expect(apology).toMatchObject({
      to: 'nora@lindqvist.example',
      subject: expect.stringContaining('We are sorry'),
    })
    expect(news).toMatchObject({ to: 'ana@acme.example', subject: 'We missed an appointment' })
    expect(await owed(lead)).toEqual(['respond: Ben Bauer'])
    const [start = ''] = timesOn(await looking(page))
    const where = await press(`${page}/times`, { start })
    expect(where).toContain('note=agreed')
    expect(await press(`${page}/times`, { start })).toBe(where)
    expect((await of(lead)).map(({ status }) => status)).toEqual(['agreed', 'missed by us'])
    await press(`${page}/answers`, { result: 'held', said: 'He rang later.' })
    expect(await of(lead)).toContainEqual(
      expect.objectContaining({ status: 'missed by us', contradiction: true }),
    )
    expect((await delivered()).map(({ subject }) => subject)).toContain('An appointment is told in two ways')
  })
})

describe('an appointment goes with its lead', () => {
  test('to the representative who accepts it; with its end it is called off, and nothing of it outlives the person', async () => {
    const { app, all, leadOf, delivered, of, owed, looking } = world
    const lead = await leadOf('Olga Nowak')
    const id = randomUUID()
    const agreed = { id, start: '2026-03-18T10:00:00Z', about: 'Secret pumps', where: '+48 22 000' }
    expect(await post(all.eve, `/api/v1/leads/${lead}/appointments`, agreed)).toMatchObject({ status: 201 })
    const handoff = randomUUID()
    const criteria = ['need', 'authority', 'timing'].map((criterion) => ({ criterion, verdict: 'met' }))
    await post(all.eve, `/api/v1/leads/${lead}/report`, {
      after: 0,
      criteria,
      pain: 'The line stands still.',
    })
    expect(
      await post(all.eve, `/api/v1/leads/${lead}/handoffs`, { id: handoff, to: all.ids.tim }),
    ).toMatchObject({ status: 201 })
    await delivered()
    expect(await post(all.tim, `/api/v1/handoffs/${handoff}/acceptances`, {})).toMatchObject({ status: 201 })
    expect(await of(lead)).toMatchObject([{ host: { name: 'Tim Okafor' }, revision: 1 }])
    expect(await owed(lead)).toContain('result: Tim Okafor')
    const told = (await delivered()).map(({ to, subject }) => `${to} ${subject}`)
    expect(told.toSorted()).toEqual([
      'eve@acme.example A colleague takes an appointment of yours',
      expect.stringMatching(/^olga@nowak\.example Tim Okafor will meet you/),
      'tim@acme.example An appointment is yours now',
    ])
    const { workspace } = all.firm
    const rows = await app.wired.inWorkspace(workspace, (client) =>
      client.query<{ prospect: Id }>('select prospect from lead where id = $1', [lead]),
    )
    const at = await app.wired.parts.clock.now()
    await erase(app.wired.parts, { workspace, prospect: rows.rows[0]?.prospect ?? '', by: 'buyer', at })
    expect(await of(lead)).toMatchObject([
      { status: 'cancelled', where: null, about: null, prospect: { name: '' } },
    ])
    const page = `/a/${app.served.tokens.sign('appointment', workspace, id)}`
    expect(await looking(page)).toContain('This appointment is no longer kept here.')
    const left = await app.wired.inWorkspace(workspace, (client) =>
      client.query('select from event where stream = $1 and private is not null', [id]),
    )
    expect(left.rowCount).toBe(0)
  })
})

describe('reminders', () => {
  test('go to both sides a day before, in the zone of each', async () => {
    const { app, all, leadOf, delivered } = world
    const lead = await leadOf('Petra Klein')
    await delivered()
    const agreed = { start: '2026-03-20T11:00', zone: 'Europe/Berlin' }
    expect(await post(all.ben, `/api/v1/leads/${lead}/appointments`, agreed)).toMatchObject({ status: 201 })
    await delivered()
    await app.at('2026-03-19T10:01:00.000Z')
    await app.sweep()
    const mails = (await delivered()).filter(
      ({ to }) => to === 'petra@klein.example' || to === 'ben@acme.example',
    )
    const reminders = mails.filter(({ subject }) => /our appointment|You meet somebody soon/.test(subject))
    expect(reminders.map(({ to }) => to).toSorted()).toEqual(['ben@acme.example', 'petra@klein.example'])
    expect(reminders.find(({ to }) => to.startsWith('petra'))?.text).toContain(
      '20 March, 11:00 (Berlin time)',
    )
    expect(reminders.find(({ to }) => to.startsWith('ben'))?.text).toContain('20 March, 10:00 (London time)')
  })
})
