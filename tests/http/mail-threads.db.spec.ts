import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { sendMail } from '#app/send-mail.ts'
import { LeadDetail } from '#contract/lead.ts'
import type { Id } from '#domain/ledger.ts'
import { headersIn } from '#mail/spec/mailer.contract.ts'
import { openPostOffice } from '#mail/spec/post-office.ts'
import { appOn, type App } from '../app.ts'
import { dropDatabase, freshDatabase, test as base } from '../database.ts'
import { firmWithMailbox, first, leadsOf, mail } from './mailbox-world.ts'

/** A firm that has a mail server to send by, and a mailbox that its answers come to. */
const test = base.extend('office', async ({}, { onCleanup }) => {
  const [office, database] = [await openPostOffice(), await freshDatabase()]
  const app = await appOn(database, { env: { SMTP_URL: `smtp://${office.host}?from=hello@acme.example` } })
  onCleanup(async () => {
    await app.close()
    await Promise.all([office.close(), dropDatabase(database)])
  })
  return { app, office }
})

/** Sends what waits on a lead; what it said to whom, by its headers. */
async function send(
  app: App,
  office: Awaited<ReturnType<typeof openPostOffice>>,
  about: { workspace: Id; lead: Id; mail: Id },
) {
  const before = office.delivered.length
  expect(await sendMail(app.wired.parts, about)).toBe('done')
  const [delivered] = office.delivered.slice(before)
  const headers = headersIn(delivered?.raw ?? '')
  const header = (name: string) =>
    headers.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `))?.slice(name.length + 2)
  return { raw: delivered?.raw ?? '', header }
}

async function written(me: Awaited<ReturnType<typeof firmWithMailbox>>['me'], lead: Id) {
  const id = randomUUID()
  const answer = await me.post(`/api/v1/leads/${lead}/mails`, {
    ...{ id, subject: 'Re: Pumps for Leeds', text: 'Yes, **we do**.', earlyBecause: 'They asked.' },
  })
  return { id, status: answer.statusCode, code: answer.json<{ code?: string }>().code }
}
const detailOf = async (me: Awaited<ReturnType<typeof firmWithMailbox>>['me'], lead: Id) =>
  LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json())

describe('a conversation by mail', () => {
  test('is one: each mail goes on with the one before, and answers find their lead by any of four ways', async ({
    office: { app, office },
  }) => {
    const { firm, me, post } = await firmWithMailbox(app)
    await post(first)
    const [lead] = await leadsOf(me)
    const about = { workspace: firm.workspace, lead: lead?.lead.id ?? '' }
    const thanks = await send(app, office, { ...about, mail: lead?.mails[0]?.id ?? '' })
    const address = thanks.header('Reply-To') ?? ''
    expect(address).toMatch(/^sales\+[a-z2-7]{40}@acme\.example$/)
    expect(thanks.header('In-Reply-To')).toBe('<one@buyer.example>')
    expect(thanks.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')

    await app.at('2026-03-02T09:05:00.000Z')
    const signature = 'Ana Ruiz\nPumps & valves'
    expect((await me.put('/api/v1/me/signature', { text: signature })).json()).toMatchObject({
      member: { signature },
    })
    const answer = await written(me, about.lead)
    const sent = await send(app, office, { ...about, mail: answer.id })
    expect(sent.raw).toContain('Yes, **we do**.\r\n\r\n-- \r\nAna Ruiz\r\nPumps & valves')
    expect(sent.raw).toContain('<strong>we do</strong>')
    await app.at('2026-03-02T09:10:00.000Z')
    const thankId = thanks.header('Message-ID') ?? ''
    expect(sent.header('From')).toBe('"Admin of Acme, Acme" <hello@acme.example>')
    expect(sent.header('Reply-To')).toBe(address)
    expect(sent.header('References')).toBe(`<one@buyer.example> ${thankId}`)
    expect(sent.header('List-Unsubscribe')).toBeUndefined()

    const found = [
      mail(
        { To: address, From: 'Lou <lou@elsewhere.example>', 'Message-ID': '<two@elsewhere.example>' },
        'By address.',
      ),
      mail(
        { 'In-Reply-To': sent.header('Message-ID') ?? '', From: 'Lou <lou@home.example>' },
        'By our thread.',
      ),
      mail({ References: '<two@elsewhere.example>', From: 'Pat <pat@home.example>' }, 'By their thread.'),
      mail({ Subject: 'One more thing' }, 'By who they are.'),
    ]
    for (const raw of found)
      expect((await post(raw)).taken).toMatchObject({
        became: 'reply',
        lead: about.lead,
        class: 'human_reply',
      })
    const after = await detailOf(me, about.lead)
    expect(after.received.map(({ text, found: by }) => [text, by])).toEqual([
      ['By address.', 'address'],
      ['By our thread.', 'thread'],
      ['By their thread.', 'thread'],
      ['By who they are.', 'person'],
    ])
    expect(after.received[1]?.about).toBe(answer.id)
    expect(
      after.commitments.filter(({ kind, state }) => kind === 'respond' && state === 'open'),
    ).toHaveLength(1)
    const whole = await me.get(`/api/v1/attachments/${after.received[3]?.id}`)
    const shown = await me.get(`/api/v1/attachments/${after.received[3]?.id}/page`)
    expect([shown.statusCode, shown.headers['content-security-policy']]).toEqual([
      200,
      expect.stringMatching(/^sandbox allow-popups .*default-src 'none'/),
    ])
    expect(whole.rawPayload.toString()).toBe(found[3])

    await app.at('2026-03-02T09:15:00.000Z')
    const next = await send(app, office, { ...about, mail: (await written(me, about.lead)).id })
    expect(next.header('References')?.split(' ').slice(0, 3)).toEqual([
      '<one@buyer.example>',
      thankId,
      sent.header('Message-ID'),
    ])
    expect(next.header('References')).toContain('<two@elsewhere.example>')
  })

  test('that comes back for good answered nobody, stops the address and is told at once', async ({
    office: { app, office },
  }) => {
    const { firm, me, post } = await firmWithMailbox(app)
    await post(first)
    const lead = (await leadsOf(me))[0]?.lead.id ?? ''
    const about = { workspace: firm.workspace, lead }
    const answer = await written(me, lead)
    const sent = await send(app, office, { ...about, mail: answer.id })
    expect((await detailOf(me, lead)).lead.commitment?.kind).toBe('outcome')

    const report = (recipient: string, id: string) =>
      [
        'From: MAILER-DAEMON@mx.example',
        'To: hello@acme.example',
        'Subject: Undelivered Mail Returned to Sender',
        `Message-ID: <${randomUUID()}x@mx.example>`,
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        '',
        'Your mail could not be delivered.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example',
        '',
        `Final-Recipient: rfc822; ${recipient}`,
        'Action: failed',
        'Status: 5.1.1',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: ${id}`,
        '--b--',
      ].join('\r\n')
    // Anybody could write that a mail to Kim came back: without one of ours in it, it is only kept.
    await post(report('kim@buyer.example', '<invented@acme.example>'))
    expect((await detailOf(me, lead)).stopped).toBeNull()
    expect((await written(me, lead)).status).toBe(201)

    await post(report('kim@buyer.example', sent.header('Message-ID') ?? ''))
    const after = await detailOf(me, lead)
    expect(after.stopped).toEqual({ because: 'hard bounce', at: expect.any(String) })
    expect(after.mails.find(({ id }) => id === answer.id)).toMatchObject({
      state: 'failed',
      failed: 'returned',
    })
    expect(after.touches).toMatchObject([{ id: answer.id, returned: true }])
    expect(after.lead.commitment?.kind).toBe('respond')
    expect(await written(me, lead)).toMatchObject({ status: 422, code: 'address_stopped' })
    const notices = await app.wired.inWorkspace(firm.workspace, async (client) => {
      const { rows } = await client.query<{ subject: string; text: string }>(
        `select subject, text from notice where subject like 'A mail of ours came back%'`,
      )
      return rows
    })
    expect(notices).toHaveLength(1)
    expect(notices[0]?.text).toContain('Call them')
    expect(notices[0]?.text).not.toMatch(/kim/i)
  })
})

