import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { sendMail, sendNotice } from '#app/send-mail.ts'
import { Appointments } from '#contract/appointment.ts'
import { LeadDetail, LeadPage } from '#contract/lead.ts'
import { Teams } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { openPostOffice } from '#mail/spec/post-office.ts'
import { appOn, type App, type Asking, type Firm } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { kim, memberIn } from './world.ts'

type Meeting = {
  readonly firm: Firm
  readonly form: Id
  readonly eve: Asking
  readonly ben: Asking
  readonly tim: Asking
  readonly mia: Asking
  readonly ids: Readonly<Record<'eve' | 'ben' | 'tim' | 'mia', Id>>
}

// One firm for all of it: each test has a lead of its own, and the clock goes on from one to the next.
let app: App
let all: Meeting
let office: Awaited<ReturnType<typeof openPostOffice>>
beforeAll(async () => {
  const database = await freshDatabase()
  office = await openPostOffice()
  app = await appOn(database, { env: { SMTP_URL: `smtp://${office.host}?from=hello@acme.example` } })
  all = await meeting()
  return async () => {
    await app.close()
    await office.close()
    await dropDatabase(database)
  }
}, 60_000)

/** Eve qualifies, Ben and Tim sell, Mia is their manager. */
async function meeting(): Promise<Meeting> {
  const firm = await app.found('Acme', 'ana@acme.example')
  const ana = firm.as(firm.admin)
  const teams = Teams.parse((await ana.get('/api/v1/teams')).json()).items
  const team = teams.find(({ name }) => name === 'account managers')
  if (!team) throw new Error('The starter has such a team.')
  const join = (email: string, name: string, role: string, of: readonly Id[] = []) =>
    memberIn(app, ana, { email: `${email}@acme.example`, name, roles: [role], teams: of })
  const eve = await join('eve', 'Eve Larsen', 'qualifier')
  const ben = await join('ben', 'Ben Bauer', 'representative', [team.id])
  const tim = await join('tim', 'Tim Okafor', 'representative', [team.id])
  const mia = await join('mia', 'Mia Brandt', 'manager')
  const form = await firm.form()
  return {
    ...{ firm, form, eve: firm.as(eve), ben: firm.as(ben), tim: firm.as(tim), mia: firm.as(mia) },
    ids: { eve: eve.id, ben: ben.id, tim: tim.id, mia: mia.id },
  }
}

async function leadOf(name: string): Promise<Id> {
  const { firm, form, mia } = all
  const [given = '', family = ''] = name.toLowerCase().split(' ')
  await firm.submit(form, { ...kim, name, email: `${given}@${family}.example`, company: family })
  await app.convey()
  const queue = LeadPage.parse((await mia.get('/api/v1/leads')).json())
  const found = queue.items.find(({ prospect }) => prospect.name === name)
  if (!found) throw new Error(`${name} has no lead.`)
  return found.id
}

/** Everything that waits in the outbox goes out; what arrived since is answered. */
async function delivered(): Promise<
  readonly { to: string; subject: string; text: string; calendar: string }[]
> {
  const { workspace } = all.firm
  const before = office.delivered.length
  const rows = await app.wired.inWorkspace(workspace, async (client) => {
    const mails = await client.query<{ id: Id; lead: Id }>(
      `select id, lead from mail where state = 'queued' order by queued_at, id`,
    )
    const notices = await client.query<{ id: Id }>(
      `select id from notice where state = 'queued' order by queued_at, id`,
    )
    return { mails: mails.rows, notices: notices.rows }
  })
  for (const { id, lead } of rows.mails) await sendMail(app.wired.parts, { workspace, lead, mail: id })
  for (const { id } of rows.notices) await sendNotice(app.wired.parts, { workspace, notice: id })
  return office.delivered.slice(before).map(({ to, raw }) => ({ to: to[0] ?? '', ...readOf(raw) }))
}

