import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadRead } from './events.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type ReadLead = Asked & { readonly type: 'ReadLead' }

/** Who has seen the lead, once per person: the proof against "I never got it". */
export function read(lead: Lead, { at, by }: ReadLead): Decision<LeadRead, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  return lead.readBy.includes(by) ? nothing : happened({ type: 'LeadRead', at, by, data: { member: by } })
}
