import type { Id } from '../ledger.ts'
import { personOf, type People, type TeamFacts } from './people.ts'
import type { Offer } from './turn.ts'

/** Who had their last lead is offered the next, while on duty and in the team that is to have it. It costs nobody a turn. */
export function offerAgain(
  people: People,
  { members }: Pick<TeamFacts, 'members'>,
  hadBy: Id | undefined,
): Offer | undefined {
  if (hadBy === undefined || !members.includes(hadBy) || !personOf(people, hadBy)?.onDuty) return undefined
  return { to: hadBy, because: 'had their last lead' }
}
