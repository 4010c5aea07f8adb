import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadForgotten } from './events.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type ForgetLead = Asked & { readonly type: 'ForgetLead' }

/** Whoever asked is forgotten: from now on nothing personal may be added. */
export function forget(lead: Lead, { at, by }: ForgetLead): Decision<LeadForgotten, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  return lead.forgotten ? nothing : happened({ type: 'LeadForgotten', at, by, data: {} })
}
