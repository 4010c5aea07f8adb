import { handleBrief, isBriefCommand, type BriefCommand } from '../brief/commands.ts'
import type { Decision } from '../decision.ts'
import { accept, type AcceptLead } from './accept.ts'
import { adopt, type AdoptLead } from './adopt.ts'
import { addNote, type AddNote } from './add-note.ts'
import { assign, offer, type AssignLead, type OfferLead } from './assign.ts'
import { handleBuyer, isBuyerCommand, type BuyerCommand } from './buyer-commands.ts'
import { handleContact, isContactCommand, type ContactCommand } from './contact-commands.ts'
import { check, type CheckCommitments } from './check.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { handleHandoff, isHandoffCommand, type HandoffCommand } from '../handoff/commands.ts'
import { withFollowUp } from './follow-up.ts'
import { forget, type ForgetLead } from './forget.ts'
import { forgetWords, type ForgetWords } from './forget-words.ts'
import { join, type JoinSubmission } from './join.ts'
import { handleMail, isMailCommand, type MailCommand } from './mail-commands.ts'
import { handleNeglect, isNeglectCommand, type NeglectCommand } from '../neglect/commands.ts'
import { withRepairs } from '../neglect/repaired.ts'
import { open, type OpenLead } from './open.ts'
import { recordPast, type RecordPast } from './past.ts'
import { notOfThePast } from './of-the-past.ts'
import { read, type ReadLead } from './read.ts'
import { rejudge, type RejudgeLead } from './rejudge.ts'
import { withPutOff } from './put-off.ts'
import type { LeadRefusal } from './refusals.ts'
import { reopen, type ReopenLead } from './reopen.ts'
import { resolve, type ResolveLead } from './resolve.ts'
import type { Lead } from './state.ts'
import { isPlanCommand, steer, type PlanCommand } from './plan-commands.ts'
import { takeOver, type TakeOver } from './take-over.ts'

export type LeadCommand =
  | OpenLead
  | RecordPast
  | AdoptLead
  | JoinSubmission
  | AcceptLead
  | ReadLead
  | MailCommand
  | AddNote
  | AssignLead
  | OfferLead
  | TakeOver
  | ResolveLead
  | CheckCommitments
  | BuyerCommand
  | RejudgeLead
  | ForgetLead
  | ForgetWords
  | BriefCommand
  | PlanCommand
  | HandoffCommand
  | NeglectCommand
  | ReopenLead
  | ContactCommand

/** What is asked of a lead, and what follows from it for its plan and for what is asked about it. */
export const decide = (
  lead: Lead,
  command: LeadCommand,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> => withRepairs(lead, withWhatFollows(lead, command, facts), command)

function withWhatFollows(
  lead: Lead,
  command: LeadCommand,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const deciding = { at: command.at, facts, clock: command.type === 'CheckCommitments' }
  return withPutOff(lead, withFollowUp(lead, decideAlone(lead, command, facts), deciding), deciding)
}

/** The whole of what can be asked of a lead, one line each. */
function decideAlone(lead: Lead, command: LeadCommand, facts: LeadFacts): Decision<LeadEvent, LeadRefusal> {
  const over = notOfThePast(lead, command.type)
  if (over) return over
  if (isPlanCommand(command)) return steer(lead, command, facts)
  if (isHandoffCommand(command)) return handleHandoff(lead, command, facts)
  if (isNeglectCommand(command)) return handleNeglect(lead, command, facts)
  if (isBriefCommand(command)) return handleBrief(lead, command)
  if (isMailCommand(command)) return handleMail(lead, command, facts)
  if (isContactCommand(command)) return handleContact(lead, command, facts)
  if (isBuyerCommand(command)) return handleBuyer(lead, command, facts)
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
    case 'ReopenLead':
      return reopen(lead, command, facts)
    case 'CheckCommitments':
      return check(lead, command, facts)
    case 'RejudgeLead':
      return rejudge(lead, command)
    case 'ForgetLead':
      return forget(lead, command)
    case 'ForgetWords':
      return forgetWords(lead, command)
  }
}
