import type { CommitmentKind, NewCommitment } from '../commitment/commitment.ts'
import type { Id } from '../ledger.ts'
import type { People } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import type { KnownLead } from './state.ts'

/** Who is at work on the lead right now: a mail begun, a call under way. Ends by itself. */
export type Lease = { readonly member: Id; readonly until: Instant }

/** What a decision about a lead needs to know beyond the lead's own history. */
export type LeadFacts = {
  readonly people: People
  readonly lease?: Lease | undefined
  /** Why nothing may be mailed to the address that this is about; undefined where something may. */
  readonly stopped?: string | undefined
  /** The commitment that follows, its window reckoned from `at` on the calendar that holds for the lead, never softer than promised. */
  readonly plan: (
    lead: KnownLead,
    kind: CommitmentKind,
    at: Instant,
    promisedBy?: Instant | null,
  ) => NewCommitment
}
