import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { Missing } from './missing.ts'

/** Every "no" that a hand-off can say. */
export type HandoffRefusal =
  | { readonly code: 'report_stale'; readonly revision: number; readonly by: string; readonly at: Instant }
  | { readonly code: 'criterion_unknown'; readonly criterion: string }
  | { readonly code: 'no_such_handoff' }
  | { readonly code: 'handoff_open'; readonly handoff: Id }
  | { readonly code: 'handoff_first'; readonly handoff: Id }
  | ({ readonly code: 'handoff_lacks' } & Missing)
  | { readonly code: 'override_needs_manager' }
  | { readonly code: 'not_a_representative'; readonly member: Id }
  | { readonly code: 'pool_empty' }
  | { readonly code: 'nobody_to_hand_to' }
  | { readonly code: 'handoff_taken'; readonly member: Id }
  | { readonly code: 'handoff_moved_on'; readonly at: Instant; readonly because: string }
  | { readonly code: 'handoff_not_yours' }
  | { readonly code: 'handoff_over' }
  | { readonly code: 'rejection_reason_unknown'; readonly reasons: readonly string[] }
  | { readonly code: 'rejection_lacks'; readonly needs: readonly string[] }
  | { readonly code: 'not_rejected' }
  | { readonly code: 'dispute_open' }
  | { readonly code: 'dispute_too_late'; readonly until: Instant }
  | { readonly code: 'no_such_dispute' }
  | { readonly code: 'already_ruled'; readonly ruling: string }
  | { readonly code: 'ruling_not_yours'; readonly arbiter: Id }
  | { readonly code: 'ruling_impossible'; readonly next: string }
  | { readonly code: 'amount_missing' }
  | { readonly code: 'reason_missing'; readonly reasons: readonly string[] }
