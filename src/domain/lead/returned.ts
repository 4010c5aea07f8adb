import type { Actor } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import { reopened } from './goes-on.ts'
import { openCommitments, type KnownLead, type Mail } from './state.ts'
import { hearsUs } from './touch.ts'

/**
 * A mail that had left us came back for good. Whoever it was to tell has not been told, and what it answered is owed again by the clock
 * of the question; unless they have heard from us since by another way.
 */
export function returned(
  lead: KnownLead,
  { at, by, mail }: { at: Instant; by: Actor; mail: Mail },
  facts: LeadFacts,
): readonly LeadEvent[] {
  if (mail.state !== 'sent') return []
  const failed = { type: 'MailFailed', at, by, data: { mail: mail.id, reason: 'returned' } } as const
  if (lead.resolution) return [failed, ...reopened(lead, mail, { at, by, facts })]
  const from = questionOf(lead, mail)
  return from === undefined ? [failed] : [failed, owed(lead, { kind: 'respond', at, by, from }, facts)]
}

/** When that was asked which this mail answered, and which nothing else has answered since. */
function questionOf(lead: KnownLead, { id, sentAt }: Mail): Instant | undefined {
  if (openCommitments(lead).some(({ kind }) => kind === 'respond')) return undefined
  const answered = lead.commitments.find(({ kind, settledAt }) => kind === 'respond' && settledAt === sentAt)
  if (!answered) return undefined
  const heard = lead.touches.some(
    (touch) => touch.touch !== id && hearsUs(touch) && touch.happenedAt >= answered.madeAt,
  )
  if (heard) return undefined
  return answered.madeAt === lead.openedAt ? lead.opened.submittedAt : answered.madeAt
}
