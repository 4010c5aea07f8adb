import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import { personOf } from '../team/people.ts'
import type { LeadAccepted } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type AcceptLead = Asked & { readonly type: 'AcceptLead' }

/** The first to accept owns the lead and owes what is open on it. */
export function accept(
  lead: Lead,
  { at, by }: AcceptLead,
  { people }: LeadFacts,
): Decision<LeadAccepted, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  if (lead.owner === by) return nothing
  if (lead.owner !== undefined) return refused({ code: 'already_accepted', owner: lead.owner })
  if (!personOf(people, by)?.active) return refused({ code: 'member_inactive', member: by })
  return happened({ type: 'LeadAccepted', at, by, data: { member: by } })
}
