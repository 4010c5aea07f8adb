import type { People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Appointment } from './appointment.ts'
import { refOf } from './lead-card.ts'

/** As the view has it; its words are the domain's own. */
export type Row = {
  readonly id: string
  readonly lead: string
  readonly prospect: string
  readonly organisation: string | null
  readonly status: string
  readonly revision: number
  readonly start: Instant
  readonly end: Instant
  readonly zone: string
  readonly place: string
  readonly where: string | null
  readonly about: string | null
  readonly host: string
  readonly standIn: string | null
  readonly agreedAt: Instant
  readonly agreedBy: string
  readonly moves: number
  readonly clash: string | null
  readonly cancelledSide: string | null
  readonly cancelledAt: Instant | null
  readonly reply: string | null
  readonly replyProven: boolean | null
  readonly wished: Instant | null
  readonly present: string | null
  readonly toldAt: Instant | null
  readonly toldBy: string | null
  readonly nextStep: string | null
  readonly criterion: string | null
  readonly said: string | null
  readonly answered: string | null
  readonly answeredAt: Instant | null
}

/** An appointment as people see it: names for ids, and what is owed of it. */
export function appointmentShown(row: Row, people: People, asOf: Instant): Appointment {
  const { id, lead, revision, start, end, zone, where, about, agreedAt, moves } = row
  // The columns hold what the domain calls these.
  const said = row as Row & Said
  const who = (actor: string | null) => refOf(people, actor)
  return {
    ...{ id, lead, revision, start, end, zone, where, about, agreedAt, moves },
    ...{ status: said.status, place: said.place, clash: said.clash },
    prospect: { name: row.prospect, organisation: row.organisation },
    host: who(row.host) ?? { id: row.host, name: 'A former member' },
    standIn: who(row.standIn),
    agreedBy: row.agreedBy === 'buyer' ? 'the buyer' : (who(row.agreedBy)?.name ?? 'a program'),
    cancelled:
      said.cancelledSide && row.cancelledAt ? { side: said.cancelledSide, at: row.cancelledAt } : null,
    reply: said.reply ? { reply: said.reply, proven: row.replyProven === true, wished: row.wished } : null,
    told: row.toldAt
      ? {
          at: row.toldAt,
          by: who(row.toldBy)?.name ?? 'a program',
          present: who(row.present),
          said: row.said,
          nextStep: said.nextStep,
          criterion: row.criterion,
        }
      : null,
    answered: said.answered && row.answeredAt ? { result: said.answered, at: row.answeredAt } : null,
    contradiction: row.toldAt !== null && row.answered !== null && row.answered !== row.status,
    toTell: row.status === 'agreed' && end <= asOf,
  }
}

type Told = NonNullable<Appointment['told']>
type Said = {
  readonly status: Appointment['status']
  readonly place: Appointment['place']
  readonly clash: Appointment['clash']
  readonly cancelledSide: NonNullable<Appointment['cancelled']>['side'] | null
  readonly reply: NonNullable<Appointment['reply']>['reply'] | null
  readonly nextStep: Told['nextStep']
  readonly answered: NonNullable<Appointment['answered']>['result'] | null
}
