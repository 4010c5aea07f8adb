import type { NotedAppointment } from '../lead/appointment-events.ts'
import { reachesThem } from '../lead/mail-state.ts'
import type { KnownLead } from '../lead/state.ts'
import { found, type Finding } from './signal.ts'

/**
 * "I was travelling": nobody of us was there, and a day later nothing has been done about it. Whoever had a stand-in has missed nothing,
 * because then it was held; and a word to the prospect, or another time, puts it right.
 */
export const appointmentMissed = (lead: KnownLead): readonly Finding[] =>
  (lead.appointments ?? [])
    .filter((one) => one.status === 'missed by us' && !isRepaired(lead, one))
    .flatMap(({ appointment, member, start, end }) =>
      found('appointment missed', {
        since: end,
        waits: 'a day',
        cause: appointment,
        members: [member],
        evidence: [
          { what: 'agreed for', at: start },
          { what: 'missed', at: end },
        ],
      }),
    )

function isRepaired(lead: KnownLead, { appointment, end }: NotedAppointment): boolean {
  const { touches, mails, calls, appointments = [], resolution } = lead
  return (
    touches.some(({ happenedAt }) => happenedAt >= end) ||
    calls.some(({ startedAt }) => startedAt >= end) ||
    mails.some((mail) => mail.purpose === 'reply' && mail.queuedAt >= end && reachesThem(mail)) ||
    appointments.some((one) => one.appointment !== appointment && one.start > end) ||
    resolution?.told.how === 'their own words'
  )
}
