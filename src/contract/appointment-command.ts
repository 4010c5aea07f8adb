import type { z } from 'zod'
import type { AppointmentCommand } from '#domain/appointment/appointment.ts'
import type { AgreeAppointment } from '#domain/appointment/agree.ts'
import type { When } from '#domain/appointment/when.ts'
import { parseInstant } from '#domain/time/instant.ts'
import type {
  AppointmentRequest,
  AppointmentRequestName,
  appointmentRequests,
} from './appointment-requests.ts'

type Asker = { readonly by: string; readonly at: string }
export type AppointmentAsks = {
  [Name in AppointmentRequestName]: {
    readonly name: Name
    readonly request: z.infer<(typeof appointmentRequests)[Name]>
  }
}[AppointmentRequestName]

/** A moment with its offset; else a time on the wall of the zone. */
export function whenOf(
  { start, second }: { readonly start: string; readonly second?: boolean | undefined },
  zone: string,
): When {
  const moment = /(Z|[+-]\d{2}:?\d{2})$/.test(start) ? parseInstant(start) : undefined
  return moment === undefined ? { local: start, zone, second } : { start: moment }
}

/** The request's id is the appointment's, so that asked twice there is one. `zone` is the prospect's as far as it is known. */
export const agreeFrom = (
  request: z.infer<typeof AppointmentRequest>,
  { by, at, lead, host, zone }: Asker & { lead: string; host: string; zone: string },
): AgreeAppointment => {
  const { id, minutes, place, where, about } = request
  const theirs = request.zone ?? zone
  return {
    ...{ type: 'AgreeAppointment', by, at, id, lead, host, minutes, place, where, about, zone: theirs },
    when: whenOf(request, theirs),
  }
}

/** What is asked of an appointment, as the domain hears it; `zone` is the one it stands in. */
export function appointmentCommandFrom(
  { name, request }: AppointmentAsks,
  { by, at, zone }: Asker & { readonly zone: string },
): AppointmentCommand {
  const asked = { by, at, id: request.id }
  switch (name) {
    case 'move': {
      const { start: _start, second: _second, ...said } = request
      return { ...said, ...asked, type: 'MoveAppointment', when: whenOf(request, request.zone ?? zone) }
    }
    case 'cancel':
      return { ...request, ...asked, type: 'CancelAppointment' }
    case 'stand-in':
      return { ...request, ...asked, type: 'NameStandIn' }
    case 'result':
      return { ...request, ...asked, type: 'TellAppointment' }
  }
}
