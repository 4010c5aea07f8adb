import type { NewCommitment } from '../commitment/commitment.ts'
import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { Offer } from '../team/turn.ts'
import type { LeadEvent, LeadJudged, LeadOpened } from './events.ts'
import type { Lead } from './state.ts'

export type OpenLead = Asked & {
  readonly type: 'OpenLead'
  readonly opened: LeadOpened['data']
  readonly judged: LeadJudged['data']
  readonly why: NonNullable<LeadJudged['private']>
  readonly commitment: NewCommitment
  readonly offer?: Offer | undefined
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
  ]
  if (offer && commitment.team) {
    const { to, turn, because } = offer
    events.push({
      type: 'LeadOffered',
      at,
      by,
      data: { to, team: commitment.team, ...(turn !== undefined && { turn }), because },
    })
  }
  if (acknowledgement) {
    const { mail, ...content } = acknowledgement
    events.push({ type: 'MailQueued', at, by, data: { mail, purpose: 'acknowledgement' }, private: content })
  }
  return happened(...events)
}
