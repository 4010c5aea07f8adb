import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { endedBy } from './last-letter.ts'
import { settledBy } from './resolve.ts'
import { openCommitments, type Lead } from './state.ts'
import { letterAt } from './wakes.ts'

/**
 * Whom a rule declines gets the playbook's polite letter, in a human rhythm: not at once, and at nobody's full minute. Until then a
 * person may write one of their own. Where there is no address, the end says that they could not be told.
 */
export function declined(lead: Lead, { at, facts }: { at: Instant; facts: LeadFacts }): readonly LeadEvent[] {
  if (lead.status !== 'open' || !facts.follow) return []
  const owed = openCommitments(lead).find((one) => one.letter !== undefined && letterAt(one) <= at)
  if (owed?.letter === undefined) return []
  const letter = facts.follow.letter(lead, owed.letter)
  if (letter) return endedBy(lead, letter, { at, outcome: 'declined by us' })
  const told = { how: 'not told', because: 'no reachable address' } as const
  return [
    ...settledBy(lead, { at, by: 'system', told }),
    { type: 'LeadResolved', at, by: 'system', data: { outcome: 'declined by us', told } },
  ]
}
