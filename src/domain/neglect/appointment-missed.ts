import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import { found, type Finding } from './signal.ts'

/** A meeting that we missed, and what was done about it since. */
export type Missed = {
  readonly appointment: Id
  readonly owner: Id
  readonly agreedFor: Instant
  readonly missedAt: Instant
  /** Who was there instead. */
  readonly standIn?: Id | undefined
  /** A new time that was offered or agreed, a word to the prospect, their own cancelling. */
  readonly repairedAt?: Instant | undefined
}

/** "I was travelling": nobody was there, and nothing was done about it. Whoever had a stand-in has missed nothing. */
export const appointmentMissed = ({
  appointment,
  owner,
  agreedFor,
  missedAt,
  standIn,
  repairedAt,
}: Missed): readonly Finding[] =>
  standIn !== undefined || (repairedAt !== undefined && repairedAt >= agreedFor)
    ? []
    : found('appointment missed', {
        since: missedAt,
        cause: appointment,
        members: [owner],
        evidence: [
          { what: 'agreed for', at: agreedFor },
          { what: 'missed', at: missedAt },
        ],
      })