describe('a member’s mail', () => {
  const vouched = 'mx.acme.example; dkim=pass header.d=acme.example'

  test('that our mail server vouches for is a witnessed touch; a forged one stops no clock', async ({
    office: { app },
  }) => {
    const { me, id, post } = await firmWithMailbox(app)
    const changed = await me.put(`/api/v1/mailboxes/${id}`, {
      ...{ name: 'By mail', address: 'sales@acme.example', authserv: 'mx.acme.example' },
    })
    expect(changed.statusCode).toBe(200)
    await post(first)
    const lead = (await leadsOf(me))[0]?.lead.id ?? ''
    const copy = (headers: Record<string, string>) =>
      mail(
        {
          From: 'Ana <ana@acme.example>',
          To: 'Kim <kim@buyer.example>',
          Bcc: 'sales@acme.example',
          ...headers,
        },
        'Dear Kim',
      )
    for (const forged of [
      copy({}),
      copy({ 'Authentication-Results': 'mx.evil.example; dkim=pass header.d=acme.example' }),
      copy({ 'Authentication-Results': 'mx.acme.example; dkim=pass header.d=evil.example' }),
    ])
      expect((await post(forged)).taken).toMatchObject({ became: 'reply', lead })
    const before = await detailOf(me, lead)
    expect(before.received).toMatchObject([{ verified: false }, { verified: false }, { verified: false }])
    expect([before.touches, before.lead.commitment?.kind]).toEqual([[], 'respond'])

    await post(copy({ 'Authentication-Results': vouched }))
    const after = await detailOf(me, lead)
    expect(after.touches).toMatchObject([
      { channel: 'mail', direction: 'out', evidence: 'witnessed', member: { name: 'Admin of Acme' } },
    ])
    expect(after.lead).toMatchObject({ commitment: { kind: 'outcome' }, owner: { name: 'Admin of Acme' } })

    const passedOn = mail(
      { From: 'Ana <ana@acme.example>', 'Authentication-Results': vouched, Subject: 'Fwd: Pumps' },
      'See below.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Kim Lee <kim@buyer.example>\r\nDate: Mon, 2 Mar 2026\r\nSubject: Pumps\r\n\r\nWhen can you come?',
    )
    expect((await post(passedOn)).taken).toMatchObject({ became: 'reply', lead })
    const last = await detailOf(me, lead)
    expect(last.received.at(-1)).toMatchObject({ forwarded: true, verified: true })
    expect(last.received.at(-1)?.text).toContain('When can you come?')
    expect(last.lead.commitment?.kind).toBe('respond')
  })
})

