import type { Decision } from '../decision.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import {
  askAboutLead,
  explainNeglect,
  settleNeglect,
  type AskAboutLead,
  type ExplainNeglect,
  type SettleNeglect,
} from './answer.ts'
import { lookForNeglect, type LookForNeglect } from './look.ts'

export type NeglectCommand = LookForNeglect | ExplainNeglect | SettleNeglect | AskAboutLead

const types: Readonly<Record<NeglectCommand['type'], true>> = {
  LookForNeglect: true,
  ExplainNeglect: true,
  SettleNeglect: true,
  AskAboutLead: true,
}
export const isNeglectCommand = (command: { readonly type: string }): command is NeglectCommand =>
  Object.hasOwn(types, command.type)

/** What may be asked about how a lead was treated. */
export function handleNeglect(
  lead: Lead,
  command: NeglectCommand,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  switch (command.type) {
    case 'LookForNeglect':
      return lookForNeglect(lead, command, facts)
    case 'ExplainNeglect':
      return explainNeglect(lead, command)
    case 'SettleNeglect':
      return settleNeglect(lead, command, facts)
    case 'AskAboutLead':
      return askAboutLead(lead, command, facts)
  }
}
