import type { ImapFlow } from 'imapflow'
import {
  MailboxTrouble,
  type CheckMailbox,
  type ImapSettings,
  type ReadTo,
  type WatchMailbox,
  type Watching,
} from '#app/mailboxes.ts'
import { signingIn } from './access-token.ts'
import { clientWith, failureIn, leave } from './imap-client.ts'

/** A mail of 25 MiB of files is a third longer on its way. */
export const MAIL_BYTES_MAX = 40 * 1024 * 1024
const BEGINNING_BYTES = 64 * 1024
const AT_ONCE_MAX = 200
const DAY_MS = 86_400_000

/** Reads new mails of a folder, in order, each once it is there. It marks and deletes nothing. */
export const watchMailbox: WatchMailbox = async (settings, watching) => {
  const client = await clientFor(settings)
  const stop = () => client.close()
  const unhear = watching.stopping.hear(stop)
  try {
    await opened(client, settings)
    await watching.onConnected()
    await follow(client, settings, watching)
  } catch (error) {
    if (watching.stopping.aborted()) return
    throw error instanceof MailboxTrouble ? error : new MailboxTrouble(failureIn(error))
  } finally {
    unhear()
    await leave(client)
  }
}

export const checkMailbox: CheckMailbox = async (settings) => {
  let client: ImapFlow | undefined
  try {
    client = await clientFor(settings)
    const { exists } = await opened(client, settings)
    return { ok: true, mails: exists }
  } catch (error) {
    return { ok: false, failure: error instanceof MailboxTrouble ? error.failure : failureIn(error) }
  } finally {
    if (client) await leave(client)
  }
}

/** A token is fetched anew for each connection: servers ask for it once, when one signs in. */
async function clientFor({ secret, ...at }: ImapSettings): Promise<ImapFlow> {
  const auth = await signingIn(secret)
  const client = clientWith({ ...at, auth, literalBytesMax: MAIL_BYTES_MAX + BEGINNING_BYTES })
  client.on('error', () => undefined)
  return client
}

async function opened(client: ImapFlow, { folder, moveTo }: ImapSettings) {
  await client.connect()
  try {
    // Only what is moved has to be opened for writing.
    return await client.mailboxOpen(folder, { readOnly: moveTo === undefined })
  } catch {
    throw new MailboxTrouble(client.usable ? 'no_such_folder' : 'connection_lost')
  }
}

async function follow(client: ImapFlow, settings: ImapSettings, watching: Watching): Promise<void> {
  let at = await placeIn(client, watching)
  let news = true
  client.on('exists', () => (news = true))
  while (!watching.stopping.aborted()) {
    while (news) {
      news = false
      at = await takeNew(client, { settings, watching, at })
    }
    if (!client.usable) throw new MailboxTrouble('connection_lost')
    await idleUntil(client, () => news)
    // Without news the server is asked all the same: not all of them tell.
    news = true
  }
}

/** Waits for the server to tell of something new; a server that can't is asked again after a while. */
async function idleUntil(client: ImapFlow, isNew: () => boolean): Promise<void> {
  if (isNew()) return
  const { promise, resolve } = Promise.withResolvers<void>()
  client.once('exists', () => resolve())
  client.once('close', () => resolve())
  await Promise.race([promise, client.idle()])
  if (!client.usable) throw new MailboxTrouble('connection_lost')
}

/**
 * Where to begin. A mailbox that is new to us begins with the next mail. Where its numbers began anew, what came since yesterday is
 * looked at again: each mail is known by its own id, so that none is taken in twice.
 */
async function placeIn(client: ImapFlow, { from, onReadTo }: Watching): Promise<ReadTo> {
  const { mailbox } = client
  if (!mailbox) throw new MailboxTrouble('connection_lost')
  const uidValidity = String(mailbox.uidValidity)
  if (from?.uidValidity === uidValidity) return from
  let lastUid = mailbox.uidNext - 1
  if (from) {
    const recent = await client.search({ since: new Date(Date.now() - DAY_MS) }, { uid: true })
    if (recent && recent.length > 0) lastUid = Math.min(...recent) - 1
  }
  await onReadTo({ uidValidity, lastUid })
  return { uidValidity, lastUid }
}

type Taking = { readonly settings: ImapSettings; readonly watching: Watching; readonly at: ReadTo }

async function takeNew(client: ImapFlow, { settings, watching, at }: Taking): Promise<ReadTo> {
  const listed: { uid: number; size: number; arrivedAt: number | undefined }[] = []
  const range = `${at.lastUid + 1}:*`
  for await (const { uid, size = 0, internalDate } of client.fetch(
    range,
    { uid: true, size: true, internalDate: true },
    { uid: true },
  ))
    // "n:*" always has the last mail, even where it is older than n.
    if (uid > at.lastUid)
      listed.push({ uid, size, arrivedAt: internalDate ? new Date(internalDate).getTime() : undefined })
  let lastUid = at.lastUid
  for (const { uid, size, arrivedAt } of listed.toSorted((a, b) => a.uid - b.uid).slice(0, AT_ONCE_MAX)) {
    if (watching.stopping.aborted()) break
    const tooLarge = size > MAIL_BYTES_MAX
    const found = await client.fetchOne(
      String(uid),
      { source: tooLarge ? { start: 0, maxLength: BEGINNING_BYTES } : true },
      { uid: true },
    )
    if (!client.usable) throw new MailboxTrouble('connection_lost')
    // What somebody deleted meanwhile is not there.
    if (found && found.source) await watching.onMail({ raw: found.source, tooLarge, arrivedAt })
    lastUid = uid
    await watching.onReadTo({ uidValidity: at.uidValidity, lastUid })
    if (settings.moveTo !== undefined && !tooLarge)
      await client.messageMove(String(uid), settings.moveTo, { uid: true })
  }
  const next = { uidValidity: at.uidValidity, lastUid }
  return listed.length > AT_ONCE_MAX && !watching.stopping.aborted()
    ? takeNew(client, { settings, watching, at: next })
    : next
}
