import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sendNotice } from '#app/send-mail.ts'
import { openPostOffice } from '#mail/spec/post-office.ts'
import { appOn, type App } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { handedBy, leadFrom, pageOf, say, sellingOn, type Selling } from './handoff-world.ts'

type Office = Awaited<ReturnType<typeof openPostOffice>>
let app: App
let office: Office
let all: Selling
beforeAll(async () => {
  const database = await freshDatabase()
  office = await openPostOffice()
  app = await appOn(database, { env: { SMTP_URL: `smtp://${office.host}?from=hello@acme.example` } })
  all = await sellingOn(app)
  return async () => {
    await app.close()
    await Promise.all([office.close(), dropDatabase(database)])
  }
})

/** Lets the mails of hand-offs go that wait, as the queue does. */
async function sendHandoffMails(): Promise<void> {
  const { workspace } = all.firm
  const ids = await app.served.inWorkspace(workspace, async (client) => {
    const text = "select id from notice where workspace = $1 and purpose = 'handoff' and state = 'queued'"
    return (await client.query<{ id: string }>(text, [workspace])).rows
  })
  for (const { id } of ids) await sendNotice(app.wired.parts, { workspace, notice: id })
}

test('"I never got it" is answered: written, taken by the mail server under this id, shown, opened and accepted, each with its time', async () => {
  const { ben, eve, ids } = all
  const lead = await leadFrom(app, all, 'Kim Lee')
  const handoff = await handedBy(all, lead, { to: ids.ben })
  const before = office.delivered.length
  await app.at('2026-03-02T09:05:00.000Z')
  await sendHandoffMails()
  await sendHandoffMails()
  const mails = office.delivered.slice(before)
  expect(mails.map(({ to }) => to)).toEqual([['ben@acme.example']])
  const raw = mails[0]?.raw.replaceAll(/=\r\n/g, '') ?? ''
  expect(raw).toContain('The line stands still.')
  expect(raw).toContain(handoff)
  const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim()
  await app.at('2026-03-02T09:10:00.000Z')
  await say(ben, `handoffs/${handoff}/receipts`, { receipt: 'notified' })
  await app.at('2026-03-02T09:20:00.000Z')
  await say(ben, `handoffs/${handoff}/receipts`, { receipt: 'opened' })
  await app.at('2026-03-02T09:25:00.000Z')
  await say(ben, `handoffs/${handoff}/acceptances`)
  const member = { id: ids.ben }
  expect((await pageOf(eve, handoff)).offers).toMatchObject([
    {
      receipts: [
        { receipt: 'queued', at: '2026-03-02T09:00:00.000Z' },
        { receipt: 'mailed', at: '2026-03-02T09:05:00.000Z', member, messageId },
        { receipt: 'notified', at: '2026-03-02T09:10:00.000Z', member },
        { receipt: 'opened', at: '2026-03-02T09:20:00.000Z', member },
      ],
      accepted: { at: '2026-03-02T09:25:00.000Z', member },
    },
  ])
  expect(messageId).toMatch(/^<[0-9a-f-]{36}@/)
})

test('a mail server that knows nobody of that name is no receipt, and the page says so', async () => {
  const { ana, eve } = all
  const id = randomUUID()
  const gone = { email: 'nobody@buyer.example', name: 'Rafa Ortiz', roles: ['representative'] }
  expect((await ana.post('/api/v1/members', { id, ...gone })).statusCode).toBe(201)
  const lead = await leadFrom(app, all, 'Noor Haddad')
  const handoff = await handedBy(all, lead, { to: id })
  await sendHandoffMails()
  expect((await pageOf(eve, handoff)).offers).toMatchObject([
    { receipts: [{ receipt: 'queued' }, { receipt: 'refused', member: { id } }] },
  ])
})
