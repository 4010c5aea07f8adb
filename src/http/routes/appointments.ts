import type { z } from 'zod'
import { carryOut } from '#app/carry-out.ts'
import { carryOutAppointment } from '#app/appointments.ts'
import { appointmentCan } from '#app/appointment-can.ts'
import { zoneWith } from '#app/appointment-people.ts'
import { dayAt, daysIn, freeTimesOf } from '#app/appointments-shown.ts'
import { agreeFrom, appointmentCommandFrom, type AppointmentAsks } from '#contract/appointment-command.ts'
import {
  AppointmentRequest,
  appointmentRequests,
  type AppointmentRequestName,
} from '#contract/appointment-requests.ts'
import {
  AppointmentPage,
  Appointments,
  AppointmentsQuery,
  FreeTimes,
  FreeTimesQuery,
  LeadAppointments,
} from '#contract/appointment.ts'
import { appointmentShown } from '#contract/appointments-shown.ts'
import { Done } from '#contract/done.ts'
import { refOf } from '#contract/lead-card.ts'
import { problems } from '#contract/problem.ts'
import type { AppointmentRow } from '#domain/appointment/row.ts'
import type { Id } from '#domain/ledger.ts'
import { appointmentRow, appointmentRows, appointmentsOfLead } from '#store/views/appointments.ts'
import { factsIn } from '#store/views/facts.ts'
import { actingFor } from '../acting.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller, type Route } from '../route.ts'
import type { Served } from '../served.ts'
import { answerOf } from './lead-commands.ts'

const FORTNIGHT_DAYS = 13

const zoneOf = ({ parts, inWorkspace }: Served, workspace: Id): Promise<string> =>
  inWorkspace(workspace, async (client) => (await parts.playbooks.load(factsIn(client, workspace))).zone)

/** What is shown of rows: names for ids, as of now. */
async function listed(
  served: Served,
  { workspace }: Pick<Caller, 'workspace'>,
  find: (about: { zone: string; asOf: string }) => Promise<readonly AppointmentRow[]>,
) {
  const asOf = await served.parts.clock.now()
  const zone = await zoneOf(served, workspace)
  const rows = await find({ zone, asOf })
  const people = await served.inWorkspace(workspace, (client) => factsIn(client, workspace).people())
  return { asOf, zone, items: rows.map((row) => appointmentShown(row, people, asOf)) }
}

const getOfLead = route({
  path: 'GET /api/v1/leads/:lead/appointments',
  who: 'reader',
  says: 'The appointments with the prospect of a lead, the latest first.',
  answer: LeadAppointments,
  handle: async ({ me, params, served }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const { workspace } = me
    const { parts } = served
    const found = await parts.ledger.transaction(workspace, (tx) => zoneWith(tx, parts, lead))
    if (!found) throw new Refused('no_such_lead')
    const people = await served.inWorkspace(workspace, (client) => factsIn(client, workspace).people())
    const body = await listed(served, me, () =>
      served.inWorkspace(workspace, (client) => appointmentsOfLead(client, workspace, lead)),
    )
    const owner = refOf(people, found.owner ?? null)
    return { status: 200, body: { ...body, zone: found.zone, owner } }
  },
})

const getAll = route({
  path: 'GET /api/v1/appointments',
  who: 'reader',
  says: 'Appointments of some days, in order: yours (`member=me`), somebody’s, or everybody’s; all, those that lack a stand-in, or those of which nobody has said what became of them.',
  query: AppointmentsQuery,
  answer: Appointments,
  handle: async ({ me, served, query: { from, to, member, show }, request }) => {
    const { workspace } = me
    const body = await listed(served, me, async ({ zone, asOf }) => {
      const first = from ?? dayAt(asOf, zone)
      const days = daysIn(zone, first, to ?? dayAt(asOf, zone, FORTNIGHT_DAYS))
      if (!days) throw new Refused('bad_request', { errors: [{ field: 'from', problem: 'is no date' }] })
      return served.inWorkspace(workspace, async (client) => {
        const whose = member === 'me' ? await actingFor(client, me, request) : member
        return appointmentRows(client, workspace, { ...days, member: whose, show, asOf })
      })
    })
    return { status: 200, body }
  },
})

