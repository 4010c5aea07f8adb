import type { AppointmentAgreed, AppointmentEvent } from './events.ts'
import type { Appointment, KnownAppointment } from './state.ts'

/** What an appointment has become after one more event. Words may be missing (erased) and change nothing that is counted. */
export function evolveAppointment(appointment: Appointment, event: AppointmentEvent): Appointment {
  if (event.type === 'AppointmentAgreed') return agreed(event)
  return appointment.status === 'none' ? appointment : { ...appointment, ...changes(appointment, event) }
}

const agreed = ({ data, at, by, private: said }: AppointmentAgreed): KnownAppointment => ({
  ...data,
  ...{ status: 'agreed', revision: 0, agreedAt: at, agreedBy: by, timedAt: at, moves: 0 },
  ...said,
})

function changes(
  appointment: KnownAppointment,
  event: Exclude<AppointmentEvent, AppointmentAgreed>,
): Partial<KnownAppointment> {
  const { at } = event
  switch (event.type) {
    case 'AppointmentMoved': {
      const { revision, start, end, zone, place } = event.data
      return {
        ...{ revision, start, end, zone, place, status: 'agreed', timedAt: at, clash: undefined },
        ...{ where: event.private?.where, moves: appointment.moves + 1, reply: undefined },
        ...{ remindedADay: false, remindedAnHour: false },
      }
    }
    case 'AppointmentCancelled':
      return {
        ...{ status: 'cancelled', revision: event.data.revision, clash: undefined },
        cancelled: { ...event.data, at, reason: event.private?.reason },
      }
    case 'StandInNamed':
      return { revision: event.data.revision, standIn: event.data.member, clash: undefined }
    case 'AppointmentHanded':
      return {
        ...{ revision: event.data.revision, host: event.data.host, standIn: undefined, clash: undefined },
      }
    case 'AppointmentClashed':
      return { clash: { ...event.data, at } }
    case 'ClashEnded':
      return { clash: undefined }
    case 'AppointmentReminded':
      return event.data.before === 'a day' ? { remindedADay: true } : { remindedAnHour: true }
    case 'AppointmentReplied':
      return event.data.stale ? {} : { reply: { ...event.data, at, words: event.private?.words } }
    case 'ProspectAsked':
      return { askedAt: at }
    case 'AppointmentTold': {
      const { result } = event.data
      const told = { ...event.data, ...event.private, at, by: event.by }
      return result === 'moved' ? {} : { status: result, told, clash: undefined }
    }
    case 'AppointmentAnswered':
      return { answered: { ...event.data, at, said: event.private?.said } }
  }
}
