import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { sendMail } from '#app/send-mail.ts'
import { appOn } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { firmWithMailbox, leadsOf } from '../http/mailbox-world.ts'
import { openPostfix, withoutPostfix } from '../postfix.ts'

const KIM = 'kim@buyer.example'

test('through a real Postfix: a mail arrives, its answer finds the lead, who is not there is known at once or by its report', async ({
  skip,
}) => {
  if (withoutPostfix !== undefined) return skip(withoutPostfix)
  const [postfix, database] = [
    await openPostfix([KIM, 'sales@acme.example', 'hello@acme.example']),
    await freshDatabase(),
  ]
  const at = `smtp://127.0.0.1:${postfix.port}`
  const app = await appOn(database, { env: { SMTP_URL: `${at}?from=hello@acme.example` } })
  onTestFinished(async () => {
    await app.close()
    await Promise.all([postfix.close(), dropDatabase(database)])
  })
  const { firm, me, post } = await firmWithMailbox(app)
  const form = await firm.form()
  const thanked = async (email: string, name: string) => {
    await firm.submit(form, { name, email, message: 'Do you sell pumps? We need twelve by June.' })
    await app.convey()
    const lead = (await leadsOf(me)).find(({ prospect }) => prospect.email === email)
    const about = { workspace: firm.workspace, lead: lead?.lead.id ?? '', mail: lead?.mails[0]?.id ?? '' }
    expect(await sendMail(app.wired.parts, about)).toBe('done')
    return about.lead
  }
  const ofLead = async (id: string) => (await leadsOf(me)).find(({ lead }) => lead.id === id)

  const asked = await thanked(KIM, 'Kim Lee')
  const [thanks = ''] = await postfix.mailsOf(KIM, 1)
  const replyTo = /^Reply-To:\s+(.+)$/m.exec(thanks)?.[1]
  const writer = createTransport({ url: at })
  await writer.sendMail({ from: KIM, to: replyTo ?? '', subject: 'Re: Pumps', text: 'By May would do.' })
  const [answer = ''] = await postfix.mailsOf('sales@acme.example', 1)
  expect(answer).toContain('Return-Path: <kim@buyer.example>')
  expect((await post(answer)).taken).toMatchObject({ became: 'reply', lead: asked, class: 'human_reply' })

  const nobody = await thanked('nobody@buyer.example', 'Ben Cole')
  expect((await ofLead(nobody))?.mails).toMatchObject([{ state: 'failed', failed: 'address_refused' }])

  const gone = await thanked('lou@gone.example', 'Lou Hart')
  expect((await ofLead(gone))?.mails).toMatchObject([{ state: 'sent' }])
  const [report = ''] = await postfix.mailsOf('hello@acme.example', 1)
  expect(report).toContain('Content-Type: message/delivery-status')
  expect((await post(report)).taken).toMatchObject({ became: 'reply', lead: gone, class: 'bounce' })
  expect((await ofLead(gone))?.stopped).toMatchObject({ because: expect.any(String) })
  expect((await ofLead(asked))?.stopped).toBeNull()
})
