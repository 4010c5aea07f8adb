import type { Decision } from '../decision.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { logTouch, type LogTouch } from './log-touch.ts'
import { noteAppointment, type NoteAppointment } from './note-appointment.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'
import { witnessCall, type WitnessCall } from './witness-call.ts'

export type ContactCommand = LogTouch | WitnessCall | NoteAppointment

const types: Readonly<Record<ContactCommand['type'], true>> = {
  LogTouch: true,
  WitnessCall: true,
  NoteAppointment: true,
}
export const isContactCommand = (command: { readonly type: string }): command is ContactCommand =>
  Object.hasOwn(types, command.type)

/** What is said of a contact with the prospect: one that was, one that a telephone system saw, one that is agreed. */
export function handleContact(
  lead: Lead,
  command: ContactCommand,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  switch (command.type) {
    case 'LogTouch':
      return logTouch(lead, command, facts)
    case 'WitnessCall':
      return witnessCall(lead, command, facts)
    case 'NoteAppointment':
      return noteAppointment(lead, command, facts)
  }
}
