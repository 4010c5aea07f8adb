import type { Actor, Id } from '#domain/ledger.ts'
import { personOf, type Role } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

export type NewMember = {
  readonly id: Id
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly teams: readonly Id[]
  readonly by: Actor
  readonly at: Instant
  /** Where they accept: an address that carries its own proof. */
  readonly invitation: string
}

/** Somebody joins: as a member, in their teams, and with a mail that asks them in. That nobody has the address yet is for the caller to see. */
export async function addMember(parts: Parts, tx: Tx, member: NewMember): Promise<readonly Outcome[]> {
  const { id, email, name, roles, teams, by, at } = member
  const added = await carryOut(
    tx,
    [{ kind: 'member', stream: id, command: { type: 'AddMember', at, by, email, name, roles } }],
    parts,
  )
  if (added[0]?.outcome !== 'happened') return added
  // Only members may join a team, so this looks again at who is one.
  const joined = await carryOut(
    tx,
    teams.map((team) => ({ kind: 'team', stream: team, command: { type: 'JoinTeam', at, by, member: id } })),
    parts,
  )
  await sendInvitation(parts, tx, member)
  return [...added, ...joined]
}

/** The mail with the address at which they accept; without a mail server it waits in the outbox. */
export async function sendInvitation(
  parts: Parts,
  tx: Tx,
  { id, name, by, at, invitation }: Pick<NewMember, 'id' | 'name' | 'by' | 'at' | 'invitation'>,
): Promise<void> {
  const people = await tx.people()
  const firm = await tx.workspaceName()
  const invitedBy = personOf(people, by)?.name ?? firm
  const notice = parts.newId()
  const words = parts.letters.invitation({ firm, name, invitedBy, url: invitation })
  await tx.keepNotices([{ id: notice, member: id, purpose: 'invitation', at, ...words }])
  if (parts.mailer.configured) await tx.enqueue([{ task: 'send-notice', workspace: tx.workspace, notice }])
}
