import type { Id } from '../ledger.ts'
import type { RoutingFacts, Seeking } from './facts.ts'
import type { RoutingPlan } from './plan.ts'
import type { Routed } from './routed.ts'
import type { GivenTurn } from './turn.ts'

export type Search = {
  readonly lead: Seeking
  readonly plan: RoutingPlan
  readonly facts: RoutingFacts
  /** Who may have it so far; undefined while no step has narrowed it down. */
  readonly candidates: readonly Id[] | undefined
  readonly isFree: (id: Id) => boolean
}

export const byTurn = ({ to, turn, taken, credit }: GivenTurn, gone: Routed['route']): Routed => ({
  ...{ to, turn },
  because: credit ? 'a turn given back' : 'by turn',
  route: { ...gone, ...(taken && { turn: taken }), ...(credit && { credit }) },
})
