import { happened, nothing, refused, type Decision } from '../decision.ts'
import { isManager } from '../handoff/offer.ts'
import type { Asked } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { goesOn } from './goes-on.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type ReopenLead = Asked & { readonly type: 'ReopenLead'; readonly reason: string }

/** Ends that somebody else than we brought about, or that are what everybody wanted. */
const forGood: ReadonlySet<string> = new Set(['won', 'introductory order', 'withdrawn', 'duplicate', 'junk'])

/** A manager finds that a lead has been given up too soon: it goes on with whoever had it, until it is passed to somebody else. */
export function reopen(
  lead: Lead,
  { at, by, reason }: ReopenLead,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (!lead.resolution) return nothing
  if (!isManager(facts.people, by)) return refused({ code: 'settling_needs_manager' })
  const { outcome } = lead.resolution
  if (forGood.has(outcome)) return refused({ code: 'ended_for_good', outcome })
  const other = facts.follow?.otherLead
  if (other !== undefined) return refused({ code: 'another_lead_open', lead: other })
  return happened<LeadEvent>(...goesOn(lead, { data: {}, private: { reason } }, { at, by, facts }))
}
