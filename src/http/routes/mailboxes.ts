import type { z } from 'zod'
import {
  MailboxChange,
  MailboxChecked,
  MailboxList,
  MailboxRequest,
  MailboxRow,
  mailboxTroubles,
  MailTaken,
  serverWritten,
  SetAside,
} from '#contract/mailbox.ts'
import type { Id } from '#domain/ledger.ts'
import { workspaceOfForm } from '#store/views/forms.ts'
import { asideMail, asideRows, mailboxRows, type MailboxFound } from '#store/views/mailboxes.ts'
import { carry, statusOf } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'
import { MAIL_PURPOSE } from './mail-hook.ts'

const getMailboxes = route({
  path: 'GET /api/v1/mailboxes',
  who: 'admin',
  says: 'The mailboxes that inquiries come to, and how each fares.',
  answer: MailboxList,
  handle: async ({ me, served }) => {
    const rows = await served.inWorkspace(me.workspace, (client) => mailboxRows(client, me.workspace))
    return { status: 200, body: { items: rows.map((row) => withEntrance(served, me, row)) } }
  },
})

const postMailbox = route({
  path: 'POST /api/v1/mailboxes',
  who: 'admin',
  says: 'Makes a mailbox, and the source under which its mails are counted.',
  body: MailboxRequest,
  answer: MailboxRow,
  handle: async ({ me, served, body: { id, ...about } }) => {
    const theirs = await workspaceOfForm(served.pool, id)
    if (theirs !== undefined && theirs !== me.workspace) throw new Refused('command_reused')
    const { name, kind } = about
    const at = await served.parts.clock.now()
    const command = { type: 'MakeForm', id, at, by: me.actor, name, kind } as const
    const outcome = await carry(served, me, { kind: 'form', stream: id, command })
    await served.mailIn.settings.write(me.workspace, { id, ...settingsIn(about) })
    return { status: statusOf(outcome), body: await mailboxRow(served, me, id) }
  },
})

const putMailbox = route({
  path: 'PUT /api/v1/mailboxes/:mailbox',
  who: 'admin',
  says: 'Changes how a mailbox is reached, and what it is called.',
  body: MailboxChange,
  answer: MailboxRow,
  handle: async ({ me, served, params, body }) => {
    const id = (await mailboxRow(served, me, idIn(params.mailbox, 'no_such_mailbox'))).id
    const at = await served.parts.clock.now()
    const { name, kind } = body
    await carry(served, me, {
      kind: 'form',
      stream: id,
      command: { type: 'ChangeForm', at, by: me.actor, name, kind },
    })
    await served.mailIn.settings.write(me.workspace, { id, ...settingsIn(body) })
    return { status: 200, body: await mailboxRow(served, me, id) }
  },
})

const deleteMailbox = route({
  path: 'DELETE /api/v1/mailboxes/:mailbox',
  who: 'admin',
  says: 'Reads a mailbox no more; what came by it stays.',
  handle: async ({ me, served, params }) => {
    const id = idIn(params.mailbox, 'no_such_mailbox')
    if (!(await served.mailIn.settings.remove(me.workspace, id))) throw new Refused('no_such_mailbox')
    const at = await served.parts.clock.now()
    await carry(served, me, { kind: 'form', stream: id, command: { type: 'CloseForm', at, by: me.actor } })
    return { status: 204 }
  },
})

const checkMailbox = route({
  path: 'POST /api/v1/mailboxes/:mailbox/check',
  who: 'admin',
  says: 'Connects to the mail server once, and says how that went.',
  answer: MailboxChecked,
  handle: async ({ me, served, params }) => {
    const { id } = await mailboxRow(served, me, idIn(params.mailbox, 'no_such_mailbox'))
    const checked = await served.mailIn.check(me.workspace, id)
    if (!checked) throw new Refused('mailbox_unconnected')
    return { status: 200, body: checked.ok ? checked : { ...checked, ...mailboxTroubles[checked.failure] } }
  },
})

const getSetAside = route({
  path: 'GET /api/v1/mailboxes/:mailbox/set-aside',
  who: 'admin',
  says: 'The last mails that were no inquiries, and why.',
  answer: SetAside,
  handle: async ({ me, served, params }) => {
    const id = idIn(params.mailbox, 'no_such_mailbox')
    await mailboxRow(served, me, id)
    const items = await served.inWorkspace(me.workspace, (client) => asideRows(client, me.workspace, id))
    return { status: 200, body: { items } }
  },
})

const getAsideMail = route({
  path: 'GET /api/v1/mailboxes/:mailbox/set-aside/:aside',
  who: 'admin',
  says: 'A mail that was set aside, as it came, to be saved.',
  handle: async ({ me, served, params }) => {
    const { raw } = await asideIn(served, me, params)
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="mail.eml"',
      'content-security-policy': "sandbox; default-src 'none'",
    }
    return { status: 200, body: raw, headers }
  },
})

const releaseAside = route({
  path: 'POST /api/v1/mailboxes/:mailbox/set-aside/:aside/release',
  who: 'admin',
  says: 'Makes an inquiry of a mail that was set aside.',
  answer: MailTaken,
  handle: async ({ me, served, params }) => {
    const { mailbox, aside, raw } = await asideIn(served, me, params)
    const taken = await served.mailIn.release(me.workspace, mailbox, { aside, raw })
    if (!taken) throw new Refused('no_such_mailbox')
    served.wake()
    return { status: 'repeated' in taken && taken.repeated ? 200 : 201, body: taken }
  },
})

export const mailboxRoutes = [
  getMailboxes,
  postMailbox,
  putMailbox,
  deleteMailbox,
  checkMailbox,
  getSetAside,
  getAsideMail,
  releaseAside,
]

async function asideIn(served: Served, me: Caller, params: { mailbox: string; aside: string }) {
  const mailbox = idIn(params.mailbox, 'no_such_mail')
  const aside = idIn(params.aside, 'no_such_mail')
  const found = await served.inWorkspace(me.workspace, (client) =>
    asideMail(client, me.workspace, { mailbox, aside }),
  )
  if (!found) throw new Refused('no_such_mail')
  return { mailbox, aside, raw: found.raw }
}

async function mailboxRow(served: Served, me: Caller, mailbox: Id): Promise<z.infer<typeof MailboxRow>> {
  const [row] = await served.inWorkspace(me.workspace, (client) => mailboxRows(client, me.workspace, mailbox))
  if (!row) throw new Refused('no_such_mailbox')
  return withEntrance(served, me, row)
}

const withEntrance = (served: Served, { workspace }: Caller, row: MailboxFound): MailboxRow => ({
  ...row,
  aside: [...row.aside],
  entrance: `${served.url}/hooks/mail/${served.tokens.sign(MAIL_PURPOSE, workspace, row.id)}`,
  pipe: `handraise mail take --mailbox ${row.id}`,
})

const settingsIn = ({ server, ...about }: Omit<MailboxRequest, 'id' | 'name' | 'kind'>) => ({
  ...{ address: about.address, answers: about.answers, authserv: about.authserv },
  ...{ folder: about.folder, moveTo: about.moveTo },
  server: server && serverWritten(server),
})
