import { happened, nothing, refused, type Decision } from '../decision.ts'
import { offeredTo } from '../handoff/state.ts'
import type { Asked } from '../ledger.ts'
import { personOf } from '../team/people.ts'
import { leaseOfAnother } from './at-work.ts'
import type { LeadAccepted } from './owner-events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type AcceptLead = Asked & { readonly type: 'AcceptLead' }

/** The first to accept owns the lead and owes what is open on it; whoever is at work on it already comes first. */
export function accept(
  lead: Lead,
  { at, by }: AcceptLead,
  { people, lease }: LeadFacts,
): Decision<LeadAccepted, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const first = offeredTo(lead, by)
  if (first !== undefined) return refused({ code: 'handoff_first', handoff: first })
  if (lead.owner === by) return nothing
  if (lead.owner !== undefined) return refused({ code: 'already_accepted', owner: lead.owner })
  if (!personOf(people, by)?.active) return refused({ code: 'member_inactive', member: by })
  const busy = leaseOfAnother({ by, at }, lease)
  if (busy) return refused({ code: 'held_by_another', member: busy.member, until: busy.until })
  return happened({ type: 'LeadAccepted', at, by, data: { member: by } })
}
