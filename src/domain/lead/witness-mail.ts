import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'
import { witnessed } from './witnessed.ts'

export type WitnessMail = Asked & {
  readonly type: 'WitnessMail'
  /** Made of the mail's own id, so that the same mail by another way is known again. */
  readonly mail: Id
  readonly member: Id
  readonly happenedAt: Instant
}

/** A mail to the prospect that stands among those that the member has sent. Nothing of it is kept but that it was. */
export function witnessMail(
  lead: Lead,
  { at, by, mail, member, happenedAt }: WitnessMail,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten || lead.received.some((one) => one.mail === mail)) return nothing
  const received = { mail, class: 'human_reply', member, verified: true } as const
  const said = { from: '', subject: '', text: '' }
  const events = witnessed(
    lead,
    { type: 'ReceiveMail', at, by, received, said, toThem: true, happenedAt },
    facts,
  )
  return events.length === 0 ? nothing : happened<LeadEvent>(...events)
}
