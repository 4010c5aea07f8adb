import { happened, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { KnownLead, Lead } from '../lead/state.ts'
import { personOf } from '../team/people.ts'
import { isManager } from './offer.ts'
import type { Handoff, HandoffOffer } from './state.ts'

export type AnswerDispute = Asked & {
  readonly type: 'AnswerDispute'
  readonly dispute: Id
  readonly words: string
}

/** Either side may say more while nobody has ruled; what was said before stays. */
export function answerDispute(
  lead: Lead,
  { dispute, words, at, by }: AnswerDispute,
  { people }: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const found = lead.status === 'none' ? undefined : disputed(lead, dispute)
  if (lead.status === 'none' || !found) return refused({ code: 'no_such_dispute' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const { handoff, offer } = found
  if (offer.ruling) return refused({ code: 'already_ruled', ruling: offer.ruling.ruling })
  const parties = [handoff.qualifier, offer.rejection?.member, offer.dispute?.by]
  if (!personOf(people, by)?.active || (!parties.includes(by) && !isManager(people, by)))
    return refused({ code: 'handoff_not_yours' })
  return happened<LeadEvent>({
    type: 'DisputeAnswered',
    ...{ at, by },
    data: { handoff: handoff.id, offer: offer.offer, dispute },
    private: { words },
  })
}

/** The offer that a dispute is about, whatever has come after it. */
export function disputed(
  { handoffs }: KnownLead,
  dispute: Id,
): { readonly handoff: Handoff; readonly offer: HandoffOffer } | undefined {
  for (const handoff of handoffs) {
    const offer = handoff.offers.find((one) => one.dispute?.id === dispute)
    if (offer) return { handoff, offer }
  }
  return undefined
}
