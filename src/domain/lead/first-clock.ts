import type { CommitmentKind } from '../commitment/commitment.ts'
import type { Instant } from '../time/instant.ts'
import { openCommitments, type KnownLead } from './state.ts'

/** What is owed first, before anybody has answered. */
export const firsts: ReadonlySet<CommitmentKind> = new Set(['respond', 'nurture', 'decline'])

/**
 * From when the first answer counts that is owed now: from when they asked. Whoever was answered and asked again, or read for months before
 * they wanted a person, is owed it from then on, and not from their first form.
 */
export function firstClock(lead: KnownLead): Instant {
  const { openedAt, opened } = lead
  const owed = openCommitments(lead).find(({ kind }) => firsts.has(kind))
  if (!owed) return opened.submittedAt
  return owed.from ?? (owed.madeAt === openedAt ? opened.submittedAt : owed.madeAt)
}
