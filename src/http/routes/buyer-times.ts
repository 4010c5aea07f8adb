import type { FastifyRequest } from 'fastify'
import { carryOut, type Outcome } from '#app/carry-out.ts'
import { carryOutAppointment } from '#app/appointments.ts'
import { whoIs, zoneWith } from '#app/appointment-people.ts'
import { freeTimesOf } from '#app/appointments-shown.ts'
import { CHOICE_DAYS, USUAL_MINUTES } from '#domain/appointment/free-times.ts'
import type { Place } from '#domain/appointment/events.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf } from '#domain/team/people.ts'
import { isZone } from '#domain/time/calendar.ts'
import { epochMsOf, instantOf, parseInstant, type Instant } from '#domain/time/instant.ts'
import { buyerLimit } from '../limits.ts'
import { choosePage } from '../pages/appointment.ts'
import { appointmentNotes, type AppointmentNote } from '../pages/appointment-words/words.ts'
import { pagesHeaders } from '../pages/style.ts'
import { languageIn } from '../reader-language.ts'
import { route, type Answer } from '../route.ts'
import type { Served } from '../served.ts'
import { buyerOf } from './buyer.ts'

const SAID_CHARS_MAX = 2_000
const DAY_MS = 86_400_000

export const shown = (body: string): Answer => ({ status: 200, body, headers: pagesHeaders })
export const to = (location: string, note: AppointmentNote): Answer => ({
  status: 303,
  headers: { location: `${location}?note=${note}`, 'referrer-policy': 'same-origin' },
})

/** When somebody is free for a buyer, as far ahead as they may choose. */
export const freeFor = (served: Served, workspace: Id, about: { member: Id; at: Instant; minutes: number }) =>
  served.parts.ledger.transaction(workspace, (tx) =>
    freeTimesOf(tx, served.parts, {
      ...about,
      from: about.at,
      to: instantOf(epochMsOf(about.at) + CHOICE_DAYS * DAY_MS),
    }),
  )

export const asked = (served: Served, { url }: FastifyRequest) => new URL(url, served.url).searchParams
export const noteIn = (query: URLSearchParams) => appointmentNotes.find((note) => note === query.get('note'))
export const zoneIn = (said: string | null, usual: string): string =>
  said !== null && said.length <= 60 && isZone(said) ? said : usual

export function noteOf(outcome: Outcome, done: AppointmentNote): AppointmentNote {
  if (outcome.outcome !== 'refused') return done
  return outcome.refusal.code === 'time_not_offered' || outcome.refusal.code === 'appointment_too_soon'
    ? 'taken'
    : 'over'
}

type Chosen = {
  readonly lead: Id
  readonly member: Id
  readonly start: Instant
  readonly zone: string
  readonly minutes: number
  readonly place: Place
  readonly about?: string | undefined
  /** Where they chose, if that was the page of an appointment. */
  readonly token?: string
  readonly from?: string
}

/** A buyer takes a free time. Pressed twice it is one appointment. */
export async function choose(
  { parts, tokens }: Served,
  { workspace, at }: { workspace: Id; at: Instant },
  { lead, member: host, start, zone, minutes, place, about, token, from = `/a/${token ?? ''}` }: Chosen,
): Promise<Answer> {
  const pageOf = (id: Id) => `/a/${tokens.sign('appointment', workspace, id)}`
  const appointment = parts.newId()
  const { outcome, instead = appointment } = await carryOutAppointment(
    parts,
    { workspace, carry: carryOut },
    {
      appointment,
      command: {
        ...{ type: 'AgreeAppointment', at, by: 'buyer', lead, host, when: { start } },
        ...{ minutes, zone, place, about },
      },
    },
  )
  return outcome.outcome === 'refused' ? to(from, noteOf(outcome, 'agreed')) : to(pageOf(instead), 'agreed')
}

export function sentIn(served: Served, { body, headers }: FastifyRequest): (name: string) => string {
  const fields =
    Buffer.isBuffer(body) && body.length > 0
      ? (served.readBody(body, headers['content-type']).fields ?? [])
      : []
  return (name) => (fields.find(({ key }) => key === name)?.value[0] ?? '').trim().slice(0, SAID_CHARS_MAX)
}

/** Whose times a buyer may choose from: of whoever has their request, while it is worked on. */
async function offered(served: Served, token: string) {
  const { workspace, firm, status } = await buyerOf(served, token)
  const at = await served.parts.clock.now()
  const { lead } = status
  if (lead === null || status.status !== 'open') return { workspace, firm, at, lead: undefined }
  const found = await served.parts.ledger.transaction(workspace, async (tx) => ({
    who: await whoIs(tx, lead),
    with: await zoneWith(tx, served.parts, lead),
    people: await tx.people(),
  }))
  const member = found.with?.owner
  const name = member && personOf(found.people, member)?.name
  return { workspace, firm, at, lead, member, name, zone: found.with?.zone, language: found.who?.language }
}

const getTimes = route({
  path: 'GET /r/:token/times',
  who: 'anyone',
  says: 'The times at which a buyer may talk to whoever has their request.',
  page: true,
  handle: async ({ served, params: { token }, request }) => {
    const { workspace, firm, at, member, name, zone: usual, language } = await offered(served, token)
    const query = asked(served, request)
    const zone = zoneIn(query.get('zone'), usual ?? 'UTC')
    const free = member && (await freeFor(served, workspace, { member, at, minutes: USUAL_MINUTES }))
    return shown(
      choosePage(
        {
          ...{ firmName: firm, language: languageIn(language, request), address: `/r/${token}` },
          self: `/r/${token}/times`,
          ...{ times: { free: free ? free.times : [], zone }, note: noteIn(query) },
        },
        name,
      ),
    )
  },
})

const postChoice = route({
  path: 'POST /r/:token/times',
  who: 'anyone',
  says: 'Takes a free time: an appointment with whoever has the request.',
  page: true,
  limit: buyerLimit,
  handle: async ({ served, params: { token }, request }) => {
    const { workspace, at, lead, member, zone: usual } = await offered(served, token)
    const sent = sentIn(served, request)
    const start = parseInstant(sent('start'))
    const from = `/r/${token}/times`
    if (start === undefined || lead === undefined || member === undefined) return to(from, 'nothing')
    const zone = zoneIn(sent('zone'), usual ?? 'UTC')
    const wanted = { lead, member, start, zone, minutes: USUAL_MINUTES, place: 'phone', from } as const
    return choose(served, { workspace, at }, wanted)
  },
})

export const buyerTimesRoutes = [getTimes, postChoice]
