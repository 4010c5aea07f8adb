import type { KnownLead, Touch } from '../lead/state.ts'
import type { Id } from '../ledger.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import { found, type Finding } from './signal.ts'

/** What sees for itself what a member does: since when, and up to when it has looked. */
export type Witness = { readonly since: Instant; readonly until: Instant }
export type Witnesses = {
  readonly mailboxes: ReadonlyMap<Id, Witness>
  readonly telephones: ReadonlyMap<Id, Witness>
}
export const noWitnesses: Witnesses = { mailboxes: new Map(), telephones: new Map() }

/** What is told of late, or under another hour, is found within this time. */
export const SEEN_WITHIN_MS = 24 * 60 * 60_000

/**
 * A mail or a call that a member says they made, where their mailbox or the telephone system saw none. Only where they are connected,
 * were so before, and have been read long after; and only to be asked, because people also ring up from elsewhere.
 */
export const claimedUnseen = (lead: KnownLead, witnesses: Witnesses): readonly Finding[] =>
  lead.historical || lead.forgotten
    ? []
    : lead.touches
        .filter((touch) => isUnseen(lead, touch, witnesses))
        .flatMap(({ touch, member, happenedAt, channel }) =>
          found('claimed, not seen', {
            since: happenedAt,
            cause: touch,
            members: [member],
            evidence: [{ what: 'claimed', at: happenedAt, name: channel }],
          }),
        )

function isUnseen(lead: KnownLead, touch: Touch, { mailboxes, telephones }: Witnesses): boolean {
  const { evidence, direction, member, channel, happenedAt, call } = touch
  if (evidence !== 'claimed' || direction !== 'out' || member === undefined || call !== undefined)
    return false
  const by =
    channel === 'mail' ? mailboxes : channel === 'call' || channel === 'voicemail' ? telephones : undefined
  const witness = by?.get(member)
  if (!witness || happenedAt < witness.since || shifted(happenedAt, SEEN_WITHIN_MS) > witness.until)
    return false
  return !seenNear(lead, { member, channel, at: happenedAt })
}

/** Something that was seen about then, of the same person by the same way: their clock was wrong, not their word. */
function seenNear(
  { touches, calls, mails }: KnownLead,
  { member, channel, at }: { member: Id; channel: string; at: Instant },
): boolean {
  const near = (moment: Instant) =>
    moment >= shifted(at, -SEEN_WITHIN_MS) && moment <= shifted(at, SEEN_WITHIN_MS)
  if (channel === 'mail')
    return (
      touches.some(
        (one) =>
          one.evidence === 'witnessed' &&
          one.member === member &&
          one.channel === 'mail' &&
          near(one.happenedAt),
      ) || mails.some(({ by, queuedAt }) => by === member && near(queuedAt))
    )
  return calls.some((call) => (call.member ?? member) === member && near(call.startedAt))
}

const shifted = (at: Instant, ms: number): Instant => instantOf(epochMsOf(at) + ms)
