import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished } from 'vitest'
import { MailboxChecked, MailboxList } from '#contract/mailbox.ts'
import { Queue } from '#contract/lead.ts'
import { startMailboxes } from '#jobs/mailboxes.ts'
import { readMailboxes } from '../../src/reading-mailboxes.ts'
import { test, type App, type Firm } from '../app.ts'
import { openDovecot, withoutDovecot } from '../dovecot.ts'

const mail = (subject: string, id = subject): string =>
  `From: ${id} <${id.replaceAll(' ', '.')}@buyer.example>\r\nTo: sales@acme.example\r\nSubject: ${subject}\r\nMessage-ID: <${id.replaceAll(' ', '.')}@buyer.example>\r\n\r\nDo you sell ${subject}?\r\n`

const PATIENCE_LOOKS = 2_400
/** Looks until it is so: a mail server tells when it likes. */
async function until(what: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < PATIENCE_LOOKS; look++) {
    if (await what()) return
    await pause(50)
  }
  throw new Error('It never came about.')
}

/** What people asked about, as the queue has it. */
async function asked(app: App, firm: Firm): Promise<readonly string[]> {
  await app.convey()
  const { items } = Queue.parse((await firm.as(firm.admin).get('/api/v1/queue')).json())
  return items.map(({ excerpt }) => excerpt).toSorted()
}

async function mailboxIn(firm: Firm, server: object, over: object = {}) {
  const id = randomUUID()
  const me = firm.as(firm.admin)
  const made = await me.post('/api/v1/mailboxes', {
    id,
    name: 'By mail',
    address: 'sales@acme.example',
    server,
    ...over,
  })
  expect(made.statusCode).toBe(201)
  const row = async () => MailboxList.parse((await me.get('/api/v1/mailboxes')).json()).items[0]
  return { id, me, row }
}

function reading(app: App) {
  const errors: unknown[] = []
  const stop = readMailboxes(app.wired, {
    wake: () => undefined,
    onError: (error) => errors.push(error),
    lookedApartMs: 100,
  })
  onTestFinished(stop)
  return { stop, errors }
}

