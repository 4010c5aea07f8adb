import type { Decision } from '../decision.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import { acceptHandoff, type AcceptHandoff } from './accept.ts'
import { answerDispute, type AnswerDispute } from './answer-dispute.ts'
import { disputeHandoff, type DisputeHandoff } from './dispute.ts'
import { leaveRejection, type LeaveRejection } from './leave.ts'
import { offerHandoff, type OfferHandoff } from './offer.ts'
import { passHandoff, type PassHandoff } from './pass-on.ts'
import { nameArbiter, type NameArbiter } from './name-arbiter.ts'
import { rateHandoff, type RateHandoff } from './rate.ts'
import { receiveHandoff, type ReceiveHandoff } from './receive.ts'
import { rejectHandoff, type RejectHandoff } from './reject.ts'
import { ruleOnDispute, type RuleOnDispute } from './rule.ts'
import { saveReport, type SaveReport } from './save-report.ts'

export type HandoffCommand =
  | SaveReport
  | OfferHandoff
  | ReceiveHandoff
  | AcceptHandoff
  | PassHandoff
  | RejectHandoff
  | LeaveRejection
  | DisputeHandoff
  | NameArbiter
  | AnswerDispute
  | RuleOnDispute
  | RateHandoff

const types: Readonly<Record<HandoffCommand['type'], true>> = {
  SaveReport: true,
  OfferHandoff: true,
  ReceiveHandoff: true,
  AcceptHandoff: true,
  PassHandoff: true,
  RejectHandoff: true,
  LeaveRejection: true,
  DisputeHandoff: true,
  NameArbiter: true,
  AnswerDispute: true,
  RuleOnDispute: true,
  RateHandoff: true,
}
export const isHandoffCommand = (command: { readonly type: string }): command is HandoffCommand =>
  Object.hasOwn(types, command.type)

/** What may be asked of the passing of a lead, and of what goes with it. */
export function handleHandoff(
  lead: Lead,
  command: HandoffCommand,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  switch (command.type) {
    case 'SaveReport':
      return saveReport(lead, command, facts)
    case 'OfferHandoff':
      return offerHandoff(lead, command, facts)
    case 'ReceiveHandoff':
      return receiveHandoff(lead, command, facts)
    case 'AcceptHandoff':
      return acceptHandoff(lead, command, facts)
    case 'PassHandoff':
      return passHandoff(lead, command, facts)
    case 'RejectHandoff':
      return rejectHandoff(lead, command, facts)
    case 'LeaveRejection':
      return leaveRejection(lead, command, facts)
    case 'DisputeHandoff':
      return disputeHandoff(lead, command, facts)
    case 'NameArbiter':
      return nameArbiter(lead, command, facts)
    case 'AnswerDispute':
      return answerDispute(lead, command, facts)
    case 'RuleOnDispute':
      return ruleOnDispute(lead, command, facts)
    case 'RateHandoff':
      return rateHandoff(lead, command, facts)
  }
}
