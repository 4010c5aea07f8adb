import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent, LeadOpened } from './events.ts'
import type { Beginning } from './join.ts'
import { offeredBy } from './offered-by.ts'
import { startedOn } from './started-on.ts'
import type { Lead } from './state.ts'

export type OpenLead = Asked &
  Beginning & {
    readonly type: 'OpenLead'
    readonly opened: LeadOpened['data']
    readonly acknowledgement?:
      | { readonly mail: Id; readonly to: string; readonly subject: string; readonly text: string }
      | undefined
  }

/** A lead begins: judged by the playbook, with what is owed, offered to somebody where a team holds it, the buyer thanked. */
export function open(lead: Lead, command: OpenLead): Decision<LeadEvent, never> {
  if (lead.status !== 'none') return nothing
  const { at, by, opened, judged, why, commitment, offer, acknowledgement } = command
  const events: LeadEvent[] = [
    { type: 'LeadOpened', at, by, data: opened },
    { type: 'LeadJudged', at, by, data: judged, private: why },
    { type: 'CommitmentMade', at, by, data: commitment },
    ...offeredBy(commitment, offer, { at, by }),
    ...startedOn(command, { at, by }),
  ]
  if (acknowledgement) {
    const { mail, ...content } = acknowledgement
    events.push({ type: 'MailQueued', at, by, data: { mail, purpose: 'acknowledgement' }, private: content })
  }
  return happened(...events)
}
