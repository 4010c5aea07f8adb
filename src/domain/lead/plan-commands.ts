import type { Decision } from '../decision.ts'
import { agreeCallback, type AgreeCallback } from './agree-callback.ts'
import { askLater, type AskLater } from './ask-later.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'
import {
  resumeCadence,
  skipStep,
  tellWishes,
  type ResumeCadence,
  type SkipStep,
  type TellWishes,
} from './steer-plan.ts'
import { askToTalk, type AskToTalk } from './ask-to-talk.ts'
import { nameAnother, type NameAnother } from './name-another.ts'
import { tellReadiness, type TellReadiness } from './readiness.ts'
import { takeBack, type TakeBackLead } from './take-back.ts'

export type PlanCommand =
  | ResumeCadence
  | SkipStep
  | TellWishes
  | AgreeCallback
  | AskLater
  | TakeBackLead
  | TellReadiness
  | AskToTalk
  | NameAnother

const types: Readonly<Record<PlanCommand['type'], true>> = {
  ResumeCadence: true,
  SkipStep: true,
  TellWishes: true,
  AgreeCallback: true,
  AskLater: true,
  TakeBackLead: true,
  TellReadiness: true,
  AskToTalk: true,
  NameAnother: true,
}
export const isPlanCommand = (command: { readonly type: string }): command is PlanCommand =>
  Object.hasOwn(types, command.type)

/** What a member or the buyer says about the plan of a lead, and that there should have been none. */
export function steer(lead: Lead, command: PlanCommand, facts: LeadFacts): Decision<LeadEvent, LeadRefusal> {
  switch (command.type) {
    case 'ResumeCadence':
      return resumeCadence(lead, command, facts)
    case 'SkipStep':
      return skipStep(lead, command, facts)
    case 'TellWishes':
      return tellWishes(lead, command)
    case 'AgreeCallback':
      return agreeCallback(lead, command, facts)
    case 'TellReadiness':
      return tellReadiness(lead, command)
    case 'AskToTalk':
      return askToTalk(lead, command, facts)
    case 'NameAnother':
      return nameAnother(lead, command)
    case 'TakeBackLead':
      return takeBack(lead, command)
    case 'AskLater':
      return askLater(lead, command, facts)
  }
}
