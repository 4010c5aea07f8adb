import type { AppointmentCommand } from '#domain/appointment/appointment.ts'
import type { AppointmentEvent } from '#domain/appointment/events.ts'
import { presentAt, saidMissed, type Appointment, type KnownAppointment } from '#domain/appointment/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { NoteAppointment } from '#domain/lead/note-appointment.ts'
import { namedIn } from './appointment-facts.ts'
import { lettersOf, tellMembers } from './appointment-letters.ts'
import type { carryOut, Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'
import { creditNoShow } from './credit-no-show.ts'
import { LookAgain, type Tx } from './ports.ts'
import { fold } from './streams.ts'

export type AppointmentAsked = {
  readonly appointment: Id
  readonly command: AppointmentCommand
  /** Where a member works on somebody else's lead. */
  readonly takeOver?: { readonly reason: string } | undefined
}
type Done = {
  readonly outcome: Outcome
  readonly lead: Id | undefined
  /** What a buyer has agreed on already, who chooses again: pressed twice, or in two tabs, it is one. */
  readonly instead?: Id
}
/** Handed in, because what is carried out may come from what is being carried out. */
export type Carry = typeof carryOut
export type Sources = Parameters<Carry>[2]

/** Its lead refuses what the appointment would have allowed: neither happens. */
class Undone extends Error {
  readonly done: Done
  constructor(done: Done) {
    super('The lead refuses it.')
    this.done = done
  }
}

/** Carries out what is asked of an appointment, with what follows for its lead, the prospect and whoever is to be there. */
export async function carryOutAppointment(
  parts: Parts,
  { workspace, carry }: { workspace: Id; carry: Carry },
  asked: AppointmentAsked,
): Promise<Done> {
  try {
    return await parts.ledger.transaction(workspace, (tx) =>
      inAppointment(tx, { sources: parts, carry }, asked),
    )
  } catch (error) {
    if (error instanceof Undone) return error.done
    throw error
  }
}

/**
 * Locks in the one order: people, then the diaries of whoever is to be there, then the lead, then the appointment. So two who want
 * the same hour of the same person are decided about one after the other.
 */
export async function inAppointment(
  tx: Tx,
  { sources, carry }: { readonly sources: Sources; readonly carry: Carry },
  { appointment, command, takeOver }: AppointmentAsked,
): Promise<Done> {
  await tx.lockPeople('as they are')
  const [head] = await tx.appointmentHeads([appointment])
  const lead = command.type === 'AgreeAppointment' ? command.lead : head?.lead
  if (lead === undefined || (command.type === 'AgreeAppointment' && head && head.lead !== lead))
    return { outcome: { outcome: 'refused', refusal: { code: 'no_such_appointment' } }, lead: undefined }
  const members = [...(head ? [head.host, ...(head.standIn ? [head.standIn] : [])] : []), ...namedIn(command)]
  await tx.lock(
    'team',
    members.map((member) => `diary/${member}`),
  )
  // Whoever takes time off is locked before what they have agreed to: so here too, where a turn may be given back.
  if (tellsOfIt(command) && head) await tx.lock('stream', [head.host])
  await tx.lock('stream', [lead])
  const instead = await agreedBefore(tx, lead, command)
  if (instead !== undefined && instead !== appointment)
    return { outcome: { outcome: 'nothing' }, lead, instead }
  const [outcome] = await carry(tx, [{ kind: 'appointment', stream: appointment, command }], sources)
  if (!outcome) throw new Error('A command has an outcome.')
  if (outcome.outcome !== 'happened') return { outcome, lead }
  const { known, before } = await statesOf(tx, appointment, outcome.events.length)
  // Somebody else became its host before it was locked.
  if (!members.includes(presentAt(known)) && command.type !== 'CheckAppointment') throw new LookAgain()
  const events = outcome.events as readonly AppointmentEvent[]
  const about = { appointment, lead, known, before, events }
  const noted = await note(tx, { sources, carry }, { ...about, command, takeOver })
  if (noted?.outcome === 'refused' && noted.refusal.code !== 'lead_forgotten')
    throw new Undone({ outcome: noted, lead })
  await tellMembers(tx, sources, { ...about, head })
  if (tellsOfIt(command)) await creditNoShow(tx, { sources, carry }, { lead, known, at: command.at })
  return { outcome, lead }
}

/** Either side says what became of it. */
const tellsOfIt = ({ type }: AppointmentCommand): boolean =>
  type === 'TellAppointment' || type === 'AnswerAppointment'

async function agreedBefore(tx: Tx, lead: Id, { type, by, at }: AppointmentCommand): Promise<Id | undefined> {
  if (type !== 'AgreeAppointment' || by !== 'buyer') return undefined
  return (await tx.appointmentsAhead({ leads: [lead], members: [] }, at))[0]?.appointment
}

/** As it stands now, and as it stood before the last so many events. */
async function statesOf(tx: Tx, appointment: Id, last: number) {
  const events = (await tx.read([{ kind: 'appointment', stream: appointment }])).get(appointment) ?? []
  const now = fold('appointment', appointment, events)
  const then = fold('appointment', appointment, events.slice(0, events.length - last))
  if (now.kind !== 'appointment' || then.kind !== 'appointment' || now.state.status === 'none')
    throw new Error('What happened has a history.')
  return { known: now.state, before: then.state }
}

type Noting = {
  readonly appointment: Id
  readonly lead: Id
  readonly known: KnownAppointment
  readonly before: Appointment
  readonly events: readonly AppointmentEvent[]
  readonly command: AppointmentCommand
  readonly takeOver: AppointmentAsked['takeOver']
}

/** What its lead must know of it, and what the prospect is written. */
async function note(
  tx: Tx,
  { sources, carry }: { readonly sources: Sources; readonly carry: Carry },
  about: Noting,
): Promise<Outcome | undefined> {
  const { appointment, lead, known, before, events, command, takeOver } = about
  const { at, by } = command
  const { status, start, end, told, clash } = known
  const member = told?.present ?? presentAt(known)
  const telling = events.findLast((event) => event.type === 'AppointmentTold')
  const noting: NoteAppointment = {
    ...{ type: 'NoteAppointment', at, by },
    noted: { appointment, status, start, end, member, ...(clash && { clash: true as const }) },
    ...(command.type === 'AgreeAppointment' && by !== 'buyer' && { agreedBy: { takeOver } }),
    letters: await lettersOf(tx, sources, about),
    ...(telling && { held: heldAs(known, sources.newId()) }),
    wished:
      (saidMissed(known) && !saidMissed(before)) ||
      events.some((event) => event.type === 'AppointmentReplied' && event.data.reply === 'wish'),
  }
  const [outcome] = await carry(tx, [{ kind: 'lead', stream: lead, command: noting }], sources)
  return outcome
}

/** What was said at an appointment, in the words of conversations. Who wasn't named is nobody in particular. */
function heldAs({ told, answered }: KnownAppointment, touch: Id): NonNullable<NoteAppointment['held']> {
  const { said, agreed, minutes, criterion, learned = [] } = told ?? {}
  const { nextStep = 'none', with: part = 'somebody else' } = told ?? {}
  return {
    ...{ touch, said, minutes, confirmed: answered?.result === 'held' },
    conversation: {
      with: part,
      criteria: [...new Set([...learned, ...(criterion === undefined ? [] : [criterion])])],
      nextStep: nextStep === 'offer' ? 'other' : nextStep,
      agreed,
    },
  }
}
