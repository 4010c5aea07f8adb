import type { Id } from '../ledger.ts'
import { personOf, type People, type TeamFacts } from './people.ts'

/** The latest turn each member of a team has had; turns are numbered per team from 1. */
export type Turns = ReadonlyMap<Id, number>

export type Offer = {
  readonly to: Id
  readonly turn?: number
  readonly because: 'by turn' | 'nobody on duty' | 'had their last lead'
}

/**
 * Whose turn it is: the member on duty whose last turn is the longest ago (a newcomer first), so that any run of leads differs by
 * at most one between members. With nobody on duty nothing is offered: the team's steward owes it.
 */
export function nextTurn(people: People, team: TeamFacts, turns: Turns): Offer | undefined {
  const able = team.members.filter((id) => personOf(people, id)?.onDuty)
  const [first] = able.toSorted((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0) || (a < b ? -1 : 1))
  if (first === undefined) return undefined
  return { to: first, turn: Math.max(0, ...turns.values()) + 1, because: 'by turn' }
}
