import type { Decision } from '../decision.ts'
import { agree, type AgreeAppointment } from './agree.ts'
import { checkAppointment, type CheckAppointment } from './check.ts'
import type { AppointmentEvent } from './events.ts'
import type { AppointmentFacts } from './facts.ts'
import { cancel, move, type CancelAppointment, type MoveAppointment } from './move.ts'
import type { AppointmentRefusal } from './refusals.ts'
import { reply, type ReplyToAppointment } from './reply.ts'
import { hand, nameStandIn, type HandAppointment, type NameStandIn } from './stand-in.ts'
import type { Appointment } from './state.ts'
import { answer, tell, type AnswerAppointment, type TellAppointment } from './tell.ts'

export type AppointmentCommand =
  | AgreeAppointment
  | MoveAppointment
  | CancelAppointment
  | NameStandIn
  | HandAppointment
  | ReplyToAppointment
  | TellAppointment
  | AnswerAppointment
  | CheckAppointment

/** The whole of what can be asked of an appointment, one line each. */
export function decideAppointment(
  appointment: Appointment,
  command: AppointmentCommand,
  facts: AppointmentFacts,
): Decision<AppointmentEvent, AppointmentRefusal> {
  switch (command.type) {
    case 'AgreeAppointment':
      return agree(appointment, command, facts)
    case 'MoveAppointment':
      return move(appointment, command, facts)
    case 'CancelAppointment':
      return cancel(appointment, command)
    case 'NameStandIn':
      return nameStandIn(appointment, command, facts)
    case 'HandAppointment':
      return hand(appointment, command)
    case 'ReplyToAppointment':
      return reply(appointment, command)
    case 'TellAppointment':
      return tell(appointment, command, facts)
    case 'AnswerAppointment':
      return answer(appointment, command)
    case 'CheckAppointment':
      return checkAppointment(appointment, command, facts)
  }
}
