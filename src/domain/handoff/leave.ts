import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { KnownLead, Lead } from '../lead/state.ts'
import { aftermath } from './aftermath.ts'
import { isManager } from './offer.ts'
import type { When } from './offering.ts'
import { handoffOf, lastOffer, type Handoff, type HandoffOffer } from './state.ts'

export type LeaveRejection = Asked & { readonly type: 'LeaveRejection'; readonly handoff: Id }

/** Whoever qualified it agrees that the rejection was right; what the playbook says follows at once. */
export function leaveRejection(
  lead: Lead,
  { handoff: id, at, by }: LeaveRejection,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const handoff = handoffOf(lead, id)
  const offer = handoff && lastOffer(handoff)
  if (!handoff || !offer) return refused({ code: 'no_such_handoff' })
  if (offer.state === 'left') return nothing
  if (offer.state !== 'rejected') return refused({ code: 'not_rejected' })
  if (by !== handoff.qualifier && !isManager(facts.people, by)) return refused({ code: 'handoff_not_yours' })
  return happened<LeadEvent>(...left(lead, { handoff, offer, because: 'agreed' }, { at, by, facts }))
}

export const left = (
  lead: KnownLead,
  {
    handoff,
    offer: { offer, rejection },
    because,
  }: { handoff: Handoff; offer: HandoffOffer; because: 'agreed' | 'not disputed in time' },
  when: When,
): readonly LeadEvent[] => {
  const { at, by } = when
  const said: LeadEvent = { type: 'RejectionLeft', at, by, data: { handoff: handoff.id, offer, because } }
  const next = rejection?.next ?? 'qualify again'
  return aftermath(lead, { handoff, next, before: [said] }, when)
}
