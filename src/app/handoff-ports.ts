import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What decisions and use cases about hand-offs ask of the read models. */
export type HandoffReads = {
  /** When each representative was last offered one; offers whose turn was given back don't count. */
  readonly lastHandoffs: () => Promise<ReadonlyMap<Id, Instant>>
  /** Whether any of these leads has a hand-off that is under way. */
  readonly anyHandoff: (leads: readonly Id[]) => Promise<boolean>
  /** The lead of a hand-off, or of a dispute. */
  readonly leadOfHandoff: (id: Id) => Promise<Id | undefined>
  readonly leadOfDispute: (id: Id) => Promise<Id | undefined>
  /** The leads with a dispute that this member is to rule on. */
  readonly disputesOf: (member: Id) => Promise<readonly Id[]>
  /** What is offered to this member just now. */
  readonly handoffsTo: (member: Id) => Promise<readonly { readonly lead: Id; readonly handoff: Id }[]>
}
