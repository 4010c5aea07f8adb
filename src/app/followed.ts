import type { Channel } from '#domain/lead/touch.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What the plan of a lead rests on beyond its own history. */
export type Followed = {
  readonly lead: Id
  readonly email: string | null
  readonly name: string | null
  readonly organisation: string | null
  /** The ways that they allow, and those that they forbid. */
  readonly permits: readonly Channel[]
  readonly bars: readonly Channel[]
  /** In which they filled in the form. */
  readonly language: string | null
  /** Another lead of theirs that is open. */
  readonly otherLead: Id | null
  /** When we touched them of late, on whatever lead. */
  readonly touches: readonly Instant[]
}
