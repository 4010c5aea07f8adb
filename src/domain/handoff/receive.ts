import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import { teamOf } from '../team/people.ts'
import type { HandoffReceived, Receipt } from './events.ts'
import { handoffOf } from './state.ts'

export type ReceiveHandoff = Asked & {
  readonly type: 'ReceiveHandoff'
  readonly handoff: Id
  readonly receipt: Receipt
  /** Who has it; mail servers say so for them. */
  readonly member: Id
  readonly messageId?: string | undefined
}

/** The news of an offer has come a step further. Each step is noted once for each person, when it first happened. */
export function receiveHandoff(
  lead: Lead,
  { handoff: id, receipt, member, messageId, at, by }: ReceiveHandoff,
  { people }: LeadFacts,
): Decision<HandoffReceived, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const handoff = handoffOf(lead, id)
  if (!handoff) return refused({ code: 'no_such_handoff' })
  const offer = handoff.offers.findLast(
    ({ to, pool }) => to === member || (to === undefined && teamOf(people, pool)?.members.includes(member)),
  )
  if (!offer) return receipt === 'opened' ? nothing : refused({ code: 'handoff_not_yours' })
  if (offer.received.some((one) => one.receipt === receipt && one.member === member)) return nothing
  const data = { handoff: id, offer: offer.offer, receipt, member, ...(messageId && { messageId }) }
  return happened({ type: 'HandoffReceived', at, by, data })
}
