import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendMail } from '#app/send-mail.ts'
import { MailboxRow } from '#contract/mailbox.ts'
import { Queue } from '#contract/lead.ts'
import { DeclinesShown } from '#contract/step.ts'
import { headersIn } from '#mail/spec/mailer.contract.ts'
import { openPostOffice } from '#mail/spec/post-office.ts'
import { readMailboxes } from '../../src/reading-mailboxes.ts'
import { appOn, type App, type Firm } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { openDovecot, withoutDovecot } from '../dovecot.ts'
import { mail } from '../http/mailbox-world.ts'
import { activate, followed, playbookText } from './world.ts'

type Person = { readonly name: string; readonly email: string; readonly message: string }
type Journey = Awaited<ReturnType<typeof inquiryOf>>

/**
 * One firm, one clock that only goes forward, a mail server that its mails leave by, and one that its mailbox is on, where there is one.
 * Each journey is somebody else's, and begins on a day of its own.
 */
let app: App
let firm: Firm
let entrance: string
let office: Awaited<ReturnType<typeof openPostOffice>>
let dovecot: Awaited<ReturnType<typeof openDovecot>> | undefined
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const database = await freshDatabase()
  office = await openPostOffice()
  dovecot = withoutDovecot === undefined ? await openDovecot() : undefined
  const env = { SMTP_URL: `smtp://${office.host}?from=hello@acme.example` }
  app = await appOn(database, { env })
  closing.push(() => dropDatabase(database), app.close, office.close)
  firm = await app.found('Acme', 'ana@acme.example')
  await activate(app, firm, playbookText)
  const mailbox = { id: randomUUID(), name: 'By mail', address: 'sales@acme.example' }
  const made = await firm
    .as(firm.admin)
    .post('/api/v1/mailboxes', { ...mailbox, ...(dovecot && { server: dovecot.server }) })
  entrance = new URL(MailboxRow.parse(made.json()).entrance).pathname
  if (!dovecot) return
  closing.push(dovecot.close)
  const onError = (error: unknown) => console.error(error)
  closing.push(readMailboxes(app.wired, { wake: () => undefined, onError, lookedApartMs: 100 }))
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** Whoever reads the mailbox reads what comes from then on; an entrance is always open. */
const isRead = async () => {
  if (!dovecot) return true
  const listed = await firm.as(firm.admin).get('/api/v1/mailboxes')
  return listed.json<{ items: readonly { state: string }[] }>().items[0]?.state === 'connected'
}

/** Somebody fills in the form, and is a lead; what we then do and what they do, through real peers. */
async function inquiryOf(person: Person, { at, kind = 'contact' }: { at: string; kind?: string }) {
  await app.at(at)
  const sent = await firm.submit(await firm.form(kind), person)
  const page = sent.json<{ status: string }>().status.split('/r/')[1] ?? ''
  await app.convey()
  const { items } = Queue.parse((await firm.as(firm.admin).get('/api/v1/leads')).json())
  const lead = items.find(({ prospect }) => prospect.name === person.name)?.id ?? ''
  const follows = followed(app, firm, { lead, email: person.email })
  return {
    ...follows,
    /** What waits leaves by the mail server; its last one as it was delivered. */
    leaves: async () => {
      for (const { id, state } of (await follows.detail()).mails)
        if (state === 'queued') await sendMail(app.wired.parts, { workspace: firm.workspace, lead, mail: id })
      const delivered = office.delivered.findLast(({ to }) => to.includes(person.email))
      const header = (name: string) =>
        headersIn(delivered?.raw ?? '')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2) ?? ''
      return { raw: (delivered?.raw ?? '').replaceAll('=\r\n', ''), header }
    },
    /** A mail of theirs comes to our mailbox. */
    writes: async (headers: Readonly<Record<string, string>>, words: string) => {
      const known = (await follows.detail()).received.length
      const raw = mail({ From: `${person.name} <${person.email}>`, ...headers }, words)
      await expect.poll(isRead).toBe(true)
      if (dovecot) await dovecot.deliver(raw)
      else await post(entrance, raw, 'message/rfc822')
      await expect.poll(async () => (await follows.detail()).received.length).toBe(known + 1)
    },
    basis: async () =>
      (await firm.as(firm.admin).get(`/api/v1/leads/${lead}/permissions`)).json<{ lawfulBasis: string }>()
        .lawfulBasis,
    declines: async () => {
      const answer = await firm.as(firm.admin).get(`/api/v1/leads/${lead}/declines`)
      return DeclinesShown.parse(answer.json()).items
    },
    page: async () => (await app.server.inject(`/r/${page}`)).body,
    says: (act: string, fields: Record<string, string> = {}) =>
      post(`/r/${page}/${act}`, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
  }
}

