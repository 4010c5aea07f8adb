import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Actor, Asked, Id } from '../ledger.ts'
import { personOf } from '../team/people.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import { inTheWay } from './busy.ts'
import type { AppointmentEvent, Place } from './events.ts'
import type { AppointmentFacts } from './facts.ts'
import { freeTimes, NOTICE_HOURS } from './free-times.ts'
import type { AppointmentRefusal } from './refusals.ts'
import type { Appointment } from './state.ts'
import { endOf, impossibleAt, momentOf, type When } from './when.ts'

export type AgreeAppointment = Asked & {
  readonly type: 'AgreeAppointment'
  readonly lead: Id
  readonly host: Id
  readonly when: When
  readonly minutes: number
  /** The prospect's, in which they are told of it. */
  readonly zone: string
  readonly place: Place
  /** Number, link or address. */
  readonly where?: string | undefined
  /** What for. */
  readonly about?: string | undefined
}

/** Agreed with the prospect by whoever speaks with them, or chosen by the buyer from what is free. */
export function agree(
  appointment: Appointment,
  command: AgreeAppointment,
  facts: AppointmentFacts,
): Decision<AppointmentEvent, AppointmentRefusal> {
  if (appointment.status !== 'none') return nothing
  const { at, by, lead, host, zone, place, where, about } = command
  const times = timesFor(host, command, facts)
  if ('code' in times) return refused(times)
  return happened({
    type: 'AppointmentAgreed',
    ...{ at, by },
    data: { ...times, zone, lead, host, place },
    private: { ...(where && { where }), ...(about && { about }) },
  })
}

type Wanted = {
  readonly at: Instant
  readonly by: Actor
  readonly when: When
  readonly minutes: number
}

/** The time as it stands then, where it exists, lies ahead and is this member's to give; else why not. */
export function timesFor(
  member: Id,
  { at, by, when, minutes }: Wanted,
  facts: AppointmentFacts,
): { readonly start: Instant; readonly end: Instant } | AppointmentRefusal {
  const start = momentOf(when)
  if (typeof start !== 'string') return start
  const impossible = impossibleAt(start, minutes, at)
  if (impossible) return impossible
  const end = endOf(start, minutes)
  if (!personOf(facts.people, member)?.active) return { code: 'member_inactive', member }
  const stretch = { from: start, to: end }
  const busy = inTheWay(facts, member, stretch)
  // Whose diary it is and what is in it is nobody's business outside.
  if (by === 'buyer')
    return notOffered(member, { at, start, end, minutes, busy: busy !== undefined }, facts) ?? { start, end }
  if (busy) return { code: 'member_busy', ...busy }
  return { start, end }
}

function notOffered(
  member: Id,
  {
    at,
    start,
    end,
    minutes,
    busy,
  }: { at: Instant; start: Instant; end: Instant; minutes: number; busy: boolean },
  { calendarOf }: AppointmentFacts,
): AppointmentRefusal | undefined {
  const earliest = instantOf(epochMsOf(at) + NOTICE_HOURS * 3_600_000)
  if (start < earliest) return { code: 'appointment_too_soon', earliest }
  const offered = freeTimes({ calendar: calendarOf(member), taken: [], from: start, to: end, minutes })
  return busy || offered[0] !== start ? { code: 'time_not_offered' } : undefined
}
