import { expect, onTestFinished } from 'vitest'
import { suppress } from '#app/import/suppress.ts'
import { sendMail } from '#app/send-mail.ts'
import type { Id } from '#domain/ledger.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { outgoing } from '#mail/outgoing.ts'
import { smtpMailer } from '#mail/smtp.ts'
import { openPostOffice } from '#mail/spec/post-office.ts'
import { outboxOn } from '#store/outbox.ts'
import { importParts, suppressionKeysOf } from '../../src/import-parts.ts'
import { test } from '../database.ts'
import { ask, foundFirm, openForm, processOn, rowsIn, submit } from '../world.ts'

const secret = 'of the list, for a spec'
const at = '2026-03-02T10:05:00.000Z'

test('who must not be written to gets nothing, however their address is spelt; the lead says so, and others get their mail', async ({
  db,
}) => {
  const office = await openPostOffice()
  const smtp = smtpMailer(`smtp://${office.host}`, { from: { address: 'hello@acme.example', name: 'Acme' } })
  const process = await processOn(db.database, { mailer: outgoing(smtp, 'handraise.example') })
  onTestFinished(async () => {
    await Promise.all([process.close(), smtp.close()])
    await office.close()
  })
  const parts = { ...process.parts, outbox: outboxOn(process.pool, suppressionKeysOf(secret)) }
  const firm = await foundFirm(process)
  const { workspace, members } = firm
  const listed = importParts(parts, { secret, invitationUrl: () => '' })
  const rows = [
    { row: 2, kind: 'address', about: 'Kim@Buyer.example', reason: 'asked for it' },
    { row: 3, kind: 'domain', about: 'rival.example', reason: 'a competitor' },
  ] as const
  await suppress(listed, workspace, { rows, by: members.ana, at })

  for (const address of ['kim@buyer.example', 'lou@sales.rival.example', 'max@buyer.example'])
    expect(await sent(address)).toBe('done')
  expect([await endUntold('kim@buyer.example'), await endUntold('max@buyer.example')]).toMatchObject([
    { outcome: 'happened' },
    { outcome: 'refused', refusal: { code: 'prospect_reachable' } },
  ])
  expect(office.delivered.map(({ to }) => to)).toEqual([['max@buyer.example']])
  const mails = await rowsIn<{ to: string; state: string }>(process, firm, {
    text: `select "to", state from mail where purpose = 'reply' order by "to"`,
  })
  expect(mails).toEqual([
    { to: 'kim@buyer.example', state: 'failed' },
    { to: 'lou@sales.rival.example', state: 'failed' },
    { to: 'max@buyer.example', state: 'sent' },
  ])
  const failed = await rowsIn<{ data: string }>(process, firm, {
    text: `select data from event where type = 'MailFailed'`,
  })
  expect(failed.map(({ data }) => JSON.parse(data) as unknown)).toMatchObject([
    { reason: 'suppressed' },
    { reason: 'suppressed' },
  ])

  async function leadOf(email: string): Promise<Id> {
    const [lead] = await rowsIn<{ id: Id }>(process, firm, {
      text: 'select l.id from lead l join prospect p on p.workspace = l.workspace and p.id = l.prospect where p.email = $1',
      values: [email],
    })
    return lead?.id ?? ''
  }

  async function endUntold(email: string) {
    const told = { how: 'not told', because: 'no permission' } as const
    const command = { type: 'ResolveLead', at, by: members.eve, outcome: 'lost', told } as const
    const suppressionKeys = suppressionKeysOf(secret)
    const knowing = { ...process, parts: { ...parts, suppressionKeys } }
    const [outcome] = await ask(knowing, firm, [{ kind: 'lead', stream: await leadOf(email), command }])
    return outcome
  }

  async function sent(to: string) {
    const form = await openForm(process, firm.forms.contact)
    await submit(process, form, { fields: { name: to, email: to } })
    await conveyAll(process.parts)
    const lead = await leadOf(to)
    const mail = parts.newId()
    const letter = { to, subject: 'Your question', text: 'Dear you' }
    const write = { type: 'WriteMail', at, by: members.eve, mail, ...letter } as const
    await ask(process, firm, [{ kind: 'lead', stream: lead, command: write }])
    return sendMail(parts, { workspace, lead, mail })
  }
})
