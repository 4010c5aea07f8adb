import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LocalDate } from '../time/calendar.ts'
import { returnsAt } from './come-back.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import { settledBy } from './resolve.ts'
import type { Lead } from './state.ts'

export type AskLater = Asked & { readonly type: 'AskLater'; readonly on: LocalDate }

/** "Ask me in March": the buyer's own words. The lead rests, and comes back on their date by itself. */
export function askLater(
  lead: Lead,
  { at, by, on }: AskLater,
  { follow }: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const zone = lead.wishes?.zone ?? lead.plan?.zone ?? follow?.zone ?? 'UTC'
  const back = returnsAt(on, { at, zone })
  if (back === 'in the past') return refused({ code: 'returns_in_past' })
  if (lead.resolution) {
    const same = lead.resolution.outcome === 'deferred' && lead.resolution.returnsAt === back
    return same ? nothing : refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  }
  return happened<LeadEvent>(...settledBy(lead, { at, by }), {
    type: 'LeadResolved',
    at,
    by,
    data: { outcome: 'deferred', told: { how: 'their own words' }, returnsAt: back },
  })
}
