import type { Commitment, NewCommitment } from '../commitment/commitment.ts'
import type { Actor, EventOf, Id } from '../ledger.ts'
import type { InquiryClass } from '../screening/inquiry.ts'
import type { SignalCode } from '../screening/signals.ts'
import type { Instant } from '../time/instant.ts'

/** A look at what was held back, owed by the steward of the team that reviews; by a person, where no team does. */
export type NewReview = Omit<NewCommitment, 'kind' | 'waitsFor'> & { readonly kind: 'review' }
export type Review = Omit<Commitment, 'kind' | 'waitsFor'> & { readonly kind: 'review' }

/** What screening noticed, by codes: the words, which quote people, stay private. */
export type Screened = {
  readonly class: InquiryClass
  readonly noticed: readonly SignalCode[]
  /** The rule that decided, where one did. */
  readonly rule?: string
}
export type Reason = { readonly code: SignalCode; readonly text: string }

/** What became of a submission that was held back: why, the looks that were owed at it, the last word, and what its release taught. */
export type Held = {
  readonly screened: Screened
  readonly reasons: readonly Reason[]
  readonly prospect: Id
  readonly heldAt: Instant
  readonly confirmAt: Instant
  readonly reviews: readonly Review[]
  readonly climbs: readonly Climbed[]
  readonly decided?: Decided | undefined
  readonly trusts: readonly Given[]
}
/** Level 0 is the reminder at the target. */
type Climbed = {
  readonly commitment: Id
  readonly level: number
  readonly to: Id
  readonly at: Instant
}
export type Decided = {
  readonly how: 'released' | 'confirmed' | 'unseen'
  readonly at: Instant
  readonly by: Actor
  readonly tookMs?: number | undefined
}
/** `value` is gone once it is revoked or the person is forgotten. */
export type Given = {
  readonly kind: TrustKind
  readonly value?: string | undefined
  readonly at: Instant
  readonly by: Actor
  readonly revoked?: true
}

/** What a release can teach, so that the next such inquiry passes. */
export const trustKinds = ['sender', 'domain', 'phrase'] as const
export type TrustKind = (typeof trustKinds)[number]
export const isTrustKind = (word: string): word is TrustKind => trustKinds.some((kind) => kind === word)
export type Trust = { readonly kind: TrustKind; readonly value: string }

/** `prospect` is who they become once they are released; nobody meets them before. */
export type SubmissionHeld = EventOf<
  'SubmissionHeld',
  { screened: Screened; playbook: number; prospect: Id; review: NewReview; confirmAt: Instant },
  { reasons: readonly Reason[] }
>
export type ReviewReminded = EventOf<'ReviewReminded', { commitment: Id; to: Id }>
export type ReviewClimbed = EventOf<'ReviewClimbed', { commitment: Id; level: number; to: Id }>
/** It was no junk, and goes to a lead with the clock that it came with. `tookMs` is how long the person looked, as their page says. */
export type SubmissionReleased = EventOf<
  'SubmissionReleased',
  { settled?: 'kept' | 'late'; teaches: readonly TrustKind[]; tookMs?: number },
  { trusts: readonly Trust[] }
>
/** It was junk: a person said so, or nobody looked for as long as the playbook waits. It stays, and can be released. */
export type SubmissionConfirmed = EventOf<
  'SubmissionConfirmed',
  { how: 'reviewed' | 'unseen'; settled: 'kept' | 'late' | 'broken' | 'void'; tookMs?: number }
>
/** A release or a confirmation is taken back: it waits for another look. What the release had taught is forgotten. */
export type SubmissionPutBack = EventOf<
  'SubmissionPutBack',
  { from: 'lead' | 'junk'; review: NewReview; confirmAt: Instant }
>
export type TrustRevoked = EventOf<'TrustRevoked', { kind: TrustKind }>

export type HeldEvent =
  | SubmissionHeld
  | ReviewReminded
  | ReviewClimbed
  | SubmissionReleased
  | SubmissionConfirmed
  | SubmissionPutBack
  | TrustRevoked
