import { setTimeout as pause } from 'node:timers/promises'
import { figure, type Bench } from './figures.ts'
import { routeLeads } from './parts/route-leads.ts'
import { madeUp } from './parts/people.ts'
import { startWorld, type World } from './parts/world.ts'

const ARRIVALS = 64
const WAIT_MS_MAX = 60_000
type Turns = { readonly leads: number; readonly members: number; readonly had: readonly number[] }

/**
 * How many leads find their person in a second, among 200 members and 50 territories; and, through the whole road with a real database,
 * how far anybody's turns are from their share after 64 leads that came at once and were placed by several batches at a time.
 */
export const bench: Bench = async ({ seconds, scale }) => {
  const { decisions, perSecond } = await routeLeads(Math.max(0.2, seconds * Math.min(1, scale) * 0.5))
  const world = await startWorld({ conveyor: true })
  await world.ask({ shareTurns: true })
  const began = performance.now()
  await Promise.all(Array.from({ length: ARRIVALS }, (_, n) => send(world, n)))
  const { had, members } = await allDealt(world)
  const ms = performance.now() - began
  await world.end()
  const gaps = [...had, ...Array.from({ length: members - had.length }, () => 0)].map((turns) =>
    Math.abs(turns - ARRIVALS / members),
  )
  return {
    parameters: { decisions, members: 200, rules: 50, arrivals: ARRIVALS, sharing: members },
    postgres: world.postgres,
    figures: [
      figure('decisions_per_second', perSecond, { unit: '1/s', target: { op: '>=', value: 50_000 } }),
      figure('max_gap', Math.max(...gaps), { unit: '1', target: { op: '<=', value: 1 } }),
      figure('arrivals_placed_ms', ms, { unit: 'ms' }),
    ],
  }
}

async function allDealt(world: World): Promise<Turns> {
  const until = performance.now() + WAIT_MS_MAX
  for (;;) {
    const turns = await world.ask<Turns>({ turnsDealt: true })
    if (turns.leads >= ARRIVALS || performance.now() > until) return turns
    await pause(20)
  }
}

async function send({ real, form }: World, n: number): Promise<void> {
  const { name } = madeUp(n)
  const response = await fetch(`${real}/api/v1/forms/${form}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `arrival ${n}` },
    body: JSON.stringify({
      name,
      email: `kim@plant${n}.example`,
      message: 'Please call me about the pumps.',
    }),
  })
  if (response.status !== 201) throw new Error(`An arrival was answered with ${response.status}.`)
  await response.arrayBuffer()
}
