import type { Commitment } from '../commitment/commitment.ts'
import type { CommitmentSettled } from './events.ts'
import type { Instant } from '../time/instant.ts'

/** What is no longer needed of anybody. */
export const dropped = (commitments: readonly Commitment[], at: Instant): readonly CommitmentSettled[] =>
  commitments.map(({ id }) => ({
    type: 'CommitmentSettled',
    at,
    by: 'system',
    data: { commitment: id, state: 'void' },
  }))
