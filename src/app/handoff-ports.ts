import type { Id } from '#domain/ledger.ts'

/** What decisions and use cases about hand-offs ask of the read models. */
export type HandoffReads = {
  /** Those of these leads that have a hand-off under way. */
  readonly handedOff: (leads: readonly Id[]) => Promise<readonly Id[]>
  /** The lead of a hand-off, or of a dispute. */
  readonly leadOfHandoff: (id: Id) => Promise<Id | undefined>
  readonly leadOfDispute: (id: Id) => Promise<Id | undefined>
  /** The leads with a dispute that this member is to rule on. */
  readonly disputesOf: (member: Id) => Promise<readonly Id[]>
  /** What is offered to this member just now. */
  readonly handoffsTo: (member: Id) => Promise<readonly { readonly lead: Id; readonly handoff: Id }[]>
}
