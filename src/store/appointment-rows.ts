import { appointmentWakesAt } from '#domain/appointment/check.ts'
import type { KnownAppointment } from '#domain/appointment/state.ts'
import type { Row } from './tables.ts'

export const appointmentColumns = {
  id: 'uuid',
  lead: 'uuid',
  host: 'uuid',
  stand_in: 'uuid',
  status: 'text',
  revision: 'integer',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  zone: 'text',
  place: 'text',
  location: 'text',
  about: 'text',
  agreed_at: 'timestamptz',
  agreed_by: 'text',
  clash: 'text',
  cancelled_side: 'text',
  cancelled_because: 'text',
  cancelled_at: 'timestamptz',
  reply: 'text',
  reply_proven: 'boolean',
  wished: 'timestamptz',
  present: 'uuid',
  told_at: 'timestamptz',
  told_by: 'text',
  next_step: 'text',
  criterion: 'text',
  said: 'text',
  answered: 'text',
  answered_at: 'timestamptz',
  moves: 'integer',
  wake_at: 'timestamptz',
} as const

/** One appointment, as lists and diaries ask of it. */
export const appointmentRow = (id: string, appointment: KnownAppointment): Row => {
  const { lead, host, standIn, status, revision, start, end, zone, place, where, about } = appointment
  const { agreedAt, agreedBy, clash, cancelled, reply, told, answered, moves } = appointment
  return {
    ...{ id, lead, host, status, revision, zone, place, about, moves },
    stand_in: standIn,
    starts_at: start,
    ends_at: end,
    location: where,
    agreed_at: agreedAt,
    agreed_by: agreedBy,
    clash: clash?.because,
    cancelled_side: cancelled?.side,
    cancelled_because: cancelled?.because,
    cancelled_at: cancelled?.at,
    reply: reply?.reply,
    reply_proven: reply?.proven,
    wished: reply?.wished,
    present: told?.present,
    told_at: told?.at,
    told_by: told?.by,
    next_step: told?.nextStep,
    criterion: told?.criterion,
    said: told?.said,
    answered: answered?.result,
    answered_at: answered?.at,
    wake_at: appointmentWakesAt(appointment),
  }
}