describe('a mailbox on a real mail server', () => {
  test('brings what arrives from now on, each mail once, and leaves it as it was', async ({ app, skip }) => {
    if (withoutDovecot !== undefined) return skip(withoutDovecot)
    const dovecot = await openDovecot()
    onTestFinished(dovecot.close)
    await dovecot.deliver(mail('old pumps'))
    const firm = await app.found('Acme', 'ana@acme.example')
    const { me, id, row } = await mailboxIn(firm, dovecot.server)
    const checked = await me.post(`/api/v1/mailboxes/${id}/check`)
    expect(MailboxChecked.parse(checked.json())).toEqual({ ok: true, mails: 1 })
    const { errors } = reading(app)
    await until(async () => (await row())?.state === 'connected')
    await dovecot.deliver(mail('pumps'))
    await until(async () => (await asked(app, firm)).length === 1)
    await dovecot.deliver(mail('pumps'))
    await dovecot.deliver(mail('valves'))
    await until(async () => (await asked(app, firm)).length === 2)
    expect(await asked(app, firm)).toEqual(['Do you sell pumps?', 'Do you sell valves?'])
    expect((await row())?.received).toBe(2)
    expect(await dovecot.mailsIn('INBOX')).toEqual(
      ['old pumps', 'pumps', 'pumps', 'valves'].map((subject) => ({
        subject,
        flags: expect.not.arrayContaining(['\\Seen']),
      })),
    )
    expect(errors).toEqual([])
  })

  test('goes on where it stopped, when the server was away and when we were', async ({ app, skip }) => {
    if (withoutDovecot !== undefined) return skip(withoutDovecot)
    const dovecot = await openDovecot()
    onTestFinished(dovecot.close)
    const firm = await app.found('Acme', 'ana@acme.example')
    const { row } = await mailboxIn(firm, dovecot.server)
    const first = reading(app)
    await until(async () => (await row())?.state === 'connected')
    await dovecot.stop()
    await until(async () => (await row())?.state === 'failing')
    expect((await row())?.lastError).toMatch(/connection_lost|not_reachable/)
    await dovecot.start()
    await dovecot.deliver(mail('pumps'))
    await until(async () => (await asked(app, firm)).length === 1)
    await first.stop()
    await dovecot.deliver(mail('valves'))
    reading(app)
    await until(async () => (await asked(app, firm)).length === 2)
    expect((await row())?.received).toBe(2)
  })

  test('moves what it has taken, where it is asked to', async ({ app, skip }) => {
    if (withoutDovecot !== undefined) return skip(withoutDovecot)
    const dovecot = await openDovecot()
    onTestFinished(dovecot.close)
    await dovecot.addFolder('Taken')
    const firm = await app.found('Acme', 'ana@acme.example')
    const { row } = await mailboxIn(firm, dovecot.server, { moveTo: 'Taken' })
    reading(app)
    await until(async () => (await row())?.state === 'connected')
    await dovecot.deliver(mail('pumps'))
    await until(async () => (await dovecot.mailsIn('Taken')).length === 1)
    // A mail that is moved is copied first, and may be seen in both for a moment.
    await expect.poll(() => dovecot.mailsIn('INBOX')).toEqual([])
    expect(await asked(app, firm)).toEqual(['Do you sell pumps?'])
  })

  test('says in words what is in the way', async ({ app, skip }) => {
    if (withoutDovecot !== undefined) return skip(withoutDovecot)
    const dovecot = await openDovecot()
    onTestFinished(dovecot.close)
    const firm = await app.found('Acme', 'ana@acme.example')
    const check = async (server: object, over: object = {}) => {
      const { me, id } = await mailboxIn(firm, server, over)
      return (await me.post(`/api/v1/mailboxes/${id}/check`)).json()
    }
    expect(await check({ ...dovecot.server, password: 'wrong' })).toMatchObject({
      ok: false,
      failure: 'login_refused',
    })
    expect(await check(dovecot.server, { folder: 'Nowhere' })).toMatchObject({ failure: 'no_such_folder' })
    expect(await check({ ...dovecot.server, security: 'tls' })).toMatchObject({ failure: 'tls_failed' })
    expect(await check({ ...dovecot.server, security: 'starttls' })).toMatchObject({ failure: 'tls_failed' })
    await dovecot.stop()
    expect(await check(dovecot.server)).toMatchObject({ failure: 'not_reachable', title: expect.any(String) })
  })
})

describe('many processes', () => {
  const server = { host: 'mail.acme.example', username: 'sales', password: 'x' }

  /** Processes that would read, and what they do instead. */
  function processesOf(app: App, count: number) {
    const open = new Set<number>()
    let most = 0
    const stops = Array.from({ length: count }, (_, index) =>
      startMailboxes(
        {
          mailboxes: app.wired.mailIn.mailboxes,
          clock: app.wired.parts.clock,
          take: async () => undefined,
          lookedApartMs: 20,
          watch: async (_settings, { stopping }) => {
            open.add(index)
            most = Math.max(most, open.size)
            await new Promise<void>((stopped) => stopping.hear(stopped))
            open.delete(index)
          },
        },
        () => undefined,
      ),
    )
    return { open, most: () => most, stops }
  }

  test('keep one connection between them, and another takes over where one ends', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    await mailboxIn(firm, server)
    const { open, most, stops } = processesOf(app, 3)
    onTestFinished(async () => void (await Promise.all(stops.map((stop) => stop()))))
    await until(async () => open.size === 1)
    const [first = 0] = open
    await stops[first]?.()
    await until(async () => open.size === 1 && !open.has(first))
    expect(most()).toBe(1)
  })

  test('begin anew by changed settings, and end where the mailbox is removed', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const { me, id } = await mailboxIn(firm, server)
    const { open, stops } = processesOf(app, 1)
    onTestFinished(async () => void (await Promise.all(stops.map((stop) => stop()))))
    await until(async () => open.size === 1)
    await me.delete(`/api/v1/mailboxes/${id}`)
    await until(async () => open.size === 0)
  })
})
