import { queryOptions } from '@tanstack/react-query'
import { AppointmentPage, Appointments, FreeTimes, LeadAppointments } from '#contract/appointment.ts'
import { Done } from '#contract/done.ts'
import { ask } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'
import { newId } from './ids.ts'

// Asked only by what is loaded when somebody opens it.

export type AppointmentRead = (typeof Appointments)['_output']['items'][number]
export type AppointmentWhole = (typeof AppointmentPage)['_output']

export const appointmentsOf = (lead: string) =>
  queryOptions({
    // Under the lead's key: whatever changes that changes this.
    queryKey: ['lead', lead, 'appointments'],
    queryFn: ({ signal }) => ask(LeadAppointments, `/leads/${lead}/appointments`, { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export type Wanted = { readonly member?: string | undefined; readonly from?: string; readonly show?: string }
export const appointments = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['appointments', wanted],
    queryFn: ({ signal }) => ask(Appointments, `/appointments?${asked({ ...wanted })}`, { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const appointment = (id: string) =>
  queryOptions({
    queryKey: ['appointments', id],
    queryFn: ({ signal }) => ask(AppointmentPage, `/appointments/${id}`, { signal }),
  })

export const freeTimes = (member: string, minutes: number) =>
  queryOptions({
    queryKey: ['appointments', 'free', member, minutes],
    queryFn: ({ signal }) =>
      ask(FreeTimes, `/members/${member}/free-times?${asked({ minutes: String(minutes) })}`, { signal }),
    enabled: member !== '',
  })

/** Asks something of an appointment, or agrees on one with a lead. A repetition with the same id has the effect of one. */
export const arrange = (path: `leads/${string}/appointments` | `appointments/${string}`, body: object) =>
  ask(Done, `/${path}`, { method: 'POST', body: { id: newId(), ...body } })

/** Everything on the screen that may look different afterwards. */
export const shownWith = (lead: string): readonly (readonly string[])[] => [
  ['lead', lead],
  ['appointments'],
  ['queue'],
  ['leads'],
  ['outbox'],
]
