import { mailboxTroubles } from '#contract/mailbox.ts'
import { OwnMailboxAnswer, OwnMailboxChecked, OwnMailboxRequest, ownWritten } from '#contract/own-mailbox.ts'
import type { Id } from '#domain/ledger.ts'
import { ownMailboxRow } from '#store/views/own-mailbox.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

const IMAP_PORTS: ReadonlySet<number> = new Set([143, 993])

const getOwnMailbox = route({
  path: 'GET /api/v1/me/mailbox',
  who: 'member',
  says: 'Your own mailbox, of whose sent mails the heads are looked at, and how that goes.',
  answer: OwnMailboxAnswer,
  handle: async ({ me, served }) => ({ status: 200, body: await answerFor(served, me) }),
})

const putOwnMailbox = route({
  path: 'PUT /api/v1/me/mailbox',
  who: 'member',
  says: 'Connects your own mailbox: what you send to open prospects is seen from then on.',
  body: OwnMailboxRequest,
  answer: OwnMailboxAnswer,
  handle: async ({ me, served, body }) => {
    if (!me.roles.includes('admin') && !isUsual(served, body)) throw new Refused('mail_server_unusual')
    const written = await served.ownMail.settings.write(me.workspace, memberOf(me), ownWritten(body))
    if (written === 'no secret') throw new Refused('mail_secret_missing')
    return { status: 200, body: await answerFor(served, me) }
  },
})

const deleteOwnMailbox = route({
  path: 'DELETE /api/v1/me/mailbox',
  who: 'member',
  says: 'Looks into your own mailbox no more, and forgets how it is reached.',
  handle: async ({ me, served }) => {
    if (!(await served.ownMail.settings.remove(me.workspace, memberOf(me))))
      throw new Refused('no_such_mailbox')
    return { status: 204 }
  },
})

const checkOwnMailbox = route({
  path: 'POST /api/v1/me/mailbox/check',
  who: 'member',
  says: 'Connects to your own mailbox once, and says how that went.',
  answer: OwnMailboxChecked,
  handle: async ({ me, served }) => {
    const checked = await served.ownMail.check(me.workspace, memberOf(me))
    if (!checked) throw new Refused('no_such_mailbox')
    return { status: 200, body: checked.ok ? checked : { ...checked, ...mailboxTroubles[checked.failure] } }
  },
})

export const ownMailboxRoutes = [getOwnMailbox, putOwnMailbox, deleteOwnMailbox, checkOwnMailbox]

/** Nobody but an admin has this server knock at doors within its own house, or at others than those of mail. */
function isUsual({ ownMail }: Served, { host, port, security, token }: OwnMailboxRequest): boolean {
  const url = token && new URL(token.url)
  return (
    IMAP_PORTS.has(port) &&
    security !== 'none' &&
    ownMail.isPublicHost(host) &&
    (url === undefined ||
      (url.protocol === 'https:' && url.port === '' && ownMail.isPublicHost(url.hostname)))
  )
}

function memberOf({ member }: Caller): Id {
  if (member === undefined) throw new Refused('not_allowed')
  return member
}

async function answerFor(served: Served, me: Caller) {
  const mailbox = await served.inWorkspace(me.workspace, (client) =>
    ownMailboxRow(client, me.workspace, memberOf(me)),
  )
  return { mailbox: mailbox ?? null }
}
