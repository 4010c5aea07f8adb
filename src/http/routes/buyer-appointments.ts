import { carryOut } from '#app/carry-out.ts'
import { carryOutAppointment } from '#app/appointments.ts'
import { whoIs } from '#app/appointment-people.ts'
import type { Tx } from '#app/ports.ts'
import { fold } from '#app/streams.ts'
import type { AppointmentCommand } from '#domain/appointment/appointment.ts'
import { results } from '#domain/appointment/events.ts'
import { presentAt, type KnownAppointment } from '#domain/appointment/state.ts'
import { minutesOf } from '#domain/appointment/when.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf } from '#domain/team/people.ts'
import { parseInstant, type Instant } from '#domain/time/instant.ts'
import { buyerLimit } from '../limits.ts'
import { appointmentPage, type AppointmentSeen } from '../pages/appointment.ts'
import type { AppointmentNote } from '../pages/appointment-words/words.ts'
import { languageIn } from '../reader-language.ts'
import { Refused, route } from '../route.ts'
import type { Served } from '../served.ts'
import {
  asked,
  buyerTimesRoutes,
  choose,
  freeFor,
  noteIn,
  noteOf,
  sentIn,
  shown,
  to,
  zoneIn,
} from './buyer-times.ts'

/** What an address under /a names; nothing where it is not one of ours. */
async function named(served: Served, token: string) {
  const [workspace, appointment] = served.tokens.read('appointment', token) ?? []
  if (workspace === undefined || appointment === undefined) throw new Refused('not_found')
  const at = await served.parts.clock.now()
  return served.parts.ledger.transaction(workspace, async (tx) => {
    const known = await appointmentIn(tx, appointment)
    if (!known) throw new Refused('not_found')
    const who = await whoIs(tx, known.lead)
    return {
      workspace,
      appointment,
      at,
      known,
      who,
      firm: await tx.workspaceName(),
      people: await tx.people(),
    }
  })
}

async function appointmentIn(tx: Tx, id: Id): Promise<KnownAppointment | undefined> {
  const ref = { kind: 'appointment', stream: id } as const
  const folded = fold('appointment', id, (await tx.read([ref])).get(id) ?? [])
  return folded.kind === 'appointment' && folded.state.status !== 'none' ? folded.state : undefined
}

const missed: ReadonlySet<string | undefined> = new Set(['missed by us', 'missed by them'])

/** Where either side says that they have not met, another time is offered. */
function stateOf({ status, start, answered }: KnownAppointment, at: Instant): AppointmentSeen['state'] {
  if (status === 'cancelled') return 'cancelled'
  if (start > at) return 'ahead'
  return missed.has(status) || missed.has(answered?.result) ? 'missed' : 'over'
}

const getAppointment = route({
  path: 'GET /a/:token',
  who: 'anyone',
  says: 'The page of an appointment for whoever it is with: when, with whom, and what they may say of it. Only looking does nothing.',
  page: true,
  handle: async ({ served, params: { token }, request }) => {
    const { workspace, known, who, firm, people, at } = await named(served, token)
    const state = who && !who.forgotten ? stateOf(known, at) : 'gone'
    const member = presentAt(known)
    const query = asked(served, request)
    const zone = zoneIn(query.get('zone'), known.zone)
    const chooses = state !== 'over' && state !== 'gone'
    const minutes = minutesOf(known)
    const free = chooses ? await freeFor(served, workspace, { member, at, minutes }) : undefined
    const { start, place, where, revision, answered } = known
    return shown(
      appointmentPage(
        {
          ...{ firmName: firm, language: languageIn(who?.language, request), address: `/a/${token}` },
          self: `/a/${token}`,
          ...{ times: { free: free?.times ?? [], zone }, note: noteIn(query) },
        },
        {
          ...{ state, start, zone, minutes, place, revision, where: where ?? null },
          ...{ who: personOf(people, member)?.name ?? firm, answered: answered?.result ?? null },
        },
      ),
    )
  },
})

type Act = Awaited<ReturnType<typeof named>> & { readonly sent: (name: string) => string }

/** A press of a button on that page. What comes too late is said there, and never as an error. */
const act = (
  noun: string,
  says: string,
  {
    done,
    command,
  }: { done: (act: Act) => AppointmentNote; command: (act: Act) => AppointmentCommand | undefined },
) =>
  route({
    path: `POST /a/:token/${noun}`,
    who: 'anyone',
    says,
    page: true,
    limit: buyerLimit,
    handle: async ({ served, params: { token }, request }) => {
      const found = await named(served, token)
      const { workspace, appointment } = found
      const pressed = { ...found, sent: sentIn(served, request) }
      const wanted = command(pressed)
      if (!wanted) return to(`/a/${token}`, 'nothing')
      const { outcome } = await carryOutAppointment(
        served.parts,
        { workspace, carry: carryOut },
        { appointment, command: wanted },
      )
      return to(`/a/${token}`, noteOf(outcome, done(pressed)))
    },
  })

const byBuyer = ({ at }: Act) => ({ at, by: 'buyer' }) as const
const after = ({ sent }: Act): number | undefined =>
  /^\d{1,6}$/.test(sent('after')) ? Number(sent('after')) : undefined

const postCancellation = act('cancellation', 'Calls the appointment off.', {
  done: () => 'cancelled',
  command: (act) => ({
    ...{ ...byBuyer(act), after: after(act) },
    ...{ type: 'CancelAppointment', reason: act.sent('said') || undefined },
  }),
})

const postAnswer = act('answers', 'Says what became of the appointment, in one click.', {
  done: ({ sent }) => (sent('result') === 'missed by us' ? 'sorry' : 'answered'),
  command: (act) => {
    const result = results.find((known) => known === act.sent('result'))
    return (
      result && { ...byBuyer(act), type: 'AnswerAppointment', result, said: act.sent('said') || undefined }
    )
  },
})

const postTimes = route({
  path: 'POST /a/:token/times',
  who: 'anyone',
  says: 'Moves the appointment to a free time; where it was called off or missed, agrees on a new one.',
  page: true,
  limit: buyerLimit,
  handle: async ({ served, params: { token }, request }) => {
    const found = await named(served, token)
    const { workspace, appointment, known, at } = found
    const sent = sentIn(served, request)
    const start = parseInstant(sent('start'))
    if (start === undefined) return to(`/a/${token}`, 'nothing')
    const zone = zoneIn(sent('zone'), known.zone)
    const state = stateOf(known, at)
    if (state === 'cancelled' || state === 'missed') {
      const { lead, place, about } = known
      const minutes = minutesOf(known)
      const wanted = { lead, member: presentAt(known), start, zone, minutes, place, about, token }
      return choose(served, { workspace, at }, wanted)
    }
    const act = { ...found, sent }
    const { outcome } = await carryOutAppointment(
      served.parts,
      { workspace, carry: carryOut },
      {
        appointment,
        command: { ...byBuyer(act), type: 'MoveAppointment', when: { start }, zone, after: after(act) },
      },
    )
    return to(`/a/${token}`, noteOf(outcome, 'moved'))
  },
})

export const buyerAppointmentRoutes = [
  ...[getAppointment, postCancellation, postAnswer, postTimes],
  ...buyerTimesRoutes,
]
