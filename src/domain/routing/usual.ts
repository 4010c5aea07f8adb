import type { Id } from '../ledger.ts'
import type { RoutingPlan, TurnsRule } from './plan.ts'

/** Turns where the playbook says nothing of them: everybody alike, as many as come. */
export const plainTurns = (team: Id): TurnsRule => ({
  team,
  weights: new Map(),
  caps: {},
  credit: ['no-show', 'upheld rejection'],
})

/** The way where the playbook names none: whoever of the team knows them already, else whose turn it is; else the steward owes it. */
export const usualPlan = (team: Id, turns: TurnsRule = plainTurns(team)): RoutingPlan => ({
  steps: [
    { to: 'account owner', team },
    { to: 'open lead owner' },
    { to: 'previous owner' },
    { to: 'fair turns' },
  ],
  ...{ turns, territories: [], pairs: [], fallback: [] },
})

/**
 * The way of a hand-off where the playbook names none: whoever knows them already; then, of the team, those who serve the place, speak the
 * language and work with the qualifier; among those, whose turn it is.
 */
export const handoffPlan = (
  team: Id,
  known: Pick<RoutingPlan, 'turns' | 'territories' | 'pairs'>,
): RoutingPlan => ({
  steps: [
    { to: 'account owner', team },
    { to: 'open lead owner' },
    { to: 'previous owner' },
    ...(known.territories.length > 0 ? [{ to: 'territory', team } as const] : []),
    { to: 'language', team },
    ...(known.pairs.length > 0 ? [{ to: 'pair', team } as const] : []),
    { to: 'fair turns' },
  ],
  ...known,
  fallback: [],
})
