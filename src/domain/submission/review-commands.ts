import type { Asked, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { NewReview, Reason, Screened, Trust, TrustKind } from './held.ts'

export type HoldSubmission = Asked & {
  readonly type: 'HoldSubmission'
  readonly screened: Screened
  readonly reasons: readonly Reason[]
  readonly playbook: number
  readonly prospect: Id
  readonly review: NewReview
  readonly confirmAt: Instant
}
/** The clock looks: whom to remind, to whom it climbs, and whether it has waited long enough to be junk. */
export type CheckReview = Asked & { readonly type: 'CheckReview' }
export type ReleaseSubmission = Asked & {
  readonly type: 'ReleaseSubmission'
  readonly trusts: readonly Trust[]
  readonly tookMs?: number | undefined
}
export type ConfirmSubmission = Asked & {
  readonly type: 'ConfirmSubmission'
  readonly tookMs?: number | undefined
}
export type PutBackSubmission = Asked & {
  readonly type: 'PutBackSubmission'
  readonly review: NewReview
  readonly confirmAt: Instant
}
export type RevokeTrust = Asked & { readonly type: 'RevokeTrust'; readonly kind: TrustKind }

export type ReviewCommand =
  | HoldSubmission
  | CheckReview
  | ReleaseSubmission
  | ConfirmSubmission
  | PutBackSubmission
  | RevokeTrust
