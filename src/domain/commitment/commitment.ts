import type { StepOf } from '../cadence/cadence.ts'
import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

/**
 * A commitment is open, then kept, late, broken or void.
 *   open ──done by the limit──▶ kept      open ──done after the limit──▶ late
 *   open ──ended undone, past the limit──▶ broken      open ──no longer needed──▶ void
 */
export type CommitmentState = 'open' | 'kept' | 'late' | 'broken' | 'void'

/**
 * What is owed: a first answer; an outcome after it; a look at a lead in nurture; a polite no; a step of a cadence; a call that they
 * asked for; of a hand-off its acceptance, the first word after it, and a ruling on its rejection; of an appointment what became of it,
 * and somebody who is there.
 */
export const commitmentKinds = [
  ...(['respond', 'outcome', 'nurture', 'decline', 'touch', 'callback'] as const),
  ...(['acceptance', 'contact', 'ruling'] as const),
  ...(['result', 'stand-in'] as const),
] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

/** Owed by whom it was asked of, whoever has the lead. */
export const isOfHandoff = (kind: CommitmentKind): boolean => kind === 'acceptance' || kind === 'ruling'
/** Owed by whoever is to be there. */
export const isOfAppointment = (kind: CommitmentKind): boolean => kind === 'result' || kind === 'stand-in'
/** Stays with whoever it was asked of, whoever has the lead. */
export const staysWithThem = (kind: CommitmentKind): boolean => isOfHandoff(kind) || isOfAppointment(kind)

export type WindowOf = { readonly notBefore: Instant; readonly target: Instant; readonly limit: Instant }

/** Whom a rung of the escalation chain reaches; resolved to a person when the rung is reached. */
export type RungTo = 'holder' | 'steward' | { readonly role: string } | { readonly member: Id }

/** Level 0 reminds at the target; levels 1 and up climb, the first at the limit. Instants are fixed when the commitment is made. */
export type Rung = { readonly level: number; readonly at: Instant; readonly to: RungTo }

/** A commitment to be made: nobody's yet, or a person's own where no team holds it. */
export type NewCommitment = {
  readonly id: Id
  readonly kind: CommitmentKind
  readonly window: WindowOf
  readonly ladder: readonly Rung[]
  readonly team?: Id
  readonly holder?: Id | undefined
  /** The signal that opens the window, which otherwise opens at `notBefore`. */
  readonly waitsFor?: string
  /** Whoever touches while this is owed has read the brief first. */
  readonly afterBrief?: true
  /** From when its window is reckoned, where that is long before it was made: a lead that is judged anew keeps its clock. */
  readonly from?: Instant
  /** The step of the cadence that it is about. */
  readonly step?: StepOf
  /** The appointment that it is about. */
  readonly appointment?: Id
  /** The message that settles it by itself, if nobody does before. */
  readonly letter?: string
}

export type Commitment = NewCommitment & {
  readonly state: CommitmentState
  readonly madeAt: Instant
  readonly settledAt?: Instant
  /** The highest rung reached; -1 before the reminder. */
  readonly level: number
}

/** When the sweeper must look again; undefined once settled or at the top of the chain. */
export const nextCheck = ({
  state,
  ladder,
  level,
}: Pick<Commitment, 'state' | 'ladder' | 'level'>): Instant | undefined =>
  state === 'open' ? ladder.find((rung) => rung.level > level)?.at : undefined

/** How a commitment ends when what it asks for is done at `at`. */
export const doneAt = ({ window }: Pick<Commitment, 'window'>, at: Instant): 'kept' | 'late' =>
  at <= window.limit ? 'kept' : 'late'

/** How a commitment ends when its lead ends without it. */
export const droppedAt = ({ window }: Pick<Commitment, 'window'>, at: Instant): 'void' | 'broken' =>
  at <= window.limit ? 'void' : 'broken'
