import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import { stopped } from './stop-address.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { isTheirs, type MailReceived } from './mail-events.ts'
import { owed } from './owed.ts'
import type { LeadRefusal } from './refusals.ts'
import { returned } from './returned.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'
import { witnessed } from './witnessed.ts'

export type ReceiveMail = Asked & {
  readonly type: 'ReceiveMail'
  readonly received: MailReceived['data']
  readonly said: NonNullable<MailReceived['private']>
  /** Whether it is written to the prospect. */
  readonly toThem?: boolean | undefined
  /** When our mail server had it. */
  readonly happenedAt?: Instant | undefined
}

/**
 * A mail that belongs to the lead. Where a person of theirs writes and nobody owes them an answer, one is owed from now on. A mail of
 * ours that came back for good answered nobody, and stops its address, as a complaint does. A member's own mail to the prospect is a
 * touch, where it is known to be theirs. Somebody who writes after the end begins anew, so theirs is refused here.
 */
export function receiveMail(
  lead: Lead,
  command: ReceiveMail,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const { at, by, received, said } = command
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.received.some(({ mail }) => mail === received.mail)) return nothing
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (isTheirs(received) && lead.resolution)
    return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const event: MailReceived = { type: 'MailReceived', at, by, data: received, private: said }
  return happened<LeadEvent>(event, ...consequences(lead, command, facts))
}

function consequences(lead: KnownLead, command: ReceiveMail, facts: LeadFacts): readonly LeadEvent[] {
  const { at, by, received } = command
  switch (received.class) {
    case 'bounce':
    case 'complaint':
      return spoiled(lead, command, facts)
    case 'auto_reply':
      return []
    case 'human_reply': {
      if (!isTheirs(received)) return witnessed(lead, command, facts)
      const waiting = openCommitments(lead).some(({ kind }) => kind === 'respond')
      return waiting ? [] : [owed(lead, { kind: 'respond', at, by, from: at }, facts)]
    }
  }
}

/** Anybody can say that a mail came back: it changes something only where it names one that we did send. */
function spoiled(lead: KnownLead, { at, by, received }: ReceiveMail, facts: LeadFacts): readonly LeadEvent[] {
  const mail = lead.mails.find(({ id }) => id === received.about)
  if (!mail || mail.state === 'queued' || mail.state === 'taken back') return []
  if (received.class === 'complaint') return stopped(lead, { at, by, because: 'complaint', mail: mail.id })
  if (received.hard !== true) return []
  return [
    ...returned(lead, { at, by, mail }, facts),
    ...stopped(lead, { at, by, because: 'hard bounce', mail: mail.id }),
  ]
}
