import { doneAt, type Commitment } from '../commitment/commitment.ts'
import type { Actor, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { CommitmentMade, CommitmentSettled } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import { dropped } from './dropped.ts'
import { ofTheLead, openCommitments, type KnownLead } from './state.ts'

/**
 * What an answer changes: the first answer that was owed is settled by when it happened, and because a lead without an outcome is
 * never without something due, the outcome is owed from then on.
 */
export function answered(
  lead: KnownLead,
  { at, by, happenedAt, owner }: { at: Instant; by: Actor; happenedAt: Instant; owner?: Id | undefined },
  facts: LeadFacts,
): readonly (CommitmentSettled | CommitmentMade)[] {
  const open = openCommitments(lead)
  const looks = open.filter(({ kind }) => kind === 'nurture')
  const due = open.filter((commitment) => isAnswer(lead, commitment, happenedAt))
  const settled = due.map((commitment): CommitmentSettled => {
    return {
      type: 'CommitmentSettled',
      at,
      by,
      data: { commitment: commitment.id, state: doneAt(commitment, happenedAt) },
    }
  })
  if (due.length === 0 || open.filter(ofTheLead).length > due.length + looks.length) return settled
  // Who speaks with a person no longer only looks around.
  return [
    ...settled,
    ...dropped(looks, at),
    owed(lead, { kind: 'outcome', at, by, from: at, holder: owner ?? lead.owner }, facts),
  ]
}

/** A first answer may have been given before we knew of the lead; one that was owed anew can't be older than the question. */
export const isAnswer = (
  lead: KnownLead,
  { kind, madeAt, from = madeAt }: Commitment,
  happenedAt: Instant,
): boolean =>
  kind === 'contact'
    ? happenedAt >= madeAt
    : kind === 'respond' && (madeAt === lead.openedAt || happenedAt >= from)
