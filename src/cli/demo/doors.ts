import { takeCall } from '#app/take-call.ts'
import { MailboxRequest } from '#contract/mailbox.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf } from '#domain/time/instant.ts'
import { carried } from '../carried.ts'
import type { Opened } from '../wiring.ts'
import type { Who } from './people.ts'
import type { Case, Stage } from './stage.ts'

/** Where people write to this firm, and by which extensions its telephone system knows who calls. */
const ADDRESS = 'enquiries@acme.example'
const extensions: readonly (readonly [string, Who])[] = [
  ['201', 'ben'],
  ['202', 'chloe'],
  ['203', 'dev'],
  ['204', 'femi'],
]

type Firm = { readonly workspace: Id; readonly admin: Id; readonly members: ReadonlyMap<string, Id> }

/** The two doors that no form is: a mailbox that is filled from outside, and the one for the telephone system. */
export async function openDoors(opened: Opened, { workspace, admin: by, members }: Firm): Promise<Id> {
  const { parts } = opened
  const [mailbox, at] = [parts.newId(), await parts.clock.now()]
  const known = extensions.flatMap(([extension, who]) => {
    const member = members.get(`${who}@acme.example`)
    return member === undefined ? [] : [[extension, member] as const]
  })
  await carried(opened, workspace, [
    {
      ...{ kind: 'form', stream: mailbox },
      command: { type: 'MakeForm', at, by, name: 'Mail to us', kind: 'contact' },
    },
    {
      ...{ kind: 'workspace', stream: workspace },
      command: {
        ...{ type: 'ChangeTelephone', at, by, line: { opened: parts.newId() } },
        extensions: Object.fromEntries(known),
      },
    },
  ])
  const { address, answers, authserv, folder, moveTo } = MailboxRequest.omit({ id: true }).parse({
    ...{ name: 'Mail to us', address: ADDRESS },
  })
  const settings = { address, answers, authserv, folder, moveTo, server: undefined }
  await opened.mailIn.settings.write(workspace, { id: mailbox, ...settings })
  return mailbox
}

export type Letter = {
  readonly subject: string
  readonly text: string
  /** Which of our mails it answers. */
  readonly mail: Id | undefined
  /** It was no person who wrote it: what programs say of that. */
  readonly automatic?: boolean
}

/** A mail of theirs, as a mail server hands it over. */
export async function comesByMail(stage: Stage, { lead, to: from }: Case, letter: Letter): Promise<void> {
  const { subject, text, mail, automatic = false } = letter
  const host = from.slice(from.indexOf('@') + 1)
  await handed(stage, [
    `From: ${from}`,
    `To: ${addressOf(stage, lead)}`,
    `Subject: ${subject}`,
    ...(await heading(stage, host)),
    ...(mail === undefined ? [] : [`In-Reply-To: <${mail}@acme.example>`]),
    ...(automatic ? ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All'] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ])
}

/** A mail of ours that their mail server doesn't take. */
export async function comesBack(stage: Stage, { lead, to }: Case, mail: Id | undefined): Promise<void> {
  const host = to.slice(to.indexOf('@') + 1)
  await handed(stage, [
    'Return-Path: <>',
    `From: MAILER-DAEMON@mx.${host} (Mail Delivery System)`,
    `To: ${addressOf(stage, lead)}`,
    'Subject: Undelivered Mail Returned to Sender',
    ...(await heading(stage, `mx.${host}`)),
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_back"',
    '',
    '--=_back',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `<${to}>: host mx.${host} said: 550 5.1.1 User unknown (in reply to RCPT TO command)`,
    '',
    '--=_back',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; mx.${host}`,
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--=_back',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${mail ?? stage.opened.parts.newId()}@acme.example>`,
    `To: ${to}`,
    '',
    '--=_back--',
  ])
}

export type Ringing = {
  readonly direction: 'out' | 'in'
  readonly number: string
  readonly seconds: number
  readonly answered: boolean
}

/** A call as the telephone system tells of it: nobody has to write it down. */
export async function rings(
  { opened: { parts }, world }: Stage,
  { member, number, direction, seconds, answered }: Ringing & { readonly member: Id },
): Promise<void> {
  const { workspace } = world
  const call = { id: parts.newId(), direction, number, extension: 'theirs', ended: { seconds, answered } }
  await takeCall(parts, { workspace, extensions: { theirs: member }, call })
}

const addressOf = ({ opened: { parts }, world: { workspace } }: Stage, lead: Id): string =>
  parts.replyAddress(workspace, lead, ADDRESS) ?? ADDRESS

async function heading({ opened: { parts } }: Stage, host: string): Promise<readonly string[]> {
  const at = new Date(epochMsOf(await parts.clock.now())).toUTCString()
  return [`Date: ${at.replace('GMT', '+0000')}`, `Message-ID: <${parts.newId()}@${host}>`]
}

async function handed({ opened, world }: Stage, lines: readonly string[]): Promise<void> {
  const raw = Buffer.from(lines.join('\r\n'))
  await opened.mailIn.take(world.workspace, world.mailbox, { raw })
}
