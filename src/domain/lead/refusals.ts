import type { Shortfall } from '../cadence/effort.ts'
import type { Pressed } from '../cadence/pressure.ts'
import type { HandoffRefusal } from '../handoff/refusals.ts'
import type { NeglectRefusal } from '../neglect/refusals.ts'
import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { Outcome } from './resolution.ts'
import type { Channel } from './touch.ts'

/** Every "no" that a lead can say. The catalogue in `contract` gives each its words and its next step. */
export type LeadRefusal =
  | HandoffRefusal
  | NeglectRefusal
  | { readonly code: 'no_such_lead' }
  | { readonly code: 'lead_exists' }
  | { readonly code: 'lead_historical' }
  | { readonly code: 'lead_not_historical' }
  | { readonly code: 'lead_forgotten' }
  | { readonly code: 'lead_resolved'; readonly outcome: Outcome }
  | { readonly code: 'lead_unresolved' }
  | { readonly code: 'lead_touched' }
  | { readonly code: 'already_accepted'; readonly owner: Id }
  | { readonly code: 'held_by_another'; readonly member: Id; readonly until?: Instant }
  | { readonly code: 'member_inactive'; readonly member: Id }
  | { readonly code: 'opens_later'; readonly opensAt: Instant; readonly waitsFor?: string }
  | { readonly code: 'in_nurture' }
  | { readonly code: 'brief_unread' }
  | { readonly code: 'brief_in_the_making'; readonly readableAt: Instant }
  | { readonly code: 'happened_in_future' }
  | { readonly code: 'happened_before_asked' }
  | { readonly code: 'no_address' }
  | { readonly code: 'address_stopped'; readonly because: string }
  | { readonly code: 'mail_unknown'; readonly mail: Id }
  | { readonly code: 'mail_failed'; readonly mail: Id }
  | { readonly code: 'mail_not_put_off'; readonly mail: Id }
  | { readonly code: 'touch_unknown'; readonly touch: Id }
  | { readonly code: 'touch_unheard'; readonly touch: Id }
  | { readonly code: 'prospect_untold'; readonly outcome: Outcome }
  | { readonly code: 'prospect_reachable' }
  | ({ readonly code: 'effort_missing' } & Shortfall)
  | {
      readonly code: 'end_lacks'
      readonly outcome: Outcome
      readonly needs: readonly string[]
      readonly reasons?: readonly string[]
    }
  | { readonly code: 'reason_unknown'; readonly outcome: Outcome; readonly reasons: readonly string[] }
  | ({ readonly code: 'too_much' } & Pressed)
  | { readonly code: 'other_channel'; readonly planned: Channel }
  | { readonly code: 'channel_unwished'; readonly wished: readonly Channel[] }
  | { readonly code: 'channel_unused'; readonly uses: readonly Channel[] }
  | { readonly code: 'permission_missing'; readonly channel: Channel }
  | { readonly code: 'returns_in_past' }
  | { readonly code: 'callback_in_past' }
  | { readonly code: 'no_plan' }
  | { readonly code: 'no_step_due' }
  | { readonly code: 'answer_owed' }
  | { readonly code: 'skip_needs_reason' }
