import { carryOut } from '#app/carry-out.ts'
import { carryOutAppointment } from '#app/appointments.ts'
import { zoneWith } from '#app/appointment-people.ts'
import type { AppointmentCommand } from '#domain/appointment/appointment.ts'
import type { Id } from '#domain/ledger.ts'
import { agreeFrom, appointmentCommandFrom, type AppointmentAsks } from '#contract/appointment-command.ts'
import {
  AppointmentRequest,
  appointmentRequests,
  type AppointmentRequestName,
} from '#contract/appointment-requests.ts'
import { fieldErrors } from '#contract/field-errors.ts'
import { problems } from '#contract/problem.ts'
import { appointmentRow } from '#store/views/appointments.ts'
import { eventsAt } from '#store/views/lead-events.ts'
import { findMember } from '#store/views/named.ts'
import { actingMember } from './acting.ts'
import type { Call, Command } from './commands.ts'
import { answer, Failure, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import type { Opened } from './wiring.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
type Said = Readonly<Record<string, unknown>>

const strings = (names: readonly string[]) =>
  Object.fromEntries([...names, 'as', 'id'].map((name) => [name, { type: 'string' as const }]))

/** People may be named by their address. */
async function memberOf(
  { inWorkspace }: Opened,
  workspace: Id,
  said: string | undefined,
): Promise<Id | undefined> {
  if (said === undefined) return undefined
  const member = await inWorkspace(workspace, (client) => findMember(client, workspace, said))
  if (!member) throw refusedWith('no_such_member')
  return member.id
}

/** A whole number; anything else is left for the request to refuse. */
const whole = (call: Call, option: string): number | string | undefined => {
  const said = text(call, option)
  return said !== undefined && /^\d+$/.test(said) ? Number(said) : said
}
/** Options that aren't called as the request's fields are, or are no words. */
const renamed: ReadonlySet<string> = new Set(['minutes', 'revision', 'next', 'member', 'present', 'learned'])

function read<Asked>(schema: { readonly safeParse: (said: unknown) => Read<Asked> }, given: Said): Asked {
  const reading = schema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  )
  if (reading.success) return reading.data
  const { title, next } = problems.bad_request
  throw new Failure('wrongCall', {
    ...{ code: 'bad_request', title, next },
    details: { errors: fieldErrors(reading.error) },
  })
}
type Read<Asked> =
  | { readonly success: true; readonly data: Asked }
  | { readonly success: false; readonly error: Parameters<typeof fieldErrors>[0] }

async function done(
  { parts, inWorkspace }: Opened,
  workspace: Id,
  {
    appointment,
    command,
    takeOver,
  }: { appointment: Id; command: AppointmentCommand; takeOver?: { reason: string } | undefined },
) {
  const { outcome } = await carryOutAppointment(
    parts,
    { workspace, carry: carryOut },
    { appointment, command, takeOver },
  )
  if (outcome.outcome === 'refused') {
    const { code, ...details } = outcome.refusal
    throw refusedWith(code, details)
  }
  const repeated = outcome.outcome === 'nothing' && outcome.repeated === true
  const events = repeated
    ? await inWorkspace(workspace, (client) =>
        eventsAt(client, workspace, { stream: appointment, seqs: outcome.seqs ?? [] }),
      )
    : outcome.outcome === 'happened'
      ? outcome.events.map(({ seq, type, at }) => ({ seq, type, at }))
      : []
  return { appointment, outcome: repeated ? ('happened' as const) : outcome.outcome, events }
}

const told = (call: Call, document: Awaited<ReturnType<typeof done>>) => {
  const happened = document.events.map(({ type }) => type).join(', ')
  return answer(call, { document, lines: [happened === '' ? 'Nothing was left to do.' : happened] })
}

