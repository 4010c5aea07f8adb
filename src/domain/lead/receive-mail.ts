import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { MailReceived } from './mail-events.ts'
import { owed } from './owed.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type Lead } from './state.ts'

export type ReceiveMail = Asked & {
  readonly type: 'ReceiveMail'
  readonly received: MailReceived['data']
  readonly said: NonNullable<MailReceived['private']>
}

/**
 * A mail that belongs to the lead. Where a person of theirs writes and nobody owes them an answer, one is owed from now on; a machine's
 * mail changes nothing that is owed. Somebody who writes after the end begins anew, so theirs is refused here.
 */
export function receiveMail(
  lead: Lead,
  { at, by, received, said }: ReceiveMail,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.received.some(({ mail }) => mail === received.mail)) return nothing
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const theirs = received.class === 'human_reply' && received.member === undefined
  if (theirs && lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const event: MailReceived = { type: 'MailReceived', at, by, data: received, private: said }
  const waiting = openCommitments(lead).some(({ kind }) => kind === 'respond')
  return happened<LeadEvent>(
    event,
    ...(theirs && !waiting ? [owed(lead, { kind: 'respond', at, by, from: at }, facts)] : []),
  )
}
