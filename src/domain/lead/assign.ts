import { happened, nothing, refused, type Decision } from '../decision.ts'
import { handoffIn } from '../handoff/state.ts'
import type { Asked, Id } from '../ledger.ts'
import { personOf } from '../team/people.ts'
import { leaseOfAnother } from './at-work.ts'
import type { LeadAssigned } from './owner-events.ts'
import type { LeadFacts } from './facts.ts'
import { offeredTo, type LeadOffered, type Offer } from './offered-by.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type AssignLead = Asked & {
  readonly type: 'AssignLead'
  readonly to: Id
  readonly reason: string
  readonly takeOver?: { readonly reason: string } | undefined
}

/** A member passes the lead to a colleague, with a reason. The buyer's clock stays; the steward owes it until it is accepted. */
export function assign(
  lead: Lead,
  command: AssignLead,
  facts: LeadFacts,
): Decision<LeadAssigned, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const passing = handoffIn(lead, 'open')
  // Whoever has left can't keep it, whatever else is under way.
  if (passing && command.by !== 'system')
    return refused({ code: 'handoff_open', handoff: passing.handoff.id })
  const { at, by, to, reason, takeOver } = command
  if (!personOf(facts.people, to)?.active) return refused({ code: 'member_inactive', member: to })
  if ((lead.owner ?? lead.offered) === to) return nothing
  const busy = leaseOfAnother({ by, at }, facts.lease)
  if (busy && !takeOver) return refused({ code: 'held_by_another', member: busy.member, until: busy.until })
  return happened({
    type: 'LeadAssigned',
    at,
    by,
    data: { ...(lead.owner && { from: lead.owner }), to },
    private: { reason },
  })
}

export type OfferLead = Asked & {
  readonly type: 'OfferLead'
  readonly team: Id
} & Offer

/** The system offers an open lead to somebody else: its owner has left, or nobody was there when it came. */
export function offer(
  lead: Lead,
  { at, by, team, to, turn, because, route }: OfferLead,
): Decision<LeadOffered, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution || (lead.owner ?? lead.offered) === to) return nothing
  return happened({
    type: 'LeadOffered',
    at,
    by,
    data: offeredTo(team, { to, turn, because, route }),
  })
}
