import { hash } from 'node:crypto'
import type { ImapFlow } from 'imapflow'
import { MailboxTrouble, type ReadTo } from '#app/mailboxes.ts'
import type { CheckSent, OwnMailbox, ReadSent, SentHead } from '#app/own-mailboxes.ts'
import { signingIn } from './access-token.ts'
import { clientWith, failureIn, leave } from './imap-client.ts'
import { idsIn, keyOf } from './read/ids.ts'
import { addressesIn } from './read/addresses.ts'
import { header, headersIn, headersNamed } from './read/headers.ts'

/** All that is ever asked of a sent mail. */
const HEADERS = ['from', 'to', 'cc', 'date', 'message-id', 'in-reply-to', 'references']
const HEAD_BYTES_MAX = 1024 * 1024
const AT_ONCE_MAX = 500
const DAY_MS = 86_400_000
/** Where servers don't mark the folder: as programs name it in the languages that we hear. */
const USUAL =
  /^(?:inbox[./])?(?:sent(?: items| messages| mail)?|gesendete?(?: elemente| objekte)?|(?:éléments|messages) envoyés|elementos enviados|enviados|verzonden(?: items)?|sendt(?: post| e-mail| elementer)?|lähetetyt)$/i

/** The heads of the mails that were sent since, oldest first. A mailbox that is new to us begins with the next one. */
export const readSent: ReadSent = (mailbox) =>
  within(mailbox, async (client) => {
    const { uidValidity, uidNext } = await openSent(client, mailbox)
    const place = await placeIn(client, mailbox.readTo, { uidValidity: String(uidValidity), uidNext })
    const found: { uid: number; head: SentHead }[] = []
    for await (const { uid, headers, internalDate } of client.fetch(
      `${place.lastUid + 1}:*`,
      { uid: true, internalDate: true, headers: HEADERS },
      { uid: true },
    ))
      // "n:*" always has the last mail, even where it is older than n.
      if (uid > place.lastUid)
        found.push({
          uid,
          head: headIn(
            headers ?? Buffer.alloc(0),
            internalDate ? new Date(internalDate).getTime() : undefined,
          ),
        })
    const read = found.toSorted((a, b) => a.uid - b.uid).slice(0, AT_ONCE_MAX)
    return {
      readTo: { uidValidity: place.uidValidity, lastUid: read.at(-1)?.uid ?? place.lastUid },
      heads: read.map(({ head }) => head),
    }
  })

export const checkSent: CheckSent = async (mailbox) => {
  try {
    return await within(mailbox, async (client) => {
      const { path, exists } = await openSent(client, mailbox)
      return { ok: true, folder: path, mails: exists }
    })
  } catch (error) {
    return { ok: false, failure: error instanceof MailboxTrouble ? error.failure : 'connection_lost' }
  }
}

type Reached = Omit<OwnMailbox, 'readTo' | 'lookedAt'>

async function within<Result>(
  { secret, ...at }: Reached,
  work: (client: ImapFlow) => Promise<Result>,
): Promise<Result> {
  const client = clientWith({ ...at, auth: await signingIn(secret), literalBytesMax: HEAD_BYTES_MAX })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw error instanceof MailboxTrouble ? error : new MailboxTrouble(failureIn(error))
  } finally {
    await leave(client)
  }
}

/** For looking only: nothing is marked, moved or deleted. */
async function openSent(client: ImapFlow, { folder }: Reached) {
  const path = folder ?? (await foundFolder(client))
  if (path === undefined) throw new MailboxTrouble('no_such_folder')
  try {
    return await client.mailboxOpen(path, { readOnly: true })
  } catch {
    throw new MailboxTrouble(client.usable ? 'no_such_folder' : 'connection_lost')
  }
}

async function foundFolder(client: ImapFlow): Promise<string | undefined> {
  const all = await client.list()
  const marked = all.find(({ specialUse }) => specialUse === '\\Sent')
  return (marked ?? all.find(({ path }) => USUAL.test(path)))?.path
}

/** Where a folder's numbers began anew, the last day is looked at again: each mail is known by its own id. */
async function placeIn(
  client: ImapFlow,
  from: ReadTo | undefined,
  { uidValidity, uidNext }: { uidValidity: string; uidNext: number },
): Promise<ReadTo> {
  if (from?.uidValidity === uidValidity) return from
  const recent = from && (await client.search({ since: new Date(Date.now() - DAY_MS) }, { uid: true }))
  const first = recent && recent.length > 0 ? Math.min(...recent) : uidNext
  return { uidValidity, lastUid: first - 1 }
}

/** The head as far as it was asked for. */
export function headIn(bytes: Uint8Array, arrivedAt: number | undefined): SentHead {
  const headers = headersIn(Buffer.from(bytes).toString('latin1'))
  const messageId = idsIn(header(headers, 'message-id'))[0]
  const addresses = (name: string) =>
    headersNamed(headers, name).flatMap((value) => addressesIn(value).map(({ address }) => address))
  return {
    ...{ messageId, arrivedAt, from: addresses('from')[0] },
    to: [...new Set([...addresses('to'), ...addresses('cc')])],
    key: keyOf(messageId) ?? hash('sha256', bytes),
    refersTo: ['in-reply-to', 'references'].flatMap((name) => headersNamed(headers, name).flatMap(idsIn)),
  }
}
