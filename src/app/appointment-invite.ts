import { evolveAppointment } from '#domain/appointment/evolve.ts'
import type { AppointmentEvent } from '#domain/appointment/events.ts'
import {
  noAppointment,
  presentAt,
  type Appointment,
  type KnownAppointment,
} from '#domain/appointment/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { CalendarTold } from '#domain/lead/mail-events.ts'
import { personOf } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { calendarOf } from './appointment-facts.ts'
import { whoIs } from './appointment-people.ts'
import type { Invite, WaitingMail } from './mail-ports.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

type Told = { readonly workspace: Id; readonly waiting: WaitingMail }

/** A letter to the prospect with what their calendar is told. */
export const invited = (
  parts: Parts,
  { workspace, waiting, lead }: Told & { readonly lead: Id },
): Promise<WaitingMail> => {
  const { calendar } = waiting
  if (!calendar) return Promise.resolve(waiting)
  return parts.ledger.transaction(workspace, async (tx) => {
    const found = await asOf(tx, calendar)
    if (!found) return waiting
    const invite = await inviteFor(tx, { ...found, lead, told: calendar, to: waiting.to })
    return { ...waiting, invite: { ...invite, url: parts.appointmentUrl(workspace, calendar.appointment) } }
  })
}

/** The same to a member, with whom it is: put in when it leaves, so that nobody's name stays in our outbox. */
export const informed = (parts: Parts, { workspace, waiting }: Told): Promise<WaitingMail> => {
  const { appointment: told } = waiting
  if (!told) return Promise.resolve(waiting)
  return parts.ledger.transaction(workspace, async (tx) => {
    const [found, who] = [await asOf(tx, told), await whoIs(tx, told.lead)]
    if (!found || !who || who.forgotten) return waiting
    const people = await tx.people()
    const loaded = await parts.playbooks.load(tx)
    const { zone } = calendarOf(loaded, people, presentAt(found.known))
    const details = parts.letters.appointmentDetails({
      ...{ prospect: who.name ?? '', organisation: who.organisation ?? '', zone },
      appointment: found.known,
    })
    const { method } = told
    const invite =
      method &&
      (await inviteFor(tx, { ...found, lead: told.lead, told: { ...told, method }, to: waiting.to }))
    const text = withDetails(waiting.text, details)
    return { ...waiting, text, ...(invite && { invite: { ...invite, url: parts.leadUrl(told.lead) } }) }
  })
}

/** Before the button, which is the last of it. */
const withDetails = (text: string, details: string): string => {
  const pieces = text.split('\n\n')
  return [...pieces.slice(0, -1), details, ...pieces.slice(-1)].join('\n\n')
}

type Found = { readonly known: KnownAppointment; readonly stamp: Instant }

/** As it stood at a revision: what is sent late still says what it said. */
async function asOf(
  tx: Tx,
  { appointment, revision }: Pick<CalendarTold, 'appointment' | 'revision'>,
): Promise<Found | undefined> {
  const events = (await tx.read([{ kind: 'appointment', stream: appointment }])).get(appointment) ?? []
  let [state, stamp]: [Appointment, Instant] = [noAppointment, '']
  for (const event of events as readonly AppointmentEvent[]) {
    const next = evolveAppointment(state, event)
    if (next.status !== 'none' && next.revision > revision) break
    ;[state, stamp] = [next, event.at]
  }
  return state.status === 'none' ? undefined : { known: state, stamp }
}

type Inviting = Found & { readonly lead: Id; readonly told: CalendarTold; readonly to: string }

/** Each has an invitation of their own, so that nobody learns another's address by it. */
async function inviteFor(tx: Tx, { known, stamp, lead, told, to }: Inviting): Promise<Invite> {
  const [people, firm, who] = [await tx.people(), await tx.workspaceName(), await whoIs(tx, lead)]
  const host = personOf(people, presentAt(known))
  const reader = people.members.find(({ email }) => email === to)
  const { start, end, where, about } = known
  const subject = about ?? 'Appointment'
  return {
    ...{ method: told.method, uid: told.appointment, sequence: told.revision, stamp, start, end },
    summary: `${subject}, ${reader ? (who?.name ?? 'a prospect') : firm}`,
    ...(where && { location: where }),
    ...(about && { description: about }),
    organizer: host ? `${host.name}, ${firm}` : firm,
    attendees: [
      reader
        ? { name: reader.name, address: to, asked: false }
        : { name: who?.name ?? '', address: to, asked: true },
    ],
  }
}
