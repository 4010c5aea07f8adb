import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { AppointmentStatus } from './state.ts'
import type { BusyBecause } from './busy.ts'

/** Every "no" that an appointment can say. The catalogue in `contract` gives each its words and its next step. */
export type AppointmentRefusal =
  | { readonly code: 'no_such_appointment' }
  | { readonly code: 'appointment_past'; readonly start: Instant }
  | { readonly code: 'appointment_too_far'; readonly until: Instant }
  | { readonly code: 'appointment_too_soon'; readonly earliest: Instant }
  | { readonly code: 'no_such_time'; readonly local: string; readonly zone: string }
  | { readonly code: 'appointment_length' }
  | {
      readonly code: 'member_busy'
      readonly member: Id
      readonly because: BusyBecause
      readonly from: Instant
      readonly to: Instant
    }
  | { readonly code: 'time_not_offered' }
  | { readonly code: 'member_inactive'; readonly member: Id }
  | { readonly code: 'appointment_stale'; readonly revision: number }
  | { readonly code: 'appointment_over'; readonly status: AppointmentStatus }
  | { readonly code: 'appointment_ahead'; readonly start: Instant }
  | { readonly code: 'appointment_started'; readonly start: Instant }
  | { readonly code: 'result_lacks'; readonly needs: readonly string[] }
  | { readonly code: 'criterion_unknown'; readonly criterion: string }
  | { readonly code: 'stand_in_is_host' }
