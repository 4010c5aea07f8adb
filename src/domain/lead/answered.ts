import { doneAt } from '../commitment/commitment.ts'
import type { Actor, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { CommitmentMade, CommitmentSettled } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { openCommitments, type KnownLead } from './state.ts'

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
  const due = open.filter(({ kind }) => kind === 'respond')
  const settled = due.map((commitment): CommitmentSettled => {
    return {
      type: 'CommitmentSettled',
      at,
      by,
      data: { commitment: commitment.id, state: doneAt(commitment, happenedAt) },
    }
  })
  if (due.length === 0 || open.length > due.length) return settled
  const holder = owner ?? lead.owner
  return [
    ...settled,
    {
      type: 'CommitmentMade',
      at,
      by,
      data: { ...facts.plan(lead, 'outcome', at), ...(holder && { holder }) },
    },
  ]
}
