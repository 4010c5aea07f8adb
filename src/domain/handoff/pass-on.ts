import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { KnownLead, Lead } from '../lead/state.ts'
import type { HandoffPassedOn } from './events.ts'
import { isManager } from './offer.ts'
import { offering, settledAs, type Recipient, type When } from './offering.ts'
import { fallback, recipientOf, type Wanted } from './recipient.ts'
import { handoffOf, lastOffer, triedIn, type Handoff, type HandoffOffer } from './state.ts'

export type PassHandoff = Asked &
  Wanted & {
    readonly type: 'PassHandoff'
    readonly handoff: Id
    readonly because: 'has left' | 'by a colleague'
    readonly reason?: string | undefined
  }

/** An open offer goes to somebody else: whoever had it has left, or the qualifier or a manager says so. */
export function passHandoff(
  lead: Lead,
  command: PassHandoff,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const { at, by, because, reason } = command
  const handoff = handoffOf(lead, command.handoff)
  const offer = handoff && lastOffer(handoff)
  if (!handoff || !offer) return refused({ code: 'no_such_handoff' })
  const left = because === 'has left'
  if (offer.state !== 'open') return left ? nothing : refused({ code: 'handoff_over' })
  if (!left && by !== handoff.qualifier && !isManager(facts.people, by))
    return refused({ code: 'handoff_not_yours' })
  const { qualifier } = handoff
  const wanted = { ...command, qualifier, before: offer.team, tried: triedIn(handoff) }
  const found = recipientOf(lead, wanted, facts)
  const recipient = 'code' in found ? (left ? fallback(facts.people, offer.team) : undefined) : found
  if (!recipient) return 'code' in found ? refused(found) : nothing
  return happened<LeadEvent>(
    ...passedOn(lead, { handoff, offer, because, recipient, reason }, { at, by, facts }),
  )
}

/** The offer ends where it was and begins anew with the next; what was owed for it is broken if its time is over. */
export const passedOn = (
  lead: KnownLead,
  {
    handoff: { id, qualifier },
    offer,
    because,
    recipient,
    reason,
  }: {
    readonly handoff: Handoff
    readonly offer: HandoffOffer
    readonly because: HandoffPassedOn['data']['because']
    readonly recipient: Recipient
    readonly reason?: string | undefined
  },
  when: When,
): readonly LeadEvent[] => {
  const { at, by } = when
  return [
    {
      type: 'HandoffPassedOn',
      ...{ at, by, data: { handoff: id, offer: offer.offer, because } },
      ...(reason && { private: { reason } }),
    },
    ...settledAs(lead, offer.commitment, { at, by }),
    ...offering(lead, { handoff: id, offer: offer.offer + 1, qualifier, recipient }, when),
  ]
}
