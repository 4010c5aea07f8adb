import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { hostOf } from '#domain/text/domains.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { carryOut } from './carry-out.ts'
import type { SentHead } from './own-mailboxes.ts'
import type { Parts } from './parts.ts'
import { mailIdOf, ownId, type Looked } from './place-mail.ts'
import type { Mailroom } from './take-mail.ts'

const PEOPLE_MAX = 50

type Whose = {
  readonly workspace: Id
  readonly member: Id
  /** The name of the account, which is often its address. */
  readonly username: string
  /** When we looked the last time: what wasn't there then was not sent before. */
  readonly lookedAt: Instant | undefined
}

/**
 * A mail that a member has sent by their own mailbox is a witnessed touch on every open lead that it was written to. What concerns no
 * open lead leaves no trace. Mails of ours are on their leads already, and the same mail by another way is known by its id.
 */
export async function witnessSent(
  parts: Parts & { readonly mailroom: Pick<Mailroom, 'look'> },
  whose: Whose,
  head: SentHead,
): Promise<number> {
  const { workspace, member } = whose
  const looked = await parts.mailroom.look(workspace, {
    ...{ sender: head.from, key: head.key, people: head.to.slice(0, PEOPLE_MAX), lead: undefined },
    ids: [...head.refersTo, head.messageId ?? ''].flatMap(ownId),
    keys: head.refersTo.map(parts.textDigest),
  })
  if (!isTheirs(whose, head, looked) || isOurs(head, looked)) return 0
  const leads = leadsOf(head, looked)
  if (leads.length === 0) return 0
  const at = await parts.clock.now()
  const happenedAt = parts.clock.mode === 'system' ? happenedOf(head, { at, lookedAt: whose.lookedAt }) : at
  const command = {
    type: 'WitnessMail',
    at,
    by: member,
    mail: mailIdOf(head.key),
    member,
    happenedAt,
  } as const
  return parts.ledger.transaction(workspace, async (tx) => {
    const outcomes = await carryOut(
      tx,
      leads.map((stream) => ({ kind: 'lead', stream, command })),
      parts,
    )
    return outcomes.filter(({ outcome }) => outcome === 'happened').length
  })
}

/** Several may write by one account: only their own mails are theirs. */
function isTheirs({ member, username }: Whose, { from }: SentHead, { member: known }: Looked): boolean {
  if (known) return known.id === member
  return from !== undefined && emailKey(from) === emailKey(username)
}

const isOurs = ({ messageId = '' }: SentHead, { ours }: Looked): boolean =>
  ownId(messageId).some((id) => ours.some(({ mail }) => mail === id))

/** By whom it is to; else by the mails that it goes on with, where it leaves the house at all. */
function leadsOf({ from, to, refersTo }: SentHead, { open, ours, theirs }: Looked): readonly Id[] {
  const keys = new Set(to.map(emailKey))
  const named = open.filter(({ email }) => email !== null && keys.has(email)).map(({ lead }) => lead)
  if (named.length > 0) return [...new Set(named)].toSorted()
  const house = hostOf(from ?? '')
  if (house === undefined || to.every((address) => hostOf(address) === house)) return []
  const ids = new Set(refersTo.flatMap(ownId))
  const thread =
    ours.findLast(({ mail, lead }) => lead !== null && ids.has(mail))?.lead ?? theirs.at(-1)?.lead
  return thread === undefined || thread === null ? [] : [thread]
}

/** A folder takes any date that a program gives it. */
function happenedOf(
  { arrivedAt }: SentHead,
  { at, lookedAt = at }: { at: Instant; lookedAt: Instant | undefined },
): Instant {
  const now = epochMsOf(at)
  return instantOf(Math.min(now, Math.max(arrivedAt ?? now, epochMsOf(lookedAt))))
}
