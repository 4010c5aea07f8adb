import type { Id } from '../ledger.ts'

/**
 * How it was sent: whether a field that people can't see was filled in, how long filling in took, and whether the sender's machine
 * worked for it. `challenge` names the work, so that the same can't be handed in twice.
 */
export type ArrivalFacts = {
  readonly trap?: true
  readonly filledInMs?: number
  readonly proof?: 'valid' | 'absent'
  readonly challenge?: string
  /** The lead on whose page somebody found the address that they passed on. */
  readonly referral?: Id
}
