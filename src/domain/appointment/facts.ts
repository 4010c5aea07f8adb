import type { People } from '../team/people.ts'
import type { Id } from '../ledger.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Busy } from './busy.ts'

/** What a decision about an appointment rests on beyond its own history. */
export type AppointmentFacts = {
  readonly people: People
  /** What those concerned have besides this appointment, from now on. */
  readonly busy: readonly Busy[]
  /** The hours in which somebody meets people. */
  readonly calendarOf: (member: Id) => Calendar
  /** The criteria of the definition in force. */
  readonly criteria: readonly string[]
  /** Its lead has ended in a way after which nobody meets. */
  readonly ended?: boolean
}
