import { decideAppointment } from '../appointment/appointment.ts'
import { evolveAppointment } from '../appointment/evolve.ts'
import type { AppointmentEvent } from '../appointment/events.ts'
import type { AppointmentFacts } from '../appointment/facts.ts'
import { noAppointment } from '../appointment/state.ts'
import type { TimeOff } from '../member/time-off.ts'
import type { People } from '../team/people.ts'
import type { Calendar, Day } from '../time/calendar.ts'
import { acme, at, eve } from './cast.ts'
import { specFor } from './given.ts'

const nineToFive: Day = [[540, 1020]]
export const office: Calendar = {
  ...{ name: 'office', zone: 'Europe/London', closed: [], special: {} },
  hours: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
}

export const facts: AppointmentFacts = {
  ...{ people: acme, busy: [], criteria: ['need', 'authority'] },
  calendarOf: () => office,
}
export const given = specFor({
  ...{ start: noAppointment, evolve: evolveAppointment, decide: decideAppointment, facts },
})

/** Acme, with somebody away. */
export const acmeAway = (member: string, off: readonly TimeOff[]): People => ({
  ...acme,
  members: acme.members.map((each) => (each.id === member ? { ...each, off } : each)),
})

/** Kim meets Eve on Wednesday at ten. */
export const TEN = '2026-03-04T10:00:00.000Z'
export const HALF_PAST = '2026-03-04T10:30:00.000Z'
export const agreed = (over: { start?: string; end?: string; at?: string } = {}): AppointmentEvent => ({
  type: 'AppointmentAgreed',
  at: over.at ?? at('09:00'),
  by: eve,
  data: {
    ...{ lead: 'kims lead', host: eve, place: 'phone', zone: 'Europe/London' },
    ...{ start: over.start ?? TEN, end: over.end ?? HALF_PAST },
  },
  private: { about: 'Pumps' },
})
