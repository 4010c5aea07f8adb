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
