import type { Decision } from '../decision.ts'
import { askAgain, withdraw, type AskAgain, type Withdraw } from './buyer.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { rateAnswer, type RateAnswer } from './rate-answer.ts'
import { receiveSignal, type ReceiveSignal } from './receive-signal.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type BuyerCommand = AskAgain | Withdraw | RateAnswer | ReceiveSignal

const types: Readonly<Record<BuyerCommand['type'], true>> = {
  AskAgain: true,
  Withdraw: true,
  RateAnswer: true,
  ReceiveSignal: true,
}
export const isBuyerCommand = (command: { readonly type: string }): command is BuyerCommand =>
  Object.hasOwn(types, command.type)

/** What the buyer says or does of their own accord. */
export function handleBuyer(
  lead: Lead,
  command: BuyerCommand,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  switch (command.type) {
    case 'AskAgain':
      return askAgain(lead, command, facts)
    case 'Withdraw':
      return withdraw(lead, command)
    case 'RateAnswer':
      return rateAnswer(lead, command)
    case 'ReceiveSignal':
      return receiveSignal(lead, command)
  }
}
