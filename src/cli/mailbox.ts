import process from 'node:process'
import { text as wholeOf } from 'node:stream/consumers'
import { MailboxRequest, mailboxTroubles, serverWritten } from '#contract/mailbox.ts'
import type { Id } from '#domain/ledger.ts'
import { mailboxRows, type MailboxFound } from '#store/views/mailboxes.ts'
import { actingMember } from './acting.ts'
import { carried } from './carried.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { secretFrom } from './mailbox-secret.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import type { Opened } from './wiring.ts'

const flags = [
  ...['kind', 'address', 'host', 'port', 'security', 'user', 'folder', 'move-to', 'as'],
  ...['answers', 'authserv', 'token-url', 'client-id'],
]

export const mailboxAdd: Command = {
  name: 'mailbox add',
  takes:
    'NAME [--address EMAIL] [--answers own|shared] [--authserv NAME] [--host HOST --user USER --password-stdin [--port 993] [--security tls|starttls|none] [--folder INBOX] [--move-to FOLDER] [--token-url URL --client-id ID]] [--kind KIND]',
  says: 'Makes a mailbox that inquiries come to; without --host it is filled by its entrance or by a pipe.',
  options: {
    ...Object.fromEntries(flags.map((name) => [name, { type: 'string' as const }])),
    'password-stdin': { type: 'boolean' },
  },
  run: async (call) => {
    const about = await requestIn(call)
    const document = await inOpened(call, async (opened, workspace) => {
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const at = await opened.parts.clock.now()
      const id = opened.parts.newId()
      const { name, kind, server, ...settings } = about
      await carried(opened, workspace, [
        { kind: 'form', stream: id, command: { type: 'MakeForm', at, by, name, kind } },
      ])
      await opened.mailIn.settings.write(workspace, {
        id,
        ...settingsOf(settings),
        server: server && serverWritten(server),
      })
      return rowOf(opened, workspace, id)
    })
    return answer(call, {
      document,
      lines: [
        `The mailbox "${document.name}" is there.`,
        `Mail servers may post whole mails to ${document.entrance}`,
        `or pipe them into: ${document.pipe}`,
      ],
    })
  },
}

export const mailboxList: Command = {
  name: 'mailbox list',
  says: 'The mailboxes that inquiries come to, and how each fares.',
  run: async (call) => {
    const items = await inOpened(call, (opened, workspace) => rowsOf(opened, workspace))
    return answer(call, { document: { items }, lines: items.map(lineOf) })
  },
}

export const mailboxCheck: Command = {
  name: 'mailbox check',
  takes: 'MAILBOX',
  says: 'Connects to the mail server once, and says how that went.',
  run: async (call) => {
    const checked = await inOpened(call, async (opened, workspace) => {
      const { id } = await named(opened, workspace, call)
      const found = await opened.mailIn.check(workspace, id)
      if (!found) throw refusedWith('mailbox_unconnected')
      return found
    })
    if (checked.ok)
      return answer(call, { document: checked, lines: [`It can be read; ${checked.mails} mails are in it.`] })
    const { title, next } = mailboxTroubles[checked.failure]
    return answer(call, { document: { ...checked, title, next }, lines: [`${title} ${next}`], exit: 'found' })
  },
}

export const mailboxRemove: Command = {
  name: 'mailbox remove',
  takes: 'MAILBOX',
  says: 'Reads a mailbox no more; what came by it stays.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const document = await inOpened(call, async (opened, workspace) => {
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const { id, name } = await named(opened, workspace, call)
      await opened.mailIn.settings.remove(workspace, id)
      const at = await opened.parts.clock.now()
      await carried(opened, workspace, [{ kind: 'form', stream: id, command: { type: 'CloseForm', at, by } }])
      return { removed: id, name }
    })
    return answer(call, { document, lines: [`The mailbox "${document.name}" is read no more.`] })
  },
}

const settingsOf = ({
  address,
  answers,
  authserv,
  folder,
  moveTo,
}: Omit<MailboxRequest, 'id' | 'name' | 'kind' | 'server'>) => ({
  address,
  answers,
  authserv,
  folder,
  moveTo,
})

async function requestIn(call: Call) {
  const host = text(call, 'host')
  const given = call.values['password-stdin'] === true ? (await wholeOf(process.stdin)).trimEnd() : undefined
  const port = text(call, 'port')
  const found = MailboxRequest.omit({ id: true }).safeParse({
    ...{ name: call.positionals.join(' '), kind: text(call, 'kind'), address: text(call, 'address') },
    ...{ folder: text(call, 'folder'), moveTo: text(call, 'move-to') },
    ...{ answers: text(call, 'answers'), authserv: text(call, 'authserv') },
    ...(host !== undefined && {
      server: {
        ...{ host, username: text(call, 'user'), security: text(call, 'security') },
        ...secretFrom(call, given),
        ...(port !== undefined && { port: Number(port) }),
      },
    }),
  })
  if (found.success) return found.data
  const [issue] = found.error.issues
  throw wrongCall(
    `${issue?.path.join('.') ?? 'something'} ${issue?.message ?? 'is not understood'}.`,
    'handraise mailbox add NAME [--host HOST --user USER --password-stdin]',
  )
}

/** One mailbox, by name or id; the only one needs no name. */
export async function named(
  opened: Opened,
  workspace: Id,
  call: Pick<Call, 'positionals'>,
  wanted = call.positionals.join(' ').trim(),
) {
  const rows = await rowsOf(opened, workspace)
  const found =
    wanted === '' && rows.length === 1
      ? rows[0]
      : rows.find(({ id, name }) => id === wanted || name === wanted)
  if (!found) throw refusedWith('no_such_mailbox', { mailboxes: rows.map(({ id, name }) => ({ id, name })) })
  return found
}

const rowsOf = async (opened: Opened, workspace: Id, mailbox?: Id) =>
  (await opened.inWorkspace(workspace, (client) => mailboxRows(client, workspace, mailbox))).map((row) => ({
    ...row,
    entrance: `${opened.url}/hooks/mail/${opened.tokens.sign('mail-in', workspace, row.id)}`,
    pipe: `handraise mail take --mailbox ${row.id}`,
  }))

async function rowOf(opened: Opened, workspace: Id, mailbox: Id) {
  const [row] = await rowsOf(opened, workspace, mailbox)
  if (!row) throw refusedWith('no_such_mailbox')
  return row
}

function lineOf({ name, state, received, aside, lastError }: MailboxFound): string {
  const count = aside.reduce((sum, each) => sum + each.count, 0)
  const trouble = state === 'failing' && lastError !== null ? ` (${mailboxTroubles[lastError].title})` : ''
  return `${name}: ${state}${trouble}, ${received} inquiries, ${count} set aside`
}
