import type { Part } from '../cadence/conversation.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { AppointmentEvent, Result, TheirNextStep } from './events.ts'
import type { AppointmentFacts } from './facts.ts'
import { hasBegun, whyNot } from './move.ts'
import type { AppointmentRefusal } from './refusals.ts'
import { presentAt, type Appointment, type KnownAppointment } from './state.ts'
import { saysNothing } from './says-nothing.ts'

type Answer = Decision<AppointmentEvent, AppointmentRefusal>

export type TellAppointment = Asked & {
  readonly type: 'TellAppointment'
  /** Moved is told by moving it. */
  readonly result: Exclude<Result, 'moved'>
  /** What was said; of a missed one, what happened. */
  readonly said?: string | undefined
  readonly nextStep?: TheirNextStep | undefined
  readonly agreed?: string | undefined
  /** The criterion that failed. */
  readonly criterion?: string | undefined
  /** Which criteria were learned, whatever came of them. */
  readonly learned?: readonly string[] | undefined
  readonly present?: Id | undefined
  /** What part whoever was spoken with has in it. */
  readonly with?: Part | undefined
  /** How long both spoke. */
  readonly minutes?: number | undefined
}
export type AnswerAppointment = Asked & {
  readonly type: 'AnswerAppointment'
  readonly result: Result
  readonly said?: string | undefined
}

/** What became of it, as whoever was there says. "No use" alone says nothing of the prospect, and is refused. */
export function tell(appointment: Appointment, command: TellAppointment, facts: AppointmentFacts): Answer {
  if (appointment.status === command.result) return nothing
  const no = whyNot(appointment, {})
  if (no) return refused(no)
  const known = appointment as KnownAppointment
  const { at, by, result, said, agreed, nextStep, criterion, minutes, learned = [] } = command
  if (!hasBegun(known, at)) return refused({ code: 'appointment_ahead', start: known.start })
  const needs = lacking(command, facts)
  if (needs.length > 0) return refused({ code: 'result_lacks', needs })
  const unknown = [...(criterion ? [criterion] : []), ...learned].find((one) => !facts.criteria.includes(one))
  if (unknown && facts.criteria.length > 0) return refused({ code: 'criterion_unknown', criterion: unknown })
  const present = command.present ?? presentAt(known)
  return happened({
    type: 'AppointmentTold',
    ...{ at, by },
    data: {
      result,
      ...(result === 'held' && {
        present,
        ...(command.with && { with: command.with }),
        ...(minutes !== undefined && { minutes }),
        ...(learned.length > 0 && { learned: [...new Set(learned)] }),
      }),
      ...(nextStep && { nextStep }),
      ...(criterion && { criterion }),
    },
    private: { ...(said && { said }), ...(agreed && { agreed }) },
  })
}

/** Held: what was said and what they do next; where that is nothing, the criterion that failed. Missed by us: how that came. */
function lacking(
  { result, said, nextStep, criterion }: TellAppointment,
  { criteria }: AppointmentFacts,
): readonly string[] {
  const silent = saysNothing(said)
  if (result === 'missed by them') return []
  if (result === 'missed by us') return silent ? ['said'] : []
  return [
    ...(silent ? ['said'] : []),
    ...(nextStep === undefined ? ['nextStep'] : []),
    ...(nextStep === 'none' && !criterion && criteria.length > 0 ? ['criterion'] : []),
  ]
}

/** What the prospect says of it, in one click; their last word counts. */
export function answer(appointment: Appointment, { at, by, result, said }: AnswerAppointment): Answer {
  if (appointment.status === 'none') return refused({ code: 'no_such_appointment' })
  const { status, answered } = appointment
  if (status === 'cancelled') return refused({ code: 'appointment_over', status })
  if (!hasBegun(appointment, at)) return refused({ code: 'appointment_ahead', start: appointment.start })
  if (answered?.result === result && answered.said === said) return nothing
  return happened({
    type: 'AppointmentAnswered',
    ...{ at, by },
    data: { result },
    ...(said && { private: { said } }),
  })
}