const post = (url: string, payload: string, type: string) =>
  app.server.inject({
    ...{ method: 'POST', url, payload },
    headers: { 'content-type': type, accept: 'text/html' },
  })

const early = { earlyBecause: 'They asked.' }
const words = { subject: 'One more thought', text: 'Good morning, one more thought.' }
const failures = async () =>
  (await firm.as(firm.admin).get('/api/v1/books')).json<{ violations: readonly unknown[] }>().violations

/** A mail of the plan, when its day has come. */
async function writesAt({ until, ask, leaves }: Journey, at: string) {
  await until(at)
  expect((await ask('mails', words)).status).toBe(201)
  return leaves()
}

describe('a journey', () => {
  test('no answer, a voicemail, a mail, out of office until the 23rd, their words, and an answer', async () => {
    const ines = { name: 'Ines Carvalho', email: 'ines@plant.example', message: 'Do you sell pumps?' }
    const journey = await inquiryOf(ines, { at: '2026-03-02T09:00:00.000Z' })
    const { ask, until, open, detail, leaves, writes } = journey
    expect((await leaves()).header('Subject')).not.toBe('')
    await ask('results', { code: 'no answer', ...early })
    await ask('results', { code: 'voicemail left' })
    const sent = await writesAt(journey, '2026-03-04T09:00:00.000Z')
    expect(await open()).toEqual(['outcome'])

    await writes(
      {
        Subject: 'Automatic reply: One more thought',
        'Auto-Submitted': 'auto-replied',
        'In-Reply-To': sent.header('Message-ID'),
      },
      'I am out of the office and back on 23 March 2026.',
    )
    await until('2026-03-20T12:00:00.000Z')
    expect(await open()).toEqual(['outcome'])
    await until('2026-03-23T09:00:00.000Z')
    expect(await open()).toEqual(['outcome', 'touch: call'])

    await writes({ Subject: 'Re: One more thought', 'In-Reply-To': sent.header('Message-ID') }, 'I am back.')
    expect(await open()).toEqual(['outcome', 'respond'])
    const answer = await writesAt(journey, '2026-03-23T10:00:00.000Z')
    expect(answer.header('References')).toContain(sent.header('Message-ID'))
    expect(await open()).toEqual(['outcome'])
    expect((await detail()).received.map(({ class: kind, found }) => [kind, found])).toEqual([
      ['auto_reply', 'thread'],
      ['human_reply', 'thread'],
    ])
    await ask('resolution', { outcome: 'withdrawn', told: { how: 'their own words' } })
  })

  test('six evidenced attempts, then a last letter, and only then unreachable', async () => {
    const priya = { name: 'Priya Raman', email: 'priya@umbrella.example', message: 'Do you sell valves?' }
    const journey = await inquiryOf(priya, { at: '2026-05-11T08:00:00.000Z' })
    const { ask, until, detail, leaves, page } = journey
    await leaves()
    await ask('results', { code: 'no answer', ...early })
    await ask('results', { code: 'voicemail left' })
    expect(await ask('resolution', { outcome: 'unreachable', mail: words })).toMatchObject({
      ...{ status: 422, code: 'effort_missing' },
    })
    await writesAt(journey, '2026-05-13T09:00:00.000Z')
    await until('2026-05-20T09:00:00.000Z')
    await ask('results', { code: 'busy' })
    await writesAt(journey, '2026-05-27T09:00:00.000Z')
    await until('2026-06-03T09:00:00.000Z')
    await ask('results', { code: 'letter posted' })
    const { touches } = await detail()
    expect(touches.map(({ channel, evidence }) => `${channel}, ${evidence}`)).toEqual([
      ...['call, claimed', 'voicemail, claimed', 'mail, witnessed'],
      ...['call, claimed', 'mail, witnessed', 'letter, claimed'],
    ])

    await until('2026-06-10T08:00:00.000Z')
    expect((await detail()).lead.status).toBe('open')
    await until('2026-06-10T10:00:00.000Z')
    expect((await detail()).resolution).toMatchObject({ outcome: 'unreachable', told: { how: 'mail' } })
    const letter = await leaves()
    expect(letter.header('Subject')).toBe('The way back')
    expect(letter.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(await page()).toContain('/f/')
  })

  test('a polite no, by a person and by a rule', async () => {
    const tom = { name: 'Tomás Beltrán', email: 'tomas@hobby.example', message: 'One pump, for my pond?' }
    const person = await inquiryOf(tom, { at: '2026-06-15T08:00:00.000Z' })
    await person.leaves()
    await person.ask('acceptances')
    await person.ask('wishes', { language: 'de' })
    const [, no] = await person.declines()
    expect(no).toMatchObject({ name: 'too small', says: 'They need one pump.', subject: 'Ihre Nachricht' })
    expect(no?.text).toMatch(
      /^Guten Tag Tomás Beltrán, wir bauen größere\. Genau das hat Pondlife\. Geben Sie es weiter: http/,
    )
    const { subject, text } = no ?? {}
    await person.ask('resolution', { outcome: 'declined by us', because: no?.name, mail: { subject, text } })
    expect((await person.leaves()).raw).toContain('Pondlife')
    expect((await person.detail()).resolution).toMatchObject({ outcome: 'declined by us' })
    expect(await person.page()).toContain('/f/')

    const sells = { name: 'Greta Holm', email: 'greta@seller.example', message: 'We sell bearings.' }
    const ruled = await inquiryOf(sells, { at: '2026-06-15T08:30:00.000Z', kind: 'webinar' })
    await ruled.leaves()
    await ruled.until('2026-06-15T12:29:00.000Z')
    expect((await ruled.detail()).lead.status).toBe('open')
    await ruled.until('2026-06-15T13:15:00.000Z')
    const letter = await ruled.leaves()
    expect(letter.header('Subject')).toBe('Your message')
    expect(letter.raw).toMatch(/Dear Greta Holm, we buy nothing just now\.\s+Pass it on:/)
    expect((await ruled.detail()).resolution).toMatchObject({ told: { how: 'mail' } })
    expect([await person.basis(), await ruled.basis()]).toEqual(['legitimate interest', 'consent'])
  })

  test('“ask me in March” is asked in March, of the same owner', async () => {
    const mona = { name: 'Mona Sayed', email: 'mona@waterworks.example', message: 'What do twelve cost?' }
    const { ask, says, until, open, detail } = await inquiryOf(mona, { at: '2026-06-22T08:00:00.000Z' })
    await ask('results', { code: 'no answer', ...early })
    await says('later', { on: '2027-03-01' })
    expect(await open()).toEqual([])
    const { lead, touches } = await detail()
    await until('2027-02-28T22:00:00.000Z')
    expect((await detail()).lead.status).toBe('resolved')
    await until('2027-03-01T08:00:00.000Z')
    expect((await detail()).lead).toMatchObject({ status: 'open', owner: lead.owner })
    expect((await detail()).touches).toEqual(touches)
    expect(await open()).toEqual(['respond'])
  })

  test('withdrawn, and forgotten; the books still balance', async () => {
    const noor = { name: 'Noor de Wit', email: 'noor@dewit.example', message: 'Three words only.' }
    const { says, ask, until, detail, page, open, leaves } = await inquiryOf(noor, {
      at: '2027-03-08T08:00:00.000Z',
    })
    await leaves()
    await ask('results', { code: 'no answer', ...early })
    const held = JSON.parse((await says('data', { who: noor.email })).body)
    expect(held.leads).toMatchObject([{ segment: 'buyers', lawfulBasis: 'legitimate interest' }])
    expect(held.mails).toMatchObject([{ purpose: 'acknowledgement', restsOn: { on: 'inquiry' } }])
    await says('withdrawal', { said: 'We mended it.' })
    expect((await detail()).resolution).toMatchObject({ outcome: 'withdrawn' })
    await until('2027-06-01T08:00:00.000Z')
    expect(await open()).toEqual([])
    await says('erasure', { who: noor.email, sure: 'yes' })
    expect(await page()).toContain('There is nothing here any more')
    expect(JSON.stringify(await detail())).not.toContain('Noor')
    expect(await failures()).toEqual([])
  })
})
