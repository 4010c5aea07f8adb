import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { KeptUntil, Periods } from './retention.ts'

/** What is read and written for those who want no mail, or who are to be forgotten. */
export type PrivacyReads = {
  /** Why nothing may be mailed to what these keys stand for; who asked by themselves since is answered on that lead. */
  readonly suppressed: (keys: readonly Uint8Array[], lead?: Id) => Promise<string | undefined>
  /** Whoever stopped us by themselves and now asks us something is answered on that lead. Says of which submissions that is true. */
  readonly answerOn: (
    some: readonly { readonly key: Uint8Array; readonly lead: Id; readonly submission: Id }[],
  ) => Promise<ReadonlySet<Id>>
  /** Takes an address off that list; false where it did not stand there. */
  readonly unsuppress: (key: Uint8Array) => Promise<boolean>
  /** Until when people are kept: those whose time ends before `until`, or all `among` these. */
  readonly keptUntil: (
    periods: Periods,
    about: { readonly until?: Instant; readonly among?: readonly Id[] },
  ) => Promise<readonly KeptUntil[]>
  /** Drops the bytes of submissions from before, and says how many it were. */
  readonly dropRaw: (before: Instant, most: number) => Promise<number>
}