/** The parts of a mail, decoded: enough to look for words in them. */
function readOf(raw: string): { subject: string; text: string; calendar: string } {
  const unfolded = raw.replaceAll(/\r\n[ \t]+/g, ' ')
  const subject = /^Subject: (.*)$/im.exec(unfolded)?.[1] ?? ''
  const part = (type: string): string => {
    const found = new RegExp(`Content-Type: ${type}[\\s\\S]*?\\r\\n\\r\\n([\\s\\S]*?)\\r\\n--`, 'i').exec(raw)
    const encoding = /content-transfer-encoding: (\S+)/i.exec(found?.[0] ?? '')?.[1] ?? ''
    const body = found?.[1] ?? ''
    if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
    return encoding !== 'quoted-printable'
      ? body
      : Buffer.from(
          body
            .replaceAll(/=\r\n/g, '')
            .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
              String.fromCodePoint(Number.parseInt(hex, 16)),
            ),
          'latin1',
        ).toString('utf8')
  }
  return { subject, text: part('text/plain'), calendar: part('text/calendar').replaceAll(/\r\n[ \t]/g, '') }
}

const post = async (who: Asking, url: string, body: object) => {
  const answer = await who.post(url, { id: randomUUID(), ...body })
  return { status: answer.statusCode, ...answer.json<Record<string, unknown>>() }
}
const of = async (lead: Id) =>
  Appointments.parse((await all.mia.get(`/api/v1/leads/${lead}/appointments`)).json()).items
const owed = async (lead: Id): Promise<readonly string[]> => {
  const { commitments } = LeadDetail.parse((await all.mia.get(`/api/v1/leads/${lead}`)).json())
  return commitments
    .filter(({ state }) => state === 'open')
    .map(({ kind, owedBy }) => `${kind}: ${owedBy?.name ?? ''}`)
}

describe('an appointment that is agreed', () => {
  test('invites both, ends the plan, and afterwards its result is owed and told', async () => {
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
    const told = { result: 'held', said: 'They need four brine pumps by May.', nextStep: 'offer' }
    expect(await post(all.eve, results, told)).toMatchObject({ status: 201 })
    expect(await of(lead)).toMatchObject([{ status: 'held', told: { nextStep: 'offer' }, toTell: false }])
    expect(await owed(lead)).toEqual(['outcome: Eve Larsen'])
  })
})

/** A page of a buyer, and what they press on it. */
const looking = async (url: string) =>
  (await app.server.inject(url.replace('http://handraise.test', ''))).body
async function press(url: string, fields: Record<string, string>): Promise<string> {
  const answer = await app.server.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect([url, answer.statusCode]).toEqual([url, 303])
  return answer.headers.location ?? ''
}
const addressIn = (text: string): string => /http:\/\/handraise\.test(\/a\/\S+)/.exec(text)?.[1] ?? ''
const timesOn = (body: string): readonly string[] =>
  [...body.matchAll(/name="start"\s+value="([^"]+)"/g)].map(([, at = '']) => at)

async function agreedWith(name: string, over: object = {}): Promise<{ lead: Id; id: Id; page: string }> {
  const lead = await leadOf(name)
  await delivered()
  const id = randomUUID()
  const said = { id, start: '2026-03-05T10:00:00Z', ...over }
  expect(await post(all.ben, `/api/v1/leads/${lead}/appointments`, said)).toMatchObject({ status: 201 })
  const page = addressIn((await delivered())[0]?.text ?? '')
  return { lead, id, page }
}

/** What their calendar answers, as it comes to the mailbox. */
async function replied(
  id: Id,
  about: { from: string; status: string; sequence: number; to?: string },
): Promise<string> {
  const { from, status, sequence, to = 'sales@acme.example' } = about
  const mailbox = await mailboxOf()
  const raw = [
    ...[
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${status}`,
      `Message-ID: <${randomUUID()}@buyer.example>`,
      'MIME-Version: 1.0',
    ],
    ...[
      'Content-Type: text/calendar; charset=utf-8; method=REPLY',
      '',
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'METHOD:REPLY',
    ],
    ...[
      'BEGIN:VEVENT',
      `UID:${id}`,
      `SEQUENCE:${sequence}`,
      `ATTENDEE;CN="Their, Name";PARTSTAT=${status}:mailto:${from}`,
    ],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n')
  const taken = await app.served.mailIn.take(all.firm.workspace, mailbox, { raw: Buffer.from(raw) })
  return taken?.became ?? ''
}
let mailbox: Promise<Id> | undefined
function mailboxOf(): Promise<Id> {
  return (mailbox ??= (async () => {
    const id = randomUUID()
    const me = all.firm.as(all.firm.admin)
    expect(
      (await me.post('/api/v1/mailboxes', { id, name: 'By mail', address: 'sales@acme.example' })).statusCode,
    ).toBe(201)
    return id
  })())
}

describe('two who want the same hour', () => {
  test('one has it, the other gets a sentence and other times', async () => {
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
