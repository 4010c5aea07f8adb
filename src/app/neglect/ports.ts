import type { Id } from '#domain/ledger.ts'
import type { SegmentWork } from '#domain/neglect/easy-segments.ts'
import type { Witnesses } from '#domain/neglect/claimed-unseen.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What the search for neglect asks of the read models, each by an index of its own. */
export type NeglectReads = {
  /** Leads to be looked at now: something has come up, or they have been silent since before these moments. */
  readonly toWatch: (about: {
    readonly at: Instant
    readonly quietBefore: Instant
    readonly unopenedBefore: Instant
    readonly most: number
  }) => Promise<readonly Id[]>
  /** Whose mailbox or telephone sees for itself what they do. */
  readonly witnesses: () => Promise<Witnesses>
  /** Leads on which these members say they did something that nothing has seen, and about which nobody has asked. */
  readonly claimed: (
    members: readonly Id[],
    about: { readonly from: Instant; readonly to: Instant; readonly most: number },
  ) => Promise<readonly Id[]>
  /** What became of what these members were given since then, by segment. */
  readonly queues: (
    members: readonly Id[],
    about: { readonly since: Instant; readonly now: Instant },
  ) => Promise<readonly (SegmentWork & { readonly member: Id })[]>
  /** The lead of a question. */
  readonly leadOfQuestion: (question: Id) => Promise<Id | undefined>
}