const agreed: Command = {
  name: 'appointment agree',
  takes:
    'LEAD --start TIME [--zone ZONE] [--minutes N] [--host MEMBER] [--place phone|video|"on site"] [--where WORDS] [--about WORDS] [--as MEMBER]',
  says: 'Writes down an appointment that is agreed with the prospect; both sides are invited.',
  options: strings(['start', 'zone', 'minutes', 'host', 'place', 'where', 'about']),
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise appointment agree LEAD --start TIME')
    if (!ID.test(wanted)) throw refusedWith('no_such_lead')
    const lead = wanted.toLowerCase()
    const document = await inOpened(call, async (opened, workspace) => {
      const { parts } = opened
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const host = await memberOf(opened, workspace, text(call, 'host'))
      const request = read(AppointmentRequest, {
        ...{ id: text(call, 'id') ?? parts.newId(), host, minutes: whole(call, 'minutes') },
        ...said(call, 'start', 'zone', 'place', 'where', 'about'),
      })
      const found = await parts.ledger.transaction(workspace, (tx) => zoneWith(tx, parts, lead))
      if (!found) throw refusedWith('no_such_lead')
      const at = await parts.clock.now()
      const who = { by, at, lead, zone: found.zone, host: host ?? found.owner ?? by }
      return done(opened, workspace, { appointment: request.id, command: agreeFrom(request, who) })
    })
    return told(call, document)
  },
}

const said = (call: Call, ...names: readonly string[]): Said =>
  Object.fromEntries(names.map((name) => [name, text(call, name)]))

/** One verb of an appointment: its options are the fields of its request. */
function verb(spec: {
  readonly name: AppointmentRequestName
  readonly called: string
  readonly takes: string
  readonly says: string
  readonly options: readonly string[]
}): Command {
  const { name, called, takes, says, options } = spec
  return {
    ...{ name: called, takes: `APPOINTMENT ${takes} [--as MEMBER]`, says, options: strings(options) },
    run: async (call) => {
      const [wanted] = call.positionals
      if (wanted === undefined)
        throw wrongCall('Which appointment?', `handraise ${called} APPOINTMENT ${takes}`)
      if (!ID.test(wanted)) throw refusedWith('no_such_appointment')
      const appointment = wanted.toLowerCase()
      const document = await inOpened(call, async (opened, workspace) => {
        const by = await actingMember(opened, workspace, text(call, 'as'))
        const row = await opened.inWorkspace(workspace, (client) =>
          appointmentRow(client, workspace, appointment),
        )
        if (!row) throw refusedWith('no_such_appointment')
        const request = read<AppointmentAsks['request']>(appointmentRequests[name], {
          ...said(call, ...options.filter((option) => !renamed.has(option))),
          ...{ id: text(call, 'id') ?? opened.parts.newId(), minutes: whole(call, 'minutes') },
          ...{ after: whole(call, 'revision'), nextStep: text(call, 'next') },
          learned: text(call, 'learned')?.split(','),
          ...{ member: await memberOf(opened, workspace, text(call, 'member')) },
          ...{ present: await memberOf(opened, workspace, text(call, 'present')) },
        })
        const at = await opened.parts.clock.now()
        // Each name is read by its own schema; the compiler can't follow that through the table.
        const asks = { name, request } as AppointmentAsks
        const command = appointmentCommandFrom(asks, { by, at, zone: row.zone })
        return done(opened, workspace, { appointment, command })
      })
      return told(call, document)
    },
  }
}

export const appointmentVerbs: readonly Command[] = [
  agreed,
  verb({
    ...{ name: 'move', called: 'appointment move' },
    takes:
      '--start TIME [--zone ZONE] [--minutes N] [--place PLACE] [--where WORDS] [--side us|them] [--reason WORDS] [--revision N]',
    options: ['start', 'zone', 'minutes', 'place', 'where', 'side', 'reason', 'revision'],
    says: 'Moves an appointment to another time, place or way; both sides are told.',
  }),
  verb({
    ...{ name: 'cancel', called: 'appointment cancel' },
    takes: '[--side us|them] [--reason WORDS] [--revision N]',
    options: ['side', 'reason', 'revision'],
    says: 'Calls an appointment off, by either side; both are told.',
  }),
  verb({
    ...{ name: 'stand-in', called: 'appointment stand-in' },
    takes: '--member MEMBER [--reason WORDS] [--revision N]',
    options: ['member', 'reason', 'revision'],
    says: 'Names a colleague who is there instead; both sides are told.',
  }),
  verb({
    ...{ name: 'result', called: 'appointment tell' },
    takes:
      '--result held|"missed by us"|"missed by them" [--said WORDS] [--next STEP] [--agreed WORDS] [--criterion C] [--learned C,…] [--present MEMBER] [--with PART] [--minutes N]',
    options: ['result', 'said', 'next', 'agreed', 'criterion', 'learned', 'present', 'with', 'minutes'],
    says: 'Says what became of an appointment.',
  }),
]
