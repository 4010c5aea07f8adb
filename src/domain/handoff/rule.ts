import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { KnownLead, Lead } from '../lead/state.ts'
import { personOf } from '../team/people.ts'
import { firstContact } from './accept.ts'
import { aftermath } from './aftermath.ts'
import { disputed } from './answer-dispute.ts'
import { afterOverturned, type AfterRuling, type Ruling } from './events.ts'
import { settledAs, type When } from './offering.ts'
import type { Handoff, HandoffOffer } from './state.ts'

export type RuleOnDispute = Asked & {
  readonly type: 'RuleOnDispute'
  readonly dispute: Id
  readonly ruling: Ruling
  /** What follows; without it, what the playbook says of that reason, or back to whoever rejected it. */
  readonly next?: AfterRuling | undefined
  readonly to?: Id | undefined
  readonly pool?: Id | undefined
  readonly because: string
}

/** The arbiter decides. It stands as a precedent, and the lead goes where the ruling says. */
export function ruleOnDispute(
  lead: Lead,
  command: RuleOnDispute,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const { at, by, ruling } = command
  const found = lead.status === 'none' ? undefined : disputed(lead, command.dispute)
  if (lead.status === 'none' || !found) return refused({ code: 'no_such_dispute' })
  const { handoff, offer } = found
  if (offer.ruling?.ruling === ruling && offer.ruling.by === by) return nothing
  if (offer.ruling) return refused({ code: 'already_ruled', ruling: offer.ruling.ruling })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (!mayRule(lead, offer, { by, facts }))
    return refused({ code: 'ruling_not_yours', arbiter: offer.dispute?.arbiter ?? '' })
  const usual = ruling === 'upheld' ? (offer.rejection?.next ?? 'qualify again') : 'back'
  const next = command.next ?? usual
  if (isBack(next) !== (ruling === 'overturned')) return refused({ code: 'ruling_impossible', next })
  const stays = next !== 'back' || personOf(facts.people, offer.rejection?.member)?.active
  if (!stays) return refused({ code: 'member_inactive', member: offer.rejection?.member ?? '' })
  return happened<LeadEvent>(
    ...settledAs(lead, offer.dispute?.commitment ?? '', { at, by, done: true }),
    ...ruled(lead, { handoff, offer, next, command }, { at, by, facts }),
  )
}

const isBack = (next: AfterRuling): boolean => afterOverturned.some((one) => one === next)
/** The arbiter; where nobody ruled in time, also whoever it has climbed to, unless it is their own case. */
function mayRule(
  lead: KnownLead,
  { dispute, rejection, qualifier }: HandoffOffer,
  { by, facts }: { by: Id; facts: LeadFacts },
): boolean {
  if (!personOf(facts.people, by)?.active || !dispute) return false
  if (by === dispute.arbiter) return true
  if (by === rejection?.member || by === dispute.by || by === qualifier) return false
  return lead.climbs.some(({ commitment, to }) => commitment === dispute.commitment && to === by)
}

function ruled(
  lead: KnownLead,
  {
    handoff,
    offer: { offer },
    next,
    command: { dispute, ruling, because, to, pool },
  }: { handoff: Handoff; offer: HandoffOffer; next: AfterRuling; command: RuleOnDispute },
  when: When,
): readonly LeadEvent[] {
  const { at, by } = when
  const event: LeadEvent = {
    type: 'DisputeRuled',
    ...{ at, by },
    data: { handoff: handoff.id, offer, dispute, ruling, next, credit: ruling === 'upheld' },
    private: { because },
  }
  if (lead.status !== 'open') return [event]
  if (next === 'back') return [event, ...firstContact(lead, event, when)]
  return aftermath(lead, { handoff, next, before: [event], to, pool }, when)
}
