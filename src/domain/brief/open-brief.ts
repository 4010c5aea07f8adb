import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import { readableAt, type BriefOpened } from './brief.ts'

export type OpenBrief = Asked & { readonly type: 'OpenBrief' }

/** Somebody reads the brief. While it is being made there is nothing to have read yet. */
export function openBrief(lead: Lead, { at, by }: OpenBrief): Decision<BriefOpened, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten || lead.brief?.openedBy.includes(by)) return nothing
  const readable = readableAt(lead)
  if (at < readable) return refused({ code: 'brief_in_the_making', readableAt: readable })
  return happened({ type: 'BriefOpened', at, by, data: { member: by } })
}
