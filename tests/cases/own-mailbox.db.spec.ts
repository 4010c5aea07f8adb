import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { MailboxRow } from '#contract/mailbox.ts'
import { OwnMailboxAnswer, OwnMailboxChecked } from '#contract/own-mailbox.ts'
import { lookIntoOwnMailboxes } from '../../src/own-mail.ts'
import { askingAs, test, type App, type Firm } from '../app.ts'
import { memberIn } from '../http/world.ts'
import { openDovecot, withoutDovecot } from '../dovecot.ts'

const PATIENCE_LOOKS = 2_400
async function until(what: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < PATIENCE_LOOKS; look++) {
    if (await what()) return
    await pause(50)
  }
  throw new Error('It never came about.')
}

const sent = (headers: Readonly<Record<string, string>>): string =>
  `${Object.entries({ From: 'Ana <ana@acme.example>', To: 'Kim Lee <kim@buyer.example>', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}Subject: Our secret price\r\n\r\nNobody shall read these words.\r\n`

/** Looks go on as they do in a server; each that is asked for here comes at once. */
function looking(app: App, firm: Firm) {
  const errors: unknown[] = []
  onTestFinished(
    lookIntoOwnMailboxes(app.wired, { onError: (error) => errors.push(error), lookedApartMs: 50 }),
  )
  const me = firm.as(firm.admin)
  const row = async () => OwnMailboxAnswer.parse((await me.get('/api/v1/me/mailbox')).json()).mailbox
  const looked = async () => {
    const { rows } = await app.wired.changeIn(firm.workspace, (client) =>
      client.query<{ waits: boolean }>('select next_look > now() as waits from own_mailbox'),
    )
    return rows[0]?.waits ?? false
  }
  const look = async () => {
    // One that is under way began before what is to be seen was there.
    await until(looked)
    // Long due: the column has whole milliseconds, and "now" rounded up is still to come for whoever asks in the same one.
    await app.wired.changeIn(firm.workspace, (client) =>
      client.query(`update own_mailbox set next_look = 'epoch', held_until = null`),
    )
    await until(looked)
    return row()
  }
  return { errors, row, look }
}

async function asked(app: App, firm: Firm) {
  const person = { name: 'Kim Lee', email: 'kim@buyer.example', message: 'Do you sell pumps?' }
  await firm.submit(await firm.form('contact'), person)
  await app.convey()
  const me = firm.as(firm.admin)
  const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
  const id = card?.id ?? ''
  return { id, detail: async () => LeadDetail.parse((await me.get(`/api/v1/leads/${id}`)).json()) }
}

describe('a member’s own mailbox on a real mail server', () => {
  test('witnesses what they send to open prospects, once, and keeps nothing else', async ({ app, skip }) => {
    if (withoutDovecot !== undefined) return skip(withoutDovecot)
    const dovecot = await openDovecot()
    onTestFinished(dovecot.close)
    await dovecot.addFolder('Sent')
    const firm = await app.found('Acme', 'ana@acme.example')
    const lead = await asked(app, firm)
    const me = firm.as(firm.admin)
    await dovecot.deliver(sent({ 'Message-ID': '<before@acme.example>' }), 'Sent')
    const put = await me.put('/api/v1/me/mailbox', dovecot.server)
    expect([put.statusCode, put.body.includes(dovecot.server.password)]).toEqual([200, false])
    const checked = await me.post('/api/v1/me/mailbox/check')
    expect(OwnMailboxChecked.parse(checked.json())).toEqual({ ok: true, folder: 'Sent', mails: 1 })

    const { errors, look } = looking(app, firm)
    expect(await look()).toMatchObject({ witnessed: 0, lastError: null })
    await dovecot.deliver(sent({ 'Message-ID': '<one@acme.example>' }), 'Sent')
    await dovecot.deliver(sent({ 'Message-ID': '<two@acme.example>', To: 'uncle@private.example' }), 'Sent')
    await dovecot.deliver(sent({ 'Message-ID': '<three@acme.example>', From: 'ben@acme.example' }), 'Sent')
    expect(await look()).toMatchObject({ witnessed: 1, lastError: null })
    const { touches, lead: shown } = await lead.detail()
    expect(touches).toMatchObject([
      { channel: 'mail', direction: 'out', evidence: 'witnessed', member: { id: firm.admin.id } },
    ])
    expect(shown.owner?.id).toBe(firm.admin.id)
    const kept = await app.wired.changeIn(firm.workspace, (client) =>
      client.query(
        `select from event where data || coalesce(private, '') ~ 'uncle|secret price|Nobody shall'
          union all select from received_mail union all select from set_aside`,
      ),
    )
    expect(kept.rowCount).toBe(0)

    // The same mail once more, and its copy to our own mailbox.
    await dovecot.deliver(sent({ 'Message-ID': '<one@acme.example>' }), 'Sent')
    expect(await look()).toMatchObject({ witnessed: 1 })
    const box = { id: randomUUID(), name: 'By mail', address: 'sales@acme.example' }
    const { entrance } = MailboxRow.parse((await me.post('/api/v1/mailboxes', box)).json())
    await app.server.inject({
      ...{ method: 'POST', url: new URL(entrance).pathname },
      headers: { 'content-type': 'message/rfc822' },
      payload: sent({ 'Message-ID': '<one@acme.example>', Cc: 'sales@acme.example' }),
    })
    expect((await lead.detail()).touches).toHaveLength(1)

    await dovecot.stop()
    expect(await look()).toMatchObject({ lastError: 'not_reachable', failingSince: expect.any(String) })
    await dovecot.start()
    expect(await look()).toMatchObject({ lastError: null, failingSince: null, witnessed: 1 })
    await me.put('/api/v1/me/mailbox', { ...dovecot.server, password: 'another' })
    expect(await look()).toMatchObject({ lastError: 'login_refused' })
    expect((await me.delete('/api/v1/me/mailbox')).statusCode).toBe(204)
    expect(errors).toEqual([])
  })

  test('of those who are no admins is at a public name, and at a port for mail', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const added = { email: 'ben@acme.example', roles: ['qualifier'] }
    const ben = askingAs(app.server, await memberIn(app, firm.as(firm.admin), added))
    const at = { host: 'imap.acme.example', username: 'ben', password: 'a secret word' }
    const codes = []
    for (const over of [
      {},
      { host: '10.0.0.7' },
      { host: 'localhost' },
      { port: 5432 },
      { security: 'none' },
      { token: { url: 'https://169.254.169.254/latest', clientId: 'x', refreshToken: 'y' } },
    ])
      codes.push((await ben.put('/api/v1/me/mailbox', { ...at, ...over })).statusCode)
    expect(codes).toEqual([200, 422, 422, 422, 422, 422])
  })
})
