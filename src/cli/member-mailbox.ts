import process from 'node:process'
import { text as wholeOf } from 'node:stream/consumers'
import { fieldErrors } from '#contract/field-errors.ts'
import { mailboxTroubles } from '#contract/mailbox.ts'
import { OwnMailboxRequest, ownWritten } from '#contract/own-mailbox.ts'
import type { Id } from '#domain/ledger.ts'
import { findMember } from '#store/views/named.ts'
import { ownMailboxRow, type OwnMailboxFound } from '#store/views/own-mailbox.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { secretFrom } from './mailbox-secret.ts'
import { text } from './options.ts'
import type { Opened } from './wiring.ts'

const usage =
  'EMAIL --host HOST --user USER --password-stdin [--port 993] [--security tls|starttls|none] [--folder FOLDER] [--token-url URL --client-id ID]'

export const memberMailboxSet: Command = {
  name: 'member mailbox set',
  takes: usage,
  says: "Connects a member's own mailbox: the heads of what they send are looked at, for witnessed touches.",
  options: {
    ...Object.fromEntries(
      ['host', 'user', 'port', 'security', 'folder', 'token-url', 'client-id'].map((name) => [
        name,
        { type: 'string' as const },
      ]),
    ),
    'password-stdin': { type: 'boolean' },
  },
  run: async (call) => {
    const request = await requestIn(call)
    const document = await inOpened(call, async (opened, workspace) => {
      const member = await memberNamed(opened, workspace, call)
      const written = await opened.ownMail.settings.write(workspace, member, ownWritten(request))
      if (written === 'no secret') throw refusedWith('mail_secret_missing')
      return rowOf(opened, workspace, member)
    })
    return answer(call, { document, lines: [lineOf(document)] })
  },
}

export const memberMailboxShow: Command = {
  name: 'member mailbox show',
  takes: 'EMAIL',
  says: "How a member's own mailbox fares.",
  run: async (call) => {
    const document = await inOpened(call, async (opened, workspace) =>
      rowOf(opened, workspace, await memberNamed(opened, workspace, call)),
    )
    return answer(call, { document, lines: [lineOf(document)] })
  },
}

export const memberMailboxCheck: Command = {
  name: 'member mailbox check',
  takes: 'EMAIL',
  says: "Connects to a member's own mailbox once, and says how that went.",
  run: async (call) => {
    const checked = await inOpened(call, async (opened, workspace) => {
      const found = await opened.ownMail.check(workspace, await memberNamed(opened, workspace, call))
      if (!found) throw refusedWith('no_such_mailbox')
      return found
    })
    if (checked.ok)
      return answer(call, {
        document: checked,
        lines: [`Sent mails are in "${checked.folder}"; there are ${checked.mails}.`],
      })
    const { title, next } = mailboxTroubles[checked.failure]
    return answer(call, { document: { ...checked, title, next }, lines: [`${title} ${next}`], exit: 'found' })
  },
}

export const memberMailboxRemove: Command = {
  name: 'member mailbox remove',
  takes: 'EMAIL',
  says: "Looks into a member's own mailbox no more.",
  run: async (call) => {
    const document = await inOpened(call, async (opened, workspace) => {
      const member = await memberNamed(opened, workspace, call)
      if (!(await opened.ownMail.settings.remove(workspace, member))) throw refusedWith('no_such_mailbox')
      return { removed: member }
    })
    return answer(call, { document, lines: ['It is looked into no more.'] })
  },
}

/** The password, or what a token is fetched with, comes on standard input: a command's words can be seen by others. */
async function requestIn(call: Call) {
  const given = call.values['password-stdin'] === true ? (await wholeOf(process.stdin)).trimEnd() : undefined
  const port = text(call, 'port')
  const found = OwnMailboxRequest.safeParse({
    ...{ host: text(call, 'host'), username: text(call, 'user'), security: text(call, 'security') },
    ...{ folder: text(call, 'folder') },
    ...(port !== undefined && { port: Number(port) }),
    ...secretFrom(call, given),
  })
  if (found.success) return found.data
  const [error] = fieldErrors(found.error)
  throw wrongCall(
    `${error?.field ?? 'That'} ${error?.problem ?? 'is not understood'}.`,
    `handraise member mailbox set ${usage}`,
  )
}

async function memberNamed(opened: Opened, workspace: Id, { positionals: [email] }: Call): Promise<Id> {
  if (email === undefined) throw wrongCall('Whose mailbox?', 'Name the member by address or id.')
  const member = await opened.inWorkspace(workspace, (client) => findMember(client, workspace, email))
  if (!member) throw refusedWith('no_such_member')
  return member.id
}

async function rowOf({ inWorkspace }: Opened, workspace: Id, member: Id): Promise<OwnMailboxFound> {
  const row = await inWorkspace(workspace, (client) => ownMailboxRow(client, workspace, member))
  if (!row) throw refusedWith('no_such_mailbox')
  return row
}

function lineOf({ username, host, lookedAt, lastError, failingSince, witnessed }: OwnMailboxFound): string {
  const looked = lookedAt === null ? 'not looked into yet' : `looked into at ${lookedAt}`
  const trouble =
    lastError === null
      ? ''
      : `; failing since ${failingSince ?? lookedAt ?? 'just now'}: ${mailboxTroubles[lastError].title} ${mailboxTroubles[lastError].next}`
  return `${username} at ${host}: ${looked}, ${witnessed} mails witnessed${trouble}`
}
