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
