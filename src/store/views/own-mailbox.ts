import type { PoolClient } from 'pg'
import type { OwnServer } from '#app/own-mailboxes.ts'
import type { Id } from '#domain/ledger.ts'
import type { MailboxFailure } from '#domain/mailbox/mailbox.ts'
import type { Instant } from '#domain/time/instant.ts'

export type OwnMailboxFound = Omit<OwnServer, 'folder'> & {
  readonly folder: string | null
  readonly lookedAt: Instant | null
  readonly failingSince: Instant | null
  readonly lastError: MailboxFailure | null
  readonly witnessed: number
}

/** A member's own mailbox and how it fares; without what it is signed in to with. */
export async function ownMailboxRow(
  client: PoolClient,
  workspace: Id,
  member: Id,
): Promise<OwnMailboxFound | undefined> {
  const { rows } = await client.query<OwnMailboxFound>({
    name: 'view-own-mailbox',
    text: `select host, port, security, username, folder, looked_at as "lookedAt", failing_since as "failingSince",
        last_error as "lastError", witnessed
      from own_mailbox where workspace = $1 and member = $2`,
    values: [workspace, member],
  })
  return rows[0]
}
