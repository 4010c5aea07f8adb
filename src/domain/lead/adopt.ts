import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { Beginning } from './join.ts'
import { offeredBy } from './offered-by.ts'
import type { LeadRefusal } from './refusals.ts'
import { startedOn } from './started-on.ts'
import type { Lead } from './state.ts'

export type AdoptLead = Asked & Beginning & { readonly type: 'AdoptLead' }

/** A past lead that is still open becomes one of ours: judged by the playbook in force, with what is owed from now on. */
export function adopt(lead: Lead, command: AdoptLead): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.historical === false) return nothing
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  if (!lead.historical) return refused({ code: 'lead_not_historical' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const { at, by, judged, why, commitment, offer } = command
  return happened<LeadEvent>(
    { type: 'LeadAdopted', at, by, data: {} },
    { type: 'LeadJudged', at, by, data: judged, private: why },
    { type: 'CommitmentMade', at, by, data: commitment },
    ...offeredBy(commitment, offer, { at, by }),
    ...startedOn(command, { at, by }),
  )
}
