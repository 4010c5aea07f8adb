import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { personOf } from '../team/people.ts'
import { inTheWay } from './busy.ts'
import type { AppointmentEvent } from './events.ts'
import type { AppointmentFacts } from './facts.ts'
import { hasBegun, whyNot, type Revised } from './move.ts'
import type { AppointmentRefusal } from './refusals.ts'
import type { Appointment, KnownAppointment } from './state.ts'

type Answer = Decision<AppointmentEvent, AppointmentRefusal>

export type NameStandIn = Asked &
  Revised & {
    readonly type: 'NameStandIn'
    readonly member: Id
    readonly reason?: string | undefined
  }
export type HandAppointment = Asked & { readonly type: 'HandAppointment'; readonly to: Id }

/** A colleague who is free then is there instead. */
export function nameStandIn(appointment: Appointment, command: NameStandIn, facts: AppointmentFacts): Answer {
  const no = whyNot(appointment, command)
  if (no) return refused(no)
  const known = appointment as KnownAppointment
  const { at, by, member, reason } = command
  if (hasBegun(known, at)) return refused({ code: 'appointment_started', start: known.start })
  if (member === known.standIn) return nothing
  if (member === known.host && known.standIn === undefined) return refused({ code: 'stand_in_is_host' })
  if (!personOf(facts.people, member)?.active) return refused({ code: 'member_inactive', member })
  const busy = inTheWay(facts, member, { from: known.start, to: known.end })
  if (busy) return refused({ code: 'member_busy', ...busy })
  const revision = known.revision + 1
  // Whoever was to be there can come after all: no colleague has to.
  if (member === known.host)
    return happened({ type: 'AppointmentHanded', at, by, data: { revision, from: member, host: member } })
  return happened({
    type: 'StandInNamed',
    ...{ at, by },
    data: { revision, member },
    ...(reason && { private: { reason } }),
  })
}

/** It goes with its lead. Whoever has that now may be busy then: that is a clash, and is asked for like any other. */
export function hand(appointment: Appointment, { at, by, to }: HandAppointment): Answer {
  const no = whyNot(appointment, {})
  if (no) return refused(no)
  const known = appointment as KnownAppointment
  if (known.host === to || hasBegun(known, at)) return nothing
  const revision = known.revision + 1
  return happened({ type: 'AppointmentHanded', at, by, data: { revision, from: known.host, host: to } })
}
