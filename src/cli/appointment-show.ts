import { dayAt, daysIn, freeTimesOf } from '#app/appointments-shown.ts'
import { AppointmentsQuery, type Appointment } from '#contract/appointment.ts'
import { appointmentShown } from '#contract/appointments-shown.ts'
import { spoken } from '#domain/time/spoken.ts'
import { appointmentRow, appointmentRows } from '#store/views/appointments.ts'
import { factsIn } from '#store/views/facts.ts'
import { findMember } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { table } from './words.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const FORTNIGHT_DAYS = 13
const shows = AppointmentsQuery.shape.show.unwrap().options

const row = ({ id, start, zone, prospect, host, standIn, status, clash, toTell }: Appointment) => [
  spoken(start, { zone }),
  [prospect.name, prospect.organisation].filter((part) => part).join(', '),
  (standIn ?? host).name,
  toTell ? 'to be told' : clash ? `${status}, ${clash}` : status,
  id,
]

export const appointmentList: Command = {
  name: 'appointment list',
  takes: '[--from DAY] [--to DAY] [--member MEMBER] [--show all|lacking|"to tell"]',
  says: 'Appointments of some days, in order: all, those that lack a stand-in, or those of which nobody has said what became of them.',
  options: {
    ...{ from: { type: 'string' }, to: { type: 'string' } },
    ...{ member: { type: 'string' }, show: { type: 'string' } },
  },
  run: async (call) => {
    const wanted = text(call, 'show') ?? 'all'
    const show = shows.find((known) => known === wanted)
    if (show === undefined)
      throw wrongCall(`There is no list called ${wanted}.`, `Choose one of: ${shows.join(', ')}.`)
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const asOf = await parts.clock.now()
      return inWorkspace(workspace, async (client) => {
        const facts = factsIn(client, workspace)
        const { zone } = await parts.playbooks.load(facts)
        const from = text(call, 'from') ?? dayAt(asOf, zone)
        const days = daysIn(zone, from, text(call, 'to') ?? dayAt(asOf, zone, FORTNIGHT_DAYS))
        if (!days) throw wrongCall('That is no day.', 'Write days like 2026-03-05.')
        const named = text(call, 'member')
        const member = named === undefined ? undefined : await findMember(client, workspace, named)
        if (named !== undefined && !member) throw refusedWith('no_such_member')
        const rows = await appointmentRows(client, workspace, { ...days, member: member?.id, show, asOf })
        const people = await facts.people()
        return { asOf, zone, items: rows.map((each) => appointmentShown(each, people, asOf)) }
      })
    })
    return answer(call, {
      document,
      lines:
        document.items.length === 0
          ? ['No appointments.']
          : table([['when', 'with', 'who', 'status', 'appointment'], ...document.items.map(row)]),
    })
  },
}

export const appointmentShow: Command = {
  name: 'appointment show',
  takes: 'APPOINTMENT',
  says: 'An appointment: when, with whom, who is to be there, and what became of it.',
  options: {},
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which appointment?', 'handraise appointment show APPOINTMENT')
    if (!ID.test(wanted)) throw refusedWith('no_such_appointment')
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const asOf = await parts.clock.now()
      return inWorkspace(workspace, async (client) => {
        const found = await appointmentRow(client, workspace, wanted.toLowerCase())
        return found && appointmentShown(found, await factsIn(client, workspace).people(), asOf)
      })
    })
    if (!document) throw refusedWith('no_such_appointment')
    return answer(call, { document, lines: [row(document).slice(0, -1).join(' · ')] })
  },
}

export const appointmentFree: Command = {
  name: 'appointment free',
  takes: 'MEMBER [--from DAY] [--to DAY] [--minutes N]',
  says: 'When somebody could meet a prospect: their hours less their appointments and time off.',
  options: { from: { type: 'string' }, to: { type: 'string' }, minutes: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Whose?', 'handraise appointment free MEMBER')
    const minutes = Number(text(call, 'minutes') ?? 30)
    if (!Number.isInteger(minutes) || minutes < 5 || minutes > 480)
      throw wrongCall('That is no length of an appointment.', 'Say whole minutes, from 5 to 480.')
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const member = await inWorkspace(workspace, (client) => findMember(client, workspace, wanted))
      if (!member) throw refusedWith('no_such_member')
      const at = await parts.clock.now()
      const found = await parts.ledger.transaction(workspace, async (tx) => {
        const { zone } = await parts.playbooks.load(tx)
        const from = text(call, 'from') ?? dayAt(at, zone)
        const days = daysIn(zone, from, text(call, 'to') ?? dayAt(at, zone, FORTNIGHT_DAYS))
        if (!days) throw wrongCall('That is no day.', 'Write days like 2026-03-05.')
        return freeTimesOf(tx, parts, { member: member.id, at, minutes, ...days })
      })
      if (!found) throw refusedWith('no_such_member')
      const { name, zone, times } = found
      return { member: { id: member.id, name }, zone, minutes, times }
    })
    const { times, zone } = document
    const lines = times.length === 0 ? ['Nothing is free.'] : times.map((time) => spoken(time, { zone }))
    return answer(call, { document, lines })
  },
}
