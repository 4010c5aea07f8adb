import type { Motion } from '#domain/lead/events.ts'
import type { Channel } from '#domain/lead/touch.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What the plan of a lead rests on beyond its own history. */
export type Followed = {
  readonly lead: Id
  readonly email: string | null
  readonly name: string | null
  readonly organisation: string | null
  /** Two letters. */
  readonly country: string | null
  /** The ways that they allow, and those that they forbid. */
  readonly permits: readonly Channel[]
  readonly bars: readonly Channel[]
  /** In which they filled in the form. */
  readonly language: string | null
  readonly motion: Motion
  /** Another lead of theirs that is open. */
  readonly otherLead: Id | null
}

/** An open lead of somebody with this number. */
export type AtPhone = { readonly lead: Id; readonly owner: Id | null; readonly offered: Id | null }

/** Which touches are asked for; mails that have been written count before they have left where `waitingToo` is set. */
type Lately = { readonly since: Instant; readonly waitingToo: boolean }

/** What is read of leads for their plans. */
export type FollowReads = {
  /** Of those alone that have something to be woken for at `awake`, where that is given. */
  readonly followed: (leads: readonly Id[], awake?: Instant) => Promise<readonly Followed[]>
  /** What the prospects of these leads said last of mail that nobody writes by hand; nothing of those who were never asked. */
  readonly mailConsents: (leads: readonly Id[]) => Promise<ReadonlyMap<Id, boolean>>
  /** Of these fingerprints of addresses, the lead whose buyer named each instead of themselves, the first first. */
  readonly referrals: (keys: readonly string[]) => Promise<ReadonlyMap<string, Id>>
  /** When we touched the prospects of these leads of late, each on whatever lead of theirs. */
  readonly touchedBy: (leads: readonly Id[], about: Lately) => Promise<ReadonlyMap<Id, readonly Instant[]>>
  /** When we touched anybody under these domains of late. */
  readonly touchedAt: (
    domains: readonly string[],
    about: Lately,
  ) => Promise<ReadonlyMap<string, readonly Instant[]>>
  /** Open leads of people with this number, the youngest first. */
  readonly leadsAtPhone: (number: string) => Promise<readonly AtPhone[]>
}
