import { happened, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import { personOf } from '../team/people.ts'
import { earlierOf, epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import { inTheWay } from './busy.ts'
import type { AppointmentEvent, ClashReason } from './events.ts'
import type { AppointmentFacts } from './facts.ts'
import type { AppointmentRefusal } from './refusals.ts'
import { presentAt, type Appointment, type KnownAppointment } from './state.ts'

export type CheckAppointment = Asked & { readonly type: 'CheckAppointment' }

const HOUR_MS = 3_600_000
const before = (moment: Instant, hours: number): Instant => instantOf(epochMsOf(moment) - hours * HOUR_MS)
/** Whoever agreed to it later than this needs no reminder of it. */
const FRESH_HOURS = { 'a day': 2, 'an hour': 1 } as const
const AHEAD_HOURS = { 'a day': 24, 'an hour': 1 } as const
type Ahead = keyof typeof AHEAD_HOURS
/** How long after its end they are asked how it was. */
const ASKED_AFTER_HOURS = 1

/** When a reminder is due; undefined where it has gone out, or would tell nobody anything. */
function remindAt(appointment: KnownAppointment, ahead: Ahead): Instant | undefined {
  const done = ahead === 'a day' ? appointment.remindedADay : appointment.remindedAnHour
  const due = before(appointment.start, AHEAD_HOURS[ahead])
  return done || appointment.timedAt > before(due, FRESH_HOURS[ahead]) ? undefined : due
}

/** Missed ones are written about at once; all others are asked after. */
function askAt({ status, askedAt, answered, end }: KnownAppointment): Instant | undefined {
  const asks = (status === 'agreed' || status === 'held') && askedAt === undefined && !answered
  return asks ? before(end, -ASKED_AFTER_HOURS) : undefined
}

/** When the clock must look at it again. */
export function appointmentWakesAt(appointment: KnownAppointment): Instant | undefined {
  const { status } = appointment
  const reminders =
    status === 'agreed' ? [remindAt(appointment, 'a day'), remindAt(appointment, 'an hour')] : []
  return [...reminders, askAt(appointment)].reduce(
    (first, one) => (first && one ? earlierOf(first, one) : (first ?? one)),
    undefined,
  )
}

/** The clock, or somebody whose doing may touch it, looks: reminders, the question afterwards, and what is in its way. */
export function checkAppointment(
  appointment: Appointment,
  { at, by }: CheckAppointment,
  facts: AppointmentFacts,
): Decision<AppointmentEvent, AppointmentRefusal> {
  if (appointment.status === 'none') return refused({ code: 'no_such_appointment' })
  const ahead = appointment.status === 'agreed' && appointment.start > at
  if (ahead && facts.ended) {
    const data = { revision: appointment.revision + 1, side: 'us', because: 'lead ended' } as const
    return happened({ type: 'AppointmentCancelled', at, by, data })
  }
  const asks = askAt(appointment)
  return happened<AppointmentEvent>(
    ...(ahead ? [...clashes(appointment, { at, by }, facts), ...reminded(appointment, { at, by })] : []),
    ...(asks && asks <= at ? [{ type: 'ProspectAsked', at, by, data: {} } as const] : []),
    ...(ahead ? [] : passedBy(appointment, { at, by })),
  )
}

/** Only the reminder that is still of use: an hour before, nobody is told that it is tomorrow. */
function reminded(
  appointment: KnownAppointment,
  { at, by }: Pick<Asked, 'at' | 'by'>,
): readonly AppointmentEvent[] {
  return (['a day', 'an hour'] as const).flatMap((ahead) => {
    const due = remindAt(appointment, ahead)
    return due && due <= at ? [{ type: 'AppointmentReminded', at, by, data: { before: ahead } } as const] : []
  })
}

/** Its time came before anybody looked: it wakes nobody any more. */
function passedBy(
  appointment: KnownAppointment,
  { at, by }: Pick<Asked, 'at' | 'by'>,
): readonly AppointmentEvent[] {
  return appointment.status === 'agreed' ? reminded(appointment, { at, by }) : []
}

function clashes(
  appointment: KnownAppointment,
  { at, by }: Pick<Asked, 'at' | 'by'>,
  facts: AppointmentFacts,
): readonly AppointmentEvent[] {
  const member = presentAt(appointment)
  const because = clashOf(appointment, facts)
  const { clash } = appointment
  if (because === undefined) return clash ? [{ type: 'ClashEnded', at, by, data: {} }] : []
  if (clash?.because === because && clash.member === member) return []
  return [{ type: 'AppointmentClashed', at, by, data: { member, because } }]
}

/** Why whoever is to be there can't be. */
export function clashOf(appointment: KnownAppointment, facts: AppointmentFacts): ClashReason | undefined {
  const member = presentAt(appointment)
  if (!personOf(facts.people, member)?.active) return 'has left'
  const busy = inTheWay(facts, member, { from: appointment.start, to: appointment.end })
  return busy && (busy.because === 'time off' ? 'time off' : 'another appointment')
}
