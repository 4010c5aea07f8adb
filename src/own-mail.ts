import type { Pool } from 'pg'
import { MailboxTrouble } from '#app/mailboxes.ts'
import type { OwnMailbox, SentHead } from '#app/own-mailboxes.ts'
import type { Parts } from '#app/parts.ts'
import { witnessSent } from '#app/witness-sent.ts'
import type { Id } from '#domain/ledger.ts'
import { publicAddressesOf, type Resolve } from '#fetching/checked-address.ts'
import { isLoopback, isPrivateName, isPublicAddress } from '#fetching/public-address.ts'
import { startOwnMailboxes } from '#jobs/own-mailboxes.ts'
import { mailroomOn } from '#store/mailroom.ts'
import { ownMailboxesOn, ownMailboxSettingsOn } from '#store/own-mailboxes.ts'
import type { Assembled } from './assemble.ts'
import { vaultWith } from './vault.ts'

type Wired = {
  readonly pool: Pool
  readonly parts: Parts
  readonly secret: string
  readonly resolve?: Resolve
}

/**
 * A mailbox with the machine to connect to. A name that looks public may lead into our own house, and lead there only from tomorrow: so
 * it is looked up each time, and what was looked up is connected to. Undefined where one of its machines isn't public, or there is none.
 */
export async function reached<Mailbox extends Reaching>(
  mailbox: Mailbox,
  resolve: Resolve | undefined,
): Promise<Mailbox | undefined> {
  const { host, secret, anywhere } = mailbox
  if (anywhere) return mailbox
  const addresses = await publicAddressesOf(host, resolve)
  if (typeof addresses === 'string') return undefined
  const tokens = 'tokenUrl' in secret ? new URL(secret.tokenUrl).hostname : undefined
  if (tokens !== undefined && typeof (await publicAddressesOf(tokens, resolve)) === 'string') return undefined
  return { ...mailbox, address: addresses[0] }
}
type Reaching = Pick<OwnMailbox, 'host' | 'secret' | 'anywhere' | 'address'>

/** Members' own mailboxes, wired on one database; IMAP is loaded when somebody has one. */
export function ownMailOn({ pool, parts, secret, resolve }: Wired) {
  const vault = vaultWith(secret)
  const settings = ownMailboxSettingsOn(pool, vault)
  const mailroom = mailroomOn(pool, () => undefined)
  return {
    settings,
    mailboxes: ownMailboxesOn(pool, vault),
    witness: (workspace: Id, { member, username, lookedAt }: OwnMailbox, head: SentHead) =>
      witnessSent({ ...parts, mailroom }, { workspace, member, username, lookedAt }, head),
    /** Undefined where the member has none. */
    check: async (workspace: Id, member: Id) => {
      const kept = await settings.read(workspace, member)
      if (!kept) return undefined
      const found = await reached(kept, resolve)
      if (!found) return { ok: false, failure: 'not_reachable' } as const
      const { checkSent } = await import('#mail/sent.ts')
      return checkSent(found)
    },
    read: async (mailbox: OwnMailbox) => {
      const found = await reached(mailbox, resolve)
      if (!found) throw new MailboxTrouble('not_reachable')
      return (await import('#mail/sent.ts')).readSent(found)
    },
    /** A name or an address that anybody may be sent to; what stands within a firm's own network is for its admins to name. */
    isPublicHost: (host: string): boolean =>
      /^[\d.]+$|:/.test(host) ? isPublicAddress(host) && !isLoopback(host) : !isPrivateName(host),
  }
}
export type OwnMail = ReturnType<typeof ownMailOn>

/** Looks into members' own mailboxes until it is told to stop. */
export const lookIntoOwnMailboxes = (
  { ownMail, parts }: Pick<Assembled, 'ownMail' | 'parts'>,
  { onError, lookedApartMs }: { onError: (error: unknown) => void; lookedApartMs?: number },
): (() => Promise<void>) =>
  startOwnMailboxes(
    {
      mailboxes: ownMail.mailboxes,
      clock: parts.clock,
      read: ownMail.read,
      witness: ownMail.witness,
      ...(lookedApartMs !== undefined && { lookedApartMs }),
    },
    onError,
  )
