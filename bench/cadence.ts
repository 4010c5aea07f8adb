import { figure, type Bench } from './figures.ts'
import { startWorld } from './parts/world.ts'

const LEADS = 200_000
/** Six steps in 22 working days: so many of all leads have one on a day, if nobody ever replies. */
const DUE_SHARE = 6 / 22
const MEMBERS = 200
const LEADS_EACH = 50

/**
 * A day's steps of many leads on a plan become commitments, each after a look at how often its person and firm were touched; then
 * everybody's morning sheet is made.
 */
export const bench: Bench = async ({ scale }) => {
  const leads = Math.round(LEADS * scale)
  const due = Math.round(leads * DUE_SHARE)
  const world = await startWorld({ conveyor: false })
  await world.ask({ fillPlans: leads, due })
  const swept = await world.ask<{ due: number; ms: number }>({ sweep: true })
  const { steps } = await world.ask<{ steps: number }>({ steps: true })
  const idle = await world.ask<{ ms: number }>({ sweep: true })
  const members = Math.max(2, Math.round(MEMBERS * Math.min(scale, 1)))
  const morning = await world.ask<{ sheets: number; ms: number }>({ mornings: members, each: LEADS_EACH })
  await world.end()
  return {
    parameters: { leads, due, swept: swept.due, planned: steps, members, sheets: morning.sheets },
    postgres: world.postgres,
    figures: [
      figure('seconds_to_plan_a_day', swept.ms / 1000, { unit: 's', target: { op: '<=', value: 20 } }),
      figure('planned_per_second', (steps / swept.ms) * 1000, { unit: '1/s' }),
      figure('planned_share', due === 0 ? 1 : steps / due, { unit: '1', target: { op: '>=', value: 1 } }),
      figure('morning_sheets_seconds', morning.ms / 1000, { unit: 's', target: { op: '<=', value: 5 } }),
      figure('sweep_afterwards', idle.ms, { unit: 'ms' }),
    ],
  }
}
