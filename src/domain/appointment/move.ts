import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Actor, Asked } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import { timesFor } from './agree.ts'
import type { AppointmentEvent, Place, Side } from './events.ts'
import type { AppointmentFacts } from './facts.ts'
import type { AppointmentRefusal } from './refusals.ts'
import { presentAt, type Appointment, type KnownAppointment } from './state.ts'
import { minutesOf, type When } from './when.ts'

/** `after` is the revision that whoever asks has before them; without it they take what stands. */
export type Revised = { readonly after?: number | undefined }
type Answer = Decision<AppointmentEvent, AppointmentRefusal>

export type MoveAppointment = Asked &
  Revised & {
    readonly type: 'MoveAppointment'
    readonly when: When
    readonly minutes?: number | undefined
    readonly zone?: string | undefined
    readonly place?: Place | undefined
    readonly where?: string | undefined
    /** Whose wish it was, where a member writes it down. */
    readonly side?: Side | undefined
    readonly reason?: string | undefined
  }
export type CancelAppointment = Asked &
  Revised & {
    readonly type: 'CancelAppointment'
    readonly side?: Side | undefined
    readonly because?: 'declined' | 'lead ended' | undefined
    readonly reason?: string | undefined
  }

/** Another time, place or way. Once its time has come this is what became of it: moved. */
export function move(appointment: Appointment, command: MoveAppointment, facts: AppointmentFacts): Answer {
  const no = whyNot(appointment, command)
  if (no) return refused(no)
  const known = appointment as KnownAppointment
  const { at, by, reason, place = known.place, zone = known.zone } = command
  const minutes = command.minutes ?? minutesOf(known)
  const times = timesFor(presentAt(known), { ...command, minutes }, facts)
  if ('code' in times) return refused(times)
  const where = command.where ?? (place === known.place ? known.where : undefined)
  const same = times.start === known.start && times.end === known.end
  if (same && place === known.place && where === known.where && zone === known.zone) return nothing
  return happened<AppointmentEvent>(
    ...(hasBegun(known, at) ? [{ type: 'AppointmentTold', at, by, data: { result: 'moved' } } as const] : []),
    {
      type: 'AppointmentMoved',
      ...{ at, by },
      data: { ...times, zone, place, revision: known.revision + 1, side: sideOf(by, command.side) },
      private: { ...(where && { where }), ...(reason && { reason }) },
    },
  )
}

/** Called off by either side, before its time; afterwards somebody says what became of it. */
export function cancel(appointment: Appointment, command: CancelAppointment): Answer {
  if (appointment.status === 'cancelled') return nothing
  const no = whyNot(appointment, command)
  if (no) return refused(no)
  const known = appointment as KnownAppointment
  const { at, by, reason, because } = command
  if (hasBegun(known, at)) return refused({ code: 'appointment_started', start: known.start })
  return happened({
    type: 'AppointmentCancelled',
    ...{ at, by },
    data: {
      ...{ revision: known.revision + 1, side: sideOf(by, command.side) },
      ...(because && { because }),
    },
    ...(reason && { private: { reason } }),
  })
}

export const sideOf = (by: Actor, said: Side | undefined): Side => (by === 'buyer' ? 'them' : (said ?? 'us'))
export const hasBegun = ({ start }: KnownAppointment, at: Instant): boolean => start <= at

/** It is there, nothing has ended it, and whoever asks has it before them as it stands. */
export function whyNot(appointment: Appointment, { after }: Revised): AppointmentRefusal | undefined {
  if (appointment.status === 'none') return { code: 'no_such_appointment' }
  const { status, revision } = appointment
  if (status !== 'agreed') return { code: 'appointment_over', status }
  return after === undefined || after === revision ? undefined : { code: 'appointment_stale', revision }
}
