import { isGood } from '../cadence/conversation.ts'
import { doneAt } from '../commitment/commitment.ts'
import type { Instant } from '../time/instant.ts'
import type { CommitmentSettled, LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LogTouch } from './log-touch.ts'
import { openCommitments, type KnownLead } from './state.ts'

/** Who called back as agreed, or tried to, has kept their word; a conversation in whatever way does too. */
export function calledBack(
  lead: KnownLead,
  { at, by, channel, direction, result }: LogTouch,
  happenedAt: Instant,
): readonly CommitmentSettled[] {
  const rang = direction === 'out' && (channel === 'call' || channel === 'voicemail')
  return openCommitments(lead)
    .filter(
      ({ kind, window }) =>
        kind === 'callback' && (result === 'answered' || (rang && happenedAt >= window.notBefore)),
    )
    .map((commitment) => ({
      type: 'CommitmentSettled',
      at,
      by,
      data: { commitment: commitment.id, state: doneAt(commitment, happenedAt) },
    }))
}

/** What a member says of a touch in which both spoke. */
export function held(command: LogTouch, facts: LeadFacts): readonly LeadEvent[] {
  const { at, by, result, conversation } = command
  if (!conversation || result !== 'answered') return []
  const ends = conversation.nextStep === 'appointment'
  return [
    conversationHeld({ ...command, conversation }, facts),
    ...(ends ? [{ type: 'CadenceEnded', at, by, data: { because: 'appointment' } } as const] : []),
  ]
}

/** What was said, as facts; whether it was good by what the firm calls so is written down with it. */
export function conversationHeld(
  {
    at,
    by,
    touch,
    minutes,
    conversation,
  }: Pick<LogTouch, 'at' | 'by' | 'touch' | 'minutes'> & {
    readonly conversation: NonNullable<LogTouch['conversation']>
  },
  { follow }: LeadFacts,
): LeadEvent {
  const { agreed, ...facts } = conversation
  const good = isGood(facts, minutes, follow?.good)
  return {
    type: 'ConversationHeld',
    ...{ at, by },
    data: { ...facts, touch, ...(minutes !== undefined && { minutes }), good },
    ...(agreed && { private: { nextStep: agreed } }),
  }
}
