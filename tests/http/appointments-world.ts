import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
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

/** A firm that meets people, with a real mail server; the specs of one file share it. */
export async function meetingWorld() {
  const database = await freshDatabase()
  const office = await openPostOffice()
  const app = await appOn(database, { env: { SMTP_URL: `smtp://${office.host}?from=hello@acme.example` } })
  const all = await meeting(app)
  const close = async () => {
    await app.close()
    await office.close()
    await dropDatabase(database)
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

  const of = async (lead: Id) =>
    Appointments.parse((await all.mia.get(`/api/v1/leads/${lead}/appointments`)).json()).items
  const owed = async (lead: Id): Promise<readonly string[]> => {
    const { commitments } = LeadDetail.parse((await all.mia.get(`/api/v1/leads/${lead}`)).json())
    return commitments
      .filter(({ state }) => state === 'open')
      .map(({ kind, owedBy }) => `${kind}: ${owedBy?.name ?? ''}`)
  }

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
        (await me.post('/api/v1/mailboxes', { id, name: 'By mail', address: 'sales@acme.example' }))
          .statusCode,
      ).toBe(201)
      return id
    })())
  }

  return { app, all, close, leadOf, delivered, of, owed, looking, press, agreedWith, replied }
}
export type MeetingWorld = Awaited<ReturnType<typeof meetingWorld>>

/** Eve qualifies, Ben and Tim sell, Mia is their manager. */
async function meeting(app: App): Promise<Meeting> {
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

export const post = async (who: Asking, url: string, body: object) => {
  const answer = await who.post(url, { id: randomUUID(), ...body })
  return { status: answer.statusCode, ...answer.json<Record<string, unknown>>() }
}
export const addressIn = (text: string): string => /http:\/\/handraise\.test(\/a\/\S+)/.exec(text)?.[1] ?? ''
export const timesOn = (body: string): readonly string[] =>
  [...body.matchAll(/name="start"\s+value="([^"]+)"/g)].map(([, at = '']) => at)
