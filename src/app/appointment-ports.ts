import type { Stretch } from '#domain/appointment/busy.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** An appointment that somebody has, as far as it is in the way of others. */
export type Kept = Stretch & { readonly appointment: Id; readonly member: Id }
/** Whose it is, as the read model has it. */
export type AppointmentHead = {
  readonly appointment: Id
  readonly lead: Id
  readonly host: Id
  readonly standIn: Id | null
}

/** What decisions and use cases about appointments ask of the read models. */
export type AppointmentReads = {
  readonly appointmentHeads: (ids: readonly Id[]) => Promise<readonly AppointmentHead[]>
  /** Those of these members that end after a moment. */
  readonly keptBy: (members: readonly Id[], after: Instant) => Promise<readonly Kept[]>
  /** Those that are agreed, and lie ahead, with these leads or of these members. */
  readonly appointmentsAhead: (
    about: { readonly leads: readonly Id[]; readonly members: readonly Id[] },
    at: Instant,
  ) => Promise<readonly AppointmentHead[]>
}

/** When members can't for reasons that other calendars know. It answers at once, from what was read before. */
export type OutsideCalendars = {
  readonly busy: (
    workspace: Id,
    members: readonly Id[],
    after: Instant,
  ) => Promise<readonly (Stretch & { readonly member: Id })[]>
}
/** Nobody has connected one. */
export const noOutsideCalendars: OutsideCalendars = { busy: () => Promise.resolve([]) }
