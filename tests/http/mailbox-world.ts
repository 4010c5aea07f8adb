import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { MailboxRow, MailTaken } from '#contract/mailbox.ts'
import type { App, Asking } from '../app.ts'

const BOUNDARY = 'b1'
export const first = [
  'From: Kim Lee <kim@buyer.example>',
  'To: sales@acme.example',
  'Subject: Pumps for Leeds',
  'Message-ID: <one@buyer.example>',
  'Date: Mon, 2 Mar 2026 08:59:00 +0000',
  `Content-Type: multipart/mixed; boundary=${BOUNDARY}`,
  '',
  `--${BOUNDARY}`,
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Do you sell pumps?',
  `--${BOUNDARY}`,
  'Content-Type: application/pdf; name=plan.pdf',
  'Content-Disposition: attachment; filename=plan.pdf',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('%PDF plan').toString('base64'),
  `--${BOUNDARY}--`,
].join('\r\n')

export const mail = (headers: Readonly<Record<string, string>>, words: string): string => {
  const head = {
    From: 'Kim Lee <kim@buyer.example>',
    To: 'sales@acme.example',
    Subject: 'Pumps',
    'Message-ID': `<${randomUUID()}x@buyer.example>`,
    ...headers,
  }
  return `${Object.entries(head)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${words}\r\n`
}

/** A firm with a mailbox that has only its entrance. */
export async function firmWithMailbox(app: App, name = 'Acme') {
  const firm = await app.found(name, `ana@${name.toLowerCase()}.example`)
  const me = firm.as(firm.admin)
  const id = randomUUID()
  const made = await me.post('/api/v1/mailboxes', { id, name: 'By mail', address: 'sales@acme.example' })
  expect(made.statusCode).toBe(201)
  const { entrance } = MailboxRow.parse(made.json())
  const post = async (raw: string | Buffer) => {
    const answer = await app.server.inject({
      method: 'POST',
      url: new URL(entrance).pathname,
      headers: { 'content-type': 'message/rfc822' },
      payload: raw,
    })
    await app.convey()
    return { status: answer.statusCode, taken: MailTaken.parse(answer.json()) }
  }
  return { firm, me, id, post }
}

export async function leadsOf(me: Asking): Promise<readonly LeadDetail[]> {
  const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
  return Promise.all(
    items.map(async ({ id }) => LeadDetail.parse((await me.get(`/api/v1/leads/${id}`)).json())),
  )
}
