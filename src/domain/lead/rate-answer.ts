import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Outcome } from './resolution.ts'
import type { Lead } from './state.ts'

/** "Did you get an answer that helped?", asked once, after the end. */
export type AnswerRated = EventOf<'AnswerRated', { helped: boolean }, { said?: string }>

export type RateAnswer = Asked & {
  readonly type: 'RateAnswer'
  readonly helped: boolean
  readonly said?: string | undefined
}

/** Nobody is asked about what was no question of theirs, nor before it is over. */
export const isAskedAfter = (outcome: Outcome): boolean =>
  outcome !== 'junk' && outcome !== 'duplicate' && outcome !== 'deferred'

/** Their first word counts; the question is not there a second time. */
export function rateAnswer(
  lead: Lead,
  { at, by, helped, said }: RateAnswer,
): Decision<AnswerRated, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (!lead.resolution || !isAskedAfter(lead.resolution.outcome)) return refused({ code: 'lead_unresolved' })
  if (lead.rated) return nothing
  return happened({ type: 'AnswerRated', at, by, data: { helped }, ...(said && { private: { said } }) })
}
