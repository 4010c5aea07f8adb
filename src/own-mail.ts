import type { Pool } from 'pg'
import type { OwnMailbox, SentHead } from '#app/own-mailboxes.ts'
import type { Parts } from '#app/parts.ts'
import { witnessSent } from '#app/witness-sent.ts'
import type { Id } from '#domain/ledger.ts'
import { isLoopback, isPrivateName, isPublicAddress } from '#fetching/public-address.ts'
import { startOwnMailboxes } from '#jobs/own-mailboxes.ts'
import { mailroomOn } from '#store/mailroom.ts'
import { ownMailboxesOn, ownMailboxSettingsOn } from '#store/own-mailboxes.ts'
import type { Assembled } from './assemble.ts'
import { vaultWith } from './vault.ts'

/** Members' own mailboxes, wired on one database; IMAP is loaded when somebody has one. */
export function ownMailOn({ pool, parts, secret }: { pool: Pool; parts: Parts; secret: string }) {
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
      const { checkSent } = await import('#mail/sent.ts')
      return checkSent(kept)
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
      read: async (mailbox) => (await import('#mail/sent.ts')).readSent(mailbox),
      witness: ownMail.witness,
      ...(lookedApartMs !== undefined && { lookedApartMs }),
    },
    onError,
  )
