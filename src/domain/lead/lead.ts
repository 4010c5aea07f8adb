import type { Decision } from '../decision.ts'
import { accept, type AcceptLead } from './accept.ts'
import { adopt, type AdoptLead } from './adopt.ts'
import { addNote, type AddNote } from './add-note.ts'
import { assign, offer, type AssignLead, type OfferLead } from './assign.ts'
import { askAgain, withdraw, type AskAgain, type Withdraw } from './buyer.ts'
import { check, type CheckCommitments } from './check.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { handleHandoff, isHandoffCommand, type HandoffCommand } from '../handoff/commands.ts'
import { withFollowUp } from './follow-up.ts'
import { forget, type ForgetLead } from './forget.ts'
import { join, type JoinSubmission } from './join.ts'
import { logTouch, type LogTouch } from './log-touch.ts'
import { handleMail, isMailCommand, type MailCommand } from './mail-commands.ts'
import { handleNeglect, isNeglectCommand, type NeglectCommand } from '../neglect/commands.ts'
import { withRepairs } from '../neglect/repaired.ts'
import { open, type OpenLead } from './open.ts'
import { recordPast, type RecordPast } from './past.ts'
import { notOfThePast } from './of-the-past.ts'
import { rateAnswer, type RateAnswer } from './rate-answer.ts'
import { read, type ReadLead } from './read.ts'
import { rejudge, type RejudgeLead } from './rejudge.ts'
import { receiveSignal, type ReceiveSignal } from './receive-signal.ts'
import type { LeadRefusal } from './refusals.ts'
import { resolve, type ResolveLead } from './resolve.ts'
import type { Lead } from './state.ts'
import { isPlanCommand, steer, type PlanCommand } from './plan-commands.ts'
import { takeOver, type TakeOver } from './take-over.ts'
import { witnessCall, type WitnessCall } from './witness-call.ts'

export type LeadCommand =
  | OpenLead
  | RecordPast
  | AdoptLead
  | JoinSubmission
  | AcceptLead
  | ReadLead
  | LogTouch
  | MailCommand
  | AddNote
  | AssignLead
  | OfferLead
  | TakeOver
  | ResolveLead
  | CheckCommitments
  | AskAgain
  | Withdraw
  | RateAnswer
  | ReceiveSignal
  | RejudgeLead
  | ForgetLead
  | WitnessCall
  | PlanCommand
  | HandoffCommand
  | NeglectCommand

/** What is asked of a lead, and what follows from it for its plan and for what is asked about it. */
export function decide(lead: Lead, command: LeadCommand, facts: LeadFacts): Decision<LeadEvent, LeadRefusal> {
  const when = { at: command.at, facts, clock: command.type === 'CheckCommitments' }
  return withRepairs(lead, withFollowUp(lead, decideAlone(lead, command, facts), when), command)
}

/** The whole of what can be asked of a lead, one line each. */
function decideAlone(lead: Lead, command: LeadCommand, facts: LeadFacts): Decision<LeadEvent, LeadRefusal> {
  const over = notOfThePast(lead, command.type)
  if (over) return over
  if (isPlanCommand(command)) return steer(lead, command, facts)
  if (isHandoffCommand(command)) return handleHandoff(lead, command, facts)
  if (isNeglectCommand(command)) return handleNeglect(lead, command, facts)
  if (isMailCommand(command)) return handleMail(lead, command, facts)
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
    case 'RateAnswer':
      return rateAnswer(lead, command)
    case 'ReceiveSignal':
      return receiveSignal(lead, command)
    case 'WitnessCall':
      return witnessCall(lead, command, facts)
    case 'ForgetLead':
      return forget(lead, command)
  }
}
