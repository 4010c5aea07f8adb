import type { AppointmentRefusal } from '#domain/appointment/refusals.ts'
import type { Problem } from './problem.ts'

/** Every "no" that an appointment can say; some of them are heard from a lead or a hand-off too. */
export const appointmentProblems: Readonly<
  Record<Exclude<AppointmentRefusal['code'], 'member_inactive' | 'criterion_unknown'>, Problem>
> = {
  no_such_appointment: {
    status: 404,
    title: 'There is no such appointment.',
    next: 'Check the address, or open the lead: its appointments are listed there.',
  },
  appointment_past: {
    status: 422,
    title: 'That time has passed.',
    next: 'Choose a time that is still ahead.',
  },
  appointment_too_far: {
    status: 422,
    title: 'That is further ahead than anybody plans.',
    next: 'Choose a time within the next year.',
  },
  appointment_too_soon: {
    status: 422,
    title: 'That is too soon for us to be ready.',
    next: 'Choose one of the times that are offered.',
  },
  no_such_time: {
    status: 422,
    title: 'There is no such time: the clocks skip it on that day.',
    next: 'Choose a time an hour earlier or later.',
  },
  appointment_length: {
    status: 422,
    title: 'An appointment lasts between five minutes and eight hours.',
    next: 'Say how many whole minutes it lasts.',
  },
  member_busy: {
    status: 409,
    title: 'Whoever is to be there has something else then, or is away.',
    next: 'Choose another time, or a colleague who is free.',
  },
  time_not_offered: {
    status: 409,
    title: 'That time is no longer free.',
    next: 'Choose one of the times that are still free.',
  },
  appointment_stale: {
    status: 409,
    title: 'This appointment has changed since you opened it.',
    next: 'Load it again, then decide.',
  },
  appointment_over: {
    status: 409,
    title: 'This appointment is over: it was called off, or somebody has said what became of it.',
    next: 'Agree on a new one with them.',
  },
  appointment_ahead: {
    status: 409,
    title: 'This appointment is still ahead, so nobody can say yet what became of it.',
    next: 'If it will not take place, call it off or move it, and say why.',
  },
  appointment_started: {
    status: 409,
    title: 'The time of this appointment has come.',
    next: 'Say what became of it: held, missed by us, missed by them, or moved.',
  },
  result_lacks: {
    status: 422,
    title: 'That does not say yet what became of the appointment.',
    next: 'Say what was said and what they do next; where that is nothing, name the criterion that failed. "No use" alone is no answer.',
  },
  stand_in_is_host: {
    status: 422,
    title: 'Whoever has the appointment can not stand in for themselves.',
    next: 'Choose a colleague.',
  },
}
