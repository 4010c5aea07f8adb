import type { AppointmentRow } from '#domain/appointment/row.ts'
import type { People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Appointment } from './appointment.ts'
import { refOf } from './lead-card.ts'

/** An appointment as people see it: names for ids, and what is owed of it. */
export function appointmentShown(row: AppointmentRow, people: People, asOf: Instant): Appointment {
  const { id, lead, revision, start, end, zone, where, about, agreedAt, moves } = row
  const who = (actor: string | null) => refOf(people, actor)
  return {
    ...{ id, lead, revision, start, end, zone, where, about, agreedAt, moves },
    ...{ status: row.status, place: row.place, clash: row.clash },
    prospect: { name: row.prospect, organisation: row.organisation },
    host: who(row.host) ?? { id: row.host, name: 'A former member' },
    standIn: who(row.standIn),
    agreedBy: row.agreedBy === 'buyer' ? 'the buyer' : (who(row.agreedBy)?.name ?? 'a program'),
    cancelled: row.cancelledSide && row.cancelledAt ? { side: row.cancelledSide, at: row.cancelledAt } : null,
    reply: row.reply ? { reply: row.reply, proven: row.replyProven === true, wished: row.wished } : null,
    told: row.toldAt
      ? {
          at: row.toldAt,
          by: who(row.toldBy)?.name ?? 'a program',
          present: who(row.present),
          said: row.said,
          nextStep: row.nextStep,
          criterion: row.criterion,
        }
      : null,
    answered: row.answered && row.answeredAt ? { result: row.answered, at: row.answeredAt } : null,
    contradiction: row.toldAt !== null && row.answered !== null && row.answered !== row.status,
    toTell: row.status === 'agreed' && end <= asOf,
  }
}
