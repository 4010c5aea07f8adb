import { expect, onTestFinished } from 'vitest'
import type { Mailer } from '#app/mail-ports.ts'
import { sendMail } from '#app/send-mail.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import type { Id } from '#domain/ledger.ts'
import { outgoing } from '#mail/outgoing.ts'
import { smtpMailer } from '#mail/smtp.ts'
import { openPostOffice } from '#mail/spec/post-office.ts'
import { ask, foundFirm, openForm, processOn, rowsIn, submit } from '../world.ts'
import { test } from '../database.ts'

class Crash extends Error {}

test('we fall between the server’s yes and our commit: the mail goes again with the same id, and that is written down', async ({
  db,
}) => {
  const office = await openPostOffice()
  const smtp = smtpMailer(`smtp://${office.host}`, { from: { address: 'hello@acme.example', name: 'Acme' } })
  const mailer = outgoing(smtp, 'handraise.example')
  const falling: Mailer = {
    configured: true,
    send: async (mail) => {
      await mailer.send(mail)
      throw new Crash()
    },
  }
  const [fallen, risen] = [
    await processOn(db.database, { mailer: falling }),
    await processOn(db.database, { mailer }),
  ]
  onTestFinished(async () => {
    await Promise.all([fallen.close(), risen.close(), smtp.close()])
    await office.close()
  })
  const firm = await foundFirm(fallen)
  const form = await openForm(fallen, firm.forms.contact)
  await submit(fallen, form, { fields: { name: 'Kim', email: 'kim@buyer.example' } })
  await conveyAll(fallen.parts)
  const [lead] = await rowsIn<{ id: Id }>(fallen, firm, { text: 'select id from lead' })
  const mail = fallen.parts.newId()
  const letter = { to: 'kim@buyer.example', subject: 'Your question', text: 'Dear Kim' }
  const by = firm.members.eve
  const write = { type: 'WriteMail', at: '2026-03-02T10:05:00.000Z', by, mail, ...letter } as const
  await ask(fallen, firm, [{ kind: 'lead', stream: lead?.id ?? '', command: write }])
  const about = { workspace: firm.workspace, lead: lead?.id ?? '', mail }

  await expect(sendMail(fallen.parts, about)).rejects.toThrow(Crash)
  expect(await mailState()).toEqual([{ state: 'queued' }])
  expect(await sendMail(risen.parts, about)).toBe('done')
  expect(await sendMail(risen.parts, about)).toBe('done')

  const ids = office.delivered.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])
  expect(ids).toEqual([`<${mail}@handraise.example>`, `<${mail}@handraise.example>`])
  expect(await mailState()).toEqual([{ state: 'sent' }])
  const sent = await rowsIn<{ data: string }>(risen, firm, {
    text: `select data from event where type = 'MailSent'`,
  })
  expect(sent.map(({ data }) => JSON.parse(data) as unknown)).toEqual([
    { mail, messageId: `<${mail}@handraise.example>`, again: true },
  ])

  function mailState() {
    return rowsIn(risen, firm, { text: 'select state from mail where id = $1', values: [mail] })
  }
})
