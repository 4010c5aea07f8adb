import { randomUUID } from 'node:crypto'
import process from 'node:process'
import { carryOut } from '#app/carry-out.ts'
import type { Id } from '#domain/ledger.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import type { Wired } from '../../src/assemble.ts'

/** As many as an entrance or a pipe may have under way; one IMAP connection has one. */
const AT_ONCE = 16
const MAILS_A_LEAD = 5

type Lead = { readonly mail: Id; readonly buyer: string }

/**
 * Inquiries by mail become leads; then mails come in for them, mixed as they come: answers with what they quote, in text and HTML,
 * automatic answers, reports on delivery, and further mails without any thread. Each is parsed, classified, and put on its lead.
 */
export async function takeMails(wired: Wired, about: { workspace: Id; mails: number; atOnce?: number }) {
  const { workspace, mails, atOnce = AT_ONCE } = about
  const mailbox = await mailboxIn(wired, workspace)
  const take = async (raw: string) => wired.mailIn.take(workspace, mailbox, { raw: Buffer.from(raw) })
  const buyers = Array.from(
    { length: Math.ceil(mails / MAILS_A_LEAD) },
    () => `kim.${randomUUID()}@plant.example`,
  )
  await inTurns(buyers, atOnce, (buyer) => take(inquiry(buyer)))
  await conveyAll(wired.parts)
  const leads = await leadsIn(wired, workspace)
  const raws = Array.from({ length: mails }, (_, index) => {
    const lead = leads[index % leads.length]
    if (!lead) throw new Error('There are leads.')
    return kinds[index % kinds.length]?.(lead) ?? ''
  })
  const [began, used] = [performance.now(), process.cpuUsage()]
  const taken = await inTurns(raws, atOnce, take)
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(used)
  return {
    ms,
    cpuMs: (user + system) / 1000,
    mails,
    attached: taken.filter((each) => each?.became === 'reply').length,
  }
}

async function mailboxIn(wired: Wired, workspace: Id): Promise<Id> {
  const id = wired.parts.newId()
  const at = await wired.parts.clock.now()
  const command = { type: 'MakeForm', at, by: 'system', name: 'By mail', kind: 'contact' } as const
  await wired.parts.ledger.transaction(workspace, (tx) =>
    carryOut(tx, [{ kind: 'form', stream: id, command }], wired.parts),
  )
  await wired.mailIn.settings.write(workspace, {
    ...{ id, address: 'sales@bench.example', answers: 'own', folder: 'INBOX' },
    ...{ authserv: undefined, moveTo: undefined, server: undefined },
  })
  return id
}

const leadsIn = (wired: Wired, workspace: Id): Promise<readonly Lead[]> =>
  wired.inWorkspace(workspace, async (client) => {
    const { rows } = await client.query<Lead>(
      `select id as mail, "to" as buyer from mail where workspace = $1 and purpose = 'acknowledgement' order by id`,
      [workspace],
    )
    return rows
  })

async function inTurns<In, Out>(
  all: readonly In[],
  atOnce: number,
  work: (one: In) => Promise<Out>,
): Promise<Out[]> {
  const out: Out[] = []
  const waiting = all.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of waiting) out.push(await work(one))
    }),
  )
  return out
}

const head = (headers: Readonly<Record<string, string>>): string =>
  Object.entries({
    To: 'sales@bench.example',
    Subject: 'Re: Pumps for Leeds',
    Date: new Date().toUTCString(),
    'Message-ID': `<${randomUUID()}x@plant.example>`,
    ...headers,
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')

const inquiry = (buyer: string): string =>
  `${head({ From: `Kim Lee <${buyer}>` })}\r\nDo you sell pumps? We need three by June.\r\n`

const quoted = 'Thank you for writing to us. Your message has arrived safely.'
const words = 'Tuesday at ten would suit us.\r\n\r\nOn Mon, 2 Mar 2026 at 09:00, Bench wrote:\r\n'

function answer({ mail, buyer }: Lead): string {
  const from = `Kim Lee <${buyer}>`
  const text = `${words}${`> ${quoted}\r\n`.repeat(30)}`
  const html = `<div>Tuesday at ten would suit us.</div><blockquote>${`<p>${quoted}</p>`.repeat(30)}</blockquote>`
  return [
    head({
      From: from,
      'In-Reply-To': `<${mail}@bench.example>`,
      'Content-Type': 'multipart/alternative; boundary=b',
    }),
    `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
    `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`,
    '--b--',
  ].join('\r\n')
}

const away = ({ mail, buyer }: Lead): string =>
  `${head({ From: buyer, 'Auto-Submitted': 'auto-replied', 'In-Reply-To': `<${mail}@bench.example>` })}\r\nI am away until 16 March.\r\n`

const report = ({ mail, buyer }: Lead): string =>
  [
    head({
      From: 'MAILER-DAEMON@mx.plant.example',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
    }),
    '--b\r\n\r\nYour mail could not be delivered for now.',
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.plant.example\r\n\r\nFinal-Recipient: rfc822; ${buyer}\r\nAction: delayed\r\nStatus: 4.2.2`,
    `--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${mail}@bench.example>\r\nTo: ${buyer}`,
    '--b--',
  ].join('\r\n')

const further = ({ buyer }: Lead): string =>
  `${head({ From: buyer })}\r\nOne more thing: do they come in red?\r\n`

const kinds = [answer, answer, answer, away, answer, further, answer, answer, report, answer] as const