describe('whoever wants no more mail', () => {
  test('ends it with one press, by the mail program or on a page; looking ends nothing', async ({
    office: { app, office },
  }) => {
    const { firm, me, post } = await firmWithMailbox(app)
    await post(first)
    const [lead] = await leadsOf(me)
    const about = { workspace: firm.workspace, lead: lead?.lead.id ?? '' }
    const { header } = await send(app, office, { ...about, mail: lead?.mails[0]?.id ?? '' })
    const url = new URL(/<(.+)>/.exec(header('List-Unsubscribe') ?? '')?.[1] ?? '').pathname
    const looked = await app.server.inject({ method: 'GET', url })
    expect([looked.statusCode, looked.body.includes('Stop all mail')]).toEqual([200, true])
    expect((await detailOf(me, about.lead)).stopped).toBeNull()
    const press = () =>
      app.server.inject({
        ...{ method: 'POST', url, payload: 'List-Unsubscribe=One-Click' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await press()).statusCode).toBe(200)
    expect((await press()).statusCode).toBe(200)
    const after = await detailOf(me, about.lead)
    expect(after.stopped).toMatchObject({ because: 'unsubscribed' })
    expect(after.events.filter(({ type }) => type === 'AddressStopped')).toHaveLength(1)
    expect(await written(me, about.lead)).toMatchObject({ status: 422, code: 'address_stopped' })
    expect((await app.server.inject({ method: 'POST', url: '/unsubscribe/nothing' })).statusCode).toBe(404)
  })
})
