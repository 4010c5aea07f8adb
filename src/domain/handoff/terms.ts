import type { Id } from '../ledger.ts'
import type { Offer } from '../lead/offered-by.ts'
import type { KnownLead } from '../lead/state.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'

/** What "qualified" means by one version of the playbook. */
export type Definition = {
  readonly playbook: number
  readonly name: string
  readonly criteria: readonly { readonly name: string; readonly required: boolean }[]
  /** How many must be met in all. */
  readonly atLeast: number
}

/** What happens with a lead whose rejection stands. */
export const afterRejections = ['qualify again', 'nurture', 'decline', 'reroute'] as const
export type AfterRejection = (typeof afterRejections)[number]

/** A reason for which a hand-off may be rejected, and what saying so rests on. */
export type RejectionReason = {
  readonly name: string
  readonly needs: readonly string[]
  readonly next: AfterRejection
  /** The turn is given back at once. */
  readonly credit: boolean
}

/** Reasons for a firm whose playbook names none. */
export const usualReasons: readonly RejectionReason[] = [
  { name: 'not qualified', needs: ['criterion', 'note'], next: 'qualify again', credit: false },
  { name: 'not our market', needs: ['note'], next: 'reroute', credit: true },
  { name: 'wrong data', needs: ['note'], next: 'qualify again', credit: true },
]

/** The reason that always names the criterion that fails. */
export const NOT_QUALIFIED = 'not qualified'

/** Who qualified a lead that is to be handed on, and who has been asked already. */
export type NextWanted = {
  readonly qualifier: Id
  /** A team that somebody named. */
  readonly team: Id | undefined
  /** The team of whoever was asked before. */
  readonly before?: Id | undefined
  readonly tried: readonly Id[]
}

/** What decisions about hand-offs rest on: the terms in force, and whose turn it would be. */
export type HandoffTerms = {
  /** The definition in force now; undefined where the playbook has none. */
  readonly definition: Definition | undefined
  /** What a hand-off carries beside the criteria. */
  readonly needs: readonly string[]
  readonly reasons: readonly RejectionReason[]
  readonly disputeUntil: (at: Instant) => Instant
  readonly arbiter: Id | undefined
  /** Whether mail goes out to tell of offers. */
  readonly mails: boolean
  /** Who is offered the lead next; undefined where nobody is left who hasn't been asked. */
  readonly next: (lead: KnownLead, wanted: NextWanted) => Offer | undefined
}

/** How long a rejection may be disputed where the playbook doesn't say. */
export const DISPUTE_DAYS = 3
const DAY_MS = 86_400_000

/** The terms where nothing is agreed and nobody is known: what a spec, or a decision that needs none, goes by. */
export const noTerms: HandoffTerms = {
  definition: undefined,
  needs: [],
  reasons: usualReasons,
  disputeUntil: (at) => instantOf(epochMsOf(at) + DISPUTE_DAYS * DAY_MS),
  arbiter: undefined,
  mails: false,
  next: () => undefined,
}
