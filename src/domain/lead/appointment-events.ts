import type { Actor, EventOf, Id } from '../ledger.ts'
import type { AppointmentStatus } from '../appointment/state.ts'
import type { Instant } from '../time/instant.ts'
import type { KnownLead } from './state.ts'

/** How an appointment with them stands, as far as its lead must know; its own history is its own stream. */
export type AppointmentNoted = EventOf<
  'AppointmentNoted',
  {
    appointment: Id
    status: AppointmentStatus
    start: Instant
    end: Instant
    /** Who is to be there, or was. */
    member: Id
    /** Whoever that is can't. */
    clash?: true
  }
>
export type NotedAppointment = AppointmentNoted['data'] & { readonly by: Actor }

/** The last word on each counts. */
export const noted = (lead: KnownLead, { data, by }: AppointmentNoted): Partial<KnownLead> => ({
  appointments: [
    ...(lead.appointments ?? []).filter(({ appointment }) => appointment !== data.appointment),
    { ...data, by },
  ],
})

/** The next one that is agreed. */
export const appointmentAhead = (
  { appointments = [] }: Pick<KnownLead, 'appointments'>,
  at: Instant,
): NotedAppointment | undefined =>
  appointments
    .filter(({ status, end }) => status === 'agreed' && end > at)
    .toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)))[0]