const getOne = route({
  path: 'GET /api/v1/appointments/:appointment',
  who: 'reader',
  says: 'An appointment, with what may be done with it now.',
  answer: AppointmentPage,
  handle: async ({ me, params, served, request }) => {
    const id = idIn(params.appointment, 'no_such_appointment')
    const { workspace } = me
    const row = await served.inWorkspace(workspace, (client) => appointmentRow(client, workspace, id))
    if (!row) throw new Refused('no_such_appointment')
    const { items } = await listed(served, me, () => Promise.resolve([row]))
    const by = await served.inWorkspace(workspace, (client) => actingFor(client, me, request))
    const at = await served.parts.clock.now()
    const { refusals, criteria } = await served.parts.ledger.transaction(workspace, (tx) =>
      appointmentCan(tx, served.parts, { id, by, at }),
    )
    const can = Object.fromEntries(
      [...refusals].map(([action, no]) => [
        action,
        no ? { allowed: false, because: problems[no.code].title, code: no.code } : { allowed: true },
      ]),
    )
    return { status: 200, body: { ...items[0], can, criteria } }
  },
})

const getFreeTimes = route({
  path: 'GET /api/v1/members/:member/free-times',
  who: 'reader',
  says: 'When somebody could meet a prospect: their hours less their appointments and time off.',
  query: FreeTimesQuery,
  answer: FreeTimes,
  handle: async ({ me, params, served, query: { from, to, minutes } }) => {
    const member = idIn(params.member, 'no_such_member')
    const { workspace } = me
    const at = await served.parts.clock.now()
    const zone = await zoneOf(served, workspace)
    const days = daysIn(zone, from ?? dayAt(at, zone), to ?? dayAt(at, zone, FORTNIGHT_DAYS))
    if (!days) throw new Refused('bad_request', { errors: [{ field: 'from', problem: 'is no date' }] })
    const found = await served.parts.ledger.transaction(workspace, (tx) =>
      freeTimesOf(tx, served.parts, { member, at, minutes, ...days }),
    )
    if (!found) throw new Refused('no_such_member')
    const { name, times } = found
    return { status: 200, body: { member: { id: member, name }, zone: found.zone, minutes, times } }
  },
})

const postOne = route({
  path: 'POST /api/v1/leads/:lead/appointments',
  who: 'writer',
  says: 'Writes down an appointment that is agreed with the prospect; both sides are invited. Sent again with the same id it has the effect of one.',
  body: AppointmentRequest,
  answer: Done,
  handle: async ({ me, params, body, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const { workspace } = me
    const by = await served.inWorkspace(workspace, (client) => actingFor(client, me, request))
    const at = await served.parts.clock.now()
    const found = await served.parts.ledger.transaction(workspace, (tx) => zoneWith(tx, served.parts, lead))
    if (!found) throw new Refused('no_such_lead')
    const command = agreeFrom(body, { by, at, lead, zone: found.zone, host: body.host ?? found.owner ?? by })
    const { outcome } = await carryOutAppointment(
      served.parts,
      { workspace, carry: carryOut },
      { appointment: body.id, command, takeOver: body.takeOver },
    )
    return answerOf(served, me, { outcome, stream: body.id })
  },
})

const nouns: Readonly<Record<AppointmentRequestName, { noun: string; says: string }>> = {
  move: { noun: 'moves', says: 'Moves an appointment to another time, place or way; both sides are told.' },
  cancel: { noun: 'cancellation', says: 'Calls an appointment off, by either side; both are told.' },
  'stand-in': { noun: 'stand-in', says: 'Names a colleague who is there instead; both sides are told.' },
  result: {
    noun: 'results',
    says: 'Says what became of an appointment: held, with what was said and what they do next; missed by us; missed by them.',
  },
}

const on = (name: AppointmentRequestName): Route =>
  route({
    path: `POST /api/v1/appointments/:appointment/${nouns[name].noun}`,
    who: 'writer',
    says: `${nouns[name].says} Sent again with the same id it has the effect of one.`,
    body: appointmentRequests[name] as z.ZodType<AppointmentAsks['request']>,
    answer: Done,
    handle: async ({ me, params, body: said, served, request }) => {
      const id = idIn(params.appointment, 'no_such_appointment')
      const { workspace } = me
      const { by, row } = await served.inWorkspace(workspace, async (client) => ({
        by: await actingFor(client, me, request),
        row: await appointmentRow(client, workspace, id),
      }))
      if (!row) throw new Refused('no_such_appointment')
      const at = await served.parts.clock.now()
      // Each name is listed with its own request; the compiler can't follow that through a table.
      const asks = { name, request: said } as AppointmentAsks
      const command = appointmentCommandFrom(asks, { by, at, zone: row.zone })
      const { outcome } = await carryOutAppointment(
        served.parts,
        { workspace, carry: carryOut },
        { appointment: id, command },
      )
      return answerOf(served, me, { outcome, stream: id })
    },
  })

export const appointmentRoutes: readonly Route[] = [
  ...[getOfLead, postOne, getAll, getOne, getFreeTimes],
  ...(Object.keys(nouns) as AppointmentRequestName[]).map(on),
]
