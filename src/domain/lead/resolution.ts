import type { EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

export type Money = { readonly amount: string; readonly currency: string }
/** The reason of those who gave none. */
export const NONE_GIVEN = 'none given'

export const outcomes = [
  'won',
  'introductory order',
  'deferred',
  'lost',
  'declined by us',
  'unreachable',
  'withdrawn',
  'duplicate',
  'junk',
] as const
export type Outcome = (typeof outcomes)[number]

export const untoldReasons = ['no permission', 'no reachable address', 'junk', 'withdrawn'] as const
export type UntoldReason = (typeof untoldReasons)[number]

/** How the prospect was told: a mail of ours, a touch that says so, their own words to us, or the reason why not. */
export type Told =
  | { readonly how: 'mail'; readonly mail: Id }
  | { readonly how: 'touch'; readonly touch: Id }
  | { readonly how: 'their own words' }
  | { readonly how: 'not told'; readonly because: UntoldReason }
/** Of a lead that ended before it came to us, nobody may have written down how. */
export type ToldThen = Told | { readonly how: 'not recorded' }

export type LeadResolved = EventOf<
  'LeadResolved',
  {
    outcome: Outcome
    told: ToldThen
    /** When it comes back by itself. */
    returnsAt?: Instant
    /** What was ordered. */
    amount?: Money
    /** Why, in a word of the playbook; or that none was given. */
    because?: string
  },
  { reason?: string }
>
