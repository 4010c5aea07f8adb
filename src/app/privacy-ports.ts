import type { Id } from '#domain/ledger.ts'
import type { WordKind } from '#domain/prospect/words.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { KeptUntil, Periods } from './retention.ts'

/** A stream with words whose own period is over. */
export type WordsDue = { readonly kind: 'lead' | 'prospect'; readonly stream: Id }
/** Events whose words go, and the files that came with them. */
export type WordsGone = WordsDue & { readonly seqs: readonly number[]; readonly files: readonly Id[] }
type Words = { readonly what: WordKind; readonly before: Instant; readonly most: number }

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
  /** Streams with words of this kind that are older, those with the oldest first; `not` are left out. `most` counts events. */
  readonly wordsDue: (about: Words & { readonly not: readonly Id[] }) => Promise<readonly WordsDue[]>
  /** How many events have such words; no more than `most` are counted. */
  readonly wordsLeft: (about: Words) => Promise<number>
  /** Takes private words out of a history that tells of it, and out of every row that was made of them. */
  readonly forgetWords: (gone: readonly WordsGone[]) => Promise<void>
  /** Drops mails of before that belong to no lead, and says how many it were. */
  readonly dropSetAside: (before: Instant, most: number) => Promise<number>
}
