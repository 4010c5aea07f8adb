import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import { openCommitments, type KnownLead } from '../lead/state.ts'
import { left } from './leave.ts'
import { passedOn } from './pass-on.ts'
import { recipientOf } from './recipient.ts'
import { handoffIn, triedIn } from './state.ts'

/** The clock looks: what nobody accepted in its window goes to the next, and a rejection that nobody disputed stands. */
export function checkHandoff(
  lead: KnownLead,
  { at, facts }: { at: Instant; facts: LeadFacts },
): readonly LeadEvent[] {
  const when = { at, by: 'system', facts } as const
  const rejected = handoffIn(lead, 'rejected')
  if (rejected?.offer.rejection && rejected.offer.rejection.disputeUntil <= at)
    return left(lead, { ...rejected, because: 'not disputed in time' }, when)
  const open = handoffIn(lead, 'open')
  if (!open || open.offer.pool !== undefined) return []
  const due = openCommitments(lead).find(({ id }) => id === open.offer.commitment)
  if (!due || due.window.limit > at) return []
  const { qualifier } = open.handoff
  const wanted = { qualifier, team: undefined, before: open.offer.team, tried: triedIn(open.handoff), at }
  const recipient = recipientOf(lead, wanted, facts)
  // Nobody is left to ask: it stays where it is, and climbs.
  if ('code' in recipient) return []
  return passedOn(lead, { ...open, because: 'not accepted in time', recipient }, when)
}

/** When the clock must look at a hand-off that no commitment reminds of. */
export const handoffWakesAt = (lead: KnownLead): Instant | undefined =>
  handoffIn(lead, 'rejected')?.offer.rejection?.disputeUntil
