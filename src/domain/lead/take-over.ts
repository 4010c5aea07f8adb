import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import { atWork } from './at-work.ts'
import type { LeadAccepted, LeadTakenOver } from './owner-events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type TakeOver = Asked & { readonly type: 'TakeOver'; readonly reason: string }

/** A second person goes on with a lead that somebody has, knowingly and with a reason that stays. */
export function takeOver(
  lead: Lead,
  command: TakeOver,
  facts: LeadFacts,
): Decision<LeadAccepted | LeadTakenOver, LeadRefusal> {
  const work = atWork(lead, { ...command, takeOver: { reason: command.reason } }, facts)
  if ('refusal' in work) return refused(work.refusal)
  return work.first.length === 0 ? nothing : happened(...work.first)
}
