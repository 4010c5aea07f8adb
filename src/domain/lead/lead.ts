import { nothing, refused, type Decision } from '../decision.ts'
import { accept, type AcceptLead } from './accept.ts'
import { adopt, type AdoptLead } from './adopt.ts'
import { addNote, type AddNote } from './add-note.ts'
import { assign, offer, type AssignLead, type OfferLead } from './assign.ts'
import { askAgain, withdraw, type AskAgain, type Withdraw } from './buyer.ts'
import { check, type CheckCommitments } from './check.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { forget, type ForgetLead } from './forget.ts'
import { join, type JoinSubmission } from './join.ts'
import { logTouch, type LogTouch } from './log-touch.ts'
import { open, type OpenLead } from './open.ts'
import { isPast, recordPast, type RecordPast } from './past.ts'
import { read, type ReadLead } from './read.ts'
import { receiveMail, type ReceiveMail } from './receive-mail.ts'
import { rejudge, type RejudgeLead } from './rejudge.ts'
import { recordMail, type RecordMail } from './record-mail.ts'
import { receiveSignal, type ReceiveSignal } from './receive-signal.ts'
import type { LeadRefusal } from './refusals.ts'
import { resolve, type ResolveLead } from './resolve.ts'
import type { Lead } from './state.ts'
import { retryMail, type RetryMail } from './retry-mail.ts'
import { stopAddress, type StopAddress } from './stop-address.ts'
import { takeOver, type TakeOver } from './take-over.ts'
import { writeMail, type WriteMail } from './write-mail.ts'

export type LeadCommand =
  | OpenLead
  | RecordPast
  | AdoptLead
  | JoinSubmission
  | AcceptLead
  | ReadLead
  | LogTouch
  | WriteMail
  | RecordMail
  | ReceiveMail
  | RetryMail
  | StopAddress
  | AddNote
  | AssignLead
  | OfferLead
  | TakeOver
  | ResolveLead
  | CheckCommitments
  | AskAgain
  | Withdraw
  | ReceiveSignal
  | RejudgeLead
  | ForgetLead

/** The whole of what can be asked of a lead, one line each. */
export function decide(lead: Lead, command: LeadCommand, facts: LeadFacts): Decision<LeadEvent, LeadRefusal> {
  if (isPast(lead) && !ofThePast.has(command.type))
    return unasked.has(command.type) ? nothing : refused({ code: 'lead_historical' })
  switch (command.type) {
    case 'OpenLead':
      return open(lead, command)
    case 'RecordPast':
      return recordPast(lead, command)
    case 'AdoptLead':
      return adopt(lead, command)
    case 'JoinSubmission':
      return join(lead, command, facts)
    case 'AcceptLead':
      return accept(lead, command, facts)
    case 'ReadLead':
      return read(lead, command)
    case 'LogTouch':
      return logTouch(lead, command, facts)
    case 'WriteMail':
      return writeMail(lead, command, facts)
    case 'RecordMail':
      return recordMail(lead, command, facts)
    case 'ReceiveMail':
      return receiveMail(lead, command, facts)
    case 'RetryMail':
      return retryMail(lead, command)
    case 'StopAddress':
      return stopAddress(lead, command)
    case 'AddNote':
      return addNote(lead, command)
    case 'AssignLead':
      return assign(lead, command, facts)
    case 'OfferLead':
      return offer(lead, command)
    case 'TakeOver':
      return takeOver(lead, command, facts)
    case 'ResolveLead':
      return resolve(lead, command, facts)
    case 'CheckCommitments':
      return check(lead, command, facts)
    case 'AskAgain':
      return askAgain(lead, command, facts)
    case 'RejudgeLead':
      return rejudge(lead, command)
    case 'Withdraw':
      return withdraw(lead, command)
    case 'ReceiveSignal':
      return receiveSignal(lead, command)
    case 'ForgetLead':
      return forget(lead, command)
  }
}

/** All that can be asked of a lead that happened elsewhere; what comes unasked finds nothing to do. */
const ofThePast: ReadonlySet<LeadCommand['type']> = new Set([
  'OpenLead',
  'RecordPast',
  'AdoptLead',
  'AddNote',
  'ForgetLead',
])
const unasked: ReadonlySet<LeadCommand['type']> = new Set(['ReadLead', 'CheckCommitments', 'Withdraw'])
