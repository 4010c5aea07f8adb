import type { CommitmentKind } from '#domain/commitment/commitment.ts'
import type { Id } from '#domain/ledger.ts'
import type { Signal } from '#domain/neglect/signal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Discretion } from '#domain/workspace/discretion.ts'

/** What is told of in the morning: what is past its limit, what is due until the evening, who came back, and who has the next word. */
export const sheetParts = ['slipped', 'due', 'came back', 'waiting'] as const
export type SheetPart = (typeof sheetParts)[number]

/** Whose sheet: `until` is the end of their day, `since` the morning before. */
export type SheetFor = { readonly member: Id; readonly until: Instant; readonly since: Instant }
export type SheetItem = {
  readonly member: Id
  readonly part: SheetPart
  readonly lead: Id
  readonly kind: CommitmentKind
  readonly channel: string | null
  readonly segment: string
  readonly submittedAt: Instant
  /** When the window opens; null where it has. */
  readonly opensAt: Instant | null
  readonly target: Instant
  readonly limit: Instant
  /** How many there are of this part; only the first of them are listed. */
  readonly count: number
}

/** What a member is asked about a lead, and has until `explainBy` to explain or to put right. */
export type QuestionOwed = {
  readonly member: Id
  readonly question: Id
  readonly lead: Id
  readonly signal: Signal
  readonly segment: string
  readonly explainBy: Instant
  /** How many of them they have; only the first are listed. */
  readonly count: number
}
/** What waits for a manager: nobody has explained it in time, or somebody has and it is to be judged. */
export type ComeUp = { readonly count: number; readonly oldest: Instant | null }
export type SlippedWith = { readonly member: Id; readonly name: string; readonly count: number }

/** Mornings, inside a transaction. */
export type Mornings = {
  /** Marks the day of each, and answers those who want a sheet, work here and had none for it. */
  readonly claimSheets: (
    days: readonly { readonly member: Id; readonly date: string }[],
  ) => Promise<readonly { readonly member: Id; readonly name: string }[]>
  readonly sheetItems: (about: {
    readonly sheets: readonly SheetFor[]
    readonly now: Instant
    readonly most: number
  }) => Promise<readonly SheetItem[]>
  /** How many leads have slipped, by whoever owes them. */
  readonly slipped: (now: Instant) => Promise<readonly SlippedWith[]>
  readonly questionsOwed: (about: {
    readonly members: readonly Id[]
    readonly most: number
  }) => Promise<readonly QuestionOwed[]>
  readonly comeUp: () => Promise<ComeUp>
  readonly discretion: () => Promise<Discretion>
}
