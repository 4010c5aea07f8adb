import { figure, type Bench } from './figures.ts'
import { startWorld, type World } from './parts/world.ts'

const LEADS = 1_000_000
const TURNS_MIN = 20

/** What people ask of the page: everybody, on either clock, broken down by this and that. */
const plain = ['', '?clock=covered', '?by=source', '?by=hour', '?by=member&clock=covered']
/** And what is counted anew, because no counts are kept for it. */
const filtered = [
  '?from=2000-01-01',
  '?source=Source%203',
  '?segment=hand-raisers%20in%20profile&clock=covered',
  '?evidence=witnessed&by=source',
  '?motions=all&by=hour',
  '?weekday=1&by=source',
]

export const bench: Bench = async ({ seconds, scale }) => {
  const leads = Math.max(1, Math.round(LEADS * scale))
  const world = await startWorld({ conveyor: false })
  const { events } = await world.ask<{ events: number }>({ fillReports: leads })
  const projected = await world.ask<{ events: number; leads: number; ms: number }>({ project: true })
  const [kept, fresh] = [await asking(world, plain, seconds), await asking(world, filtered, seconds)]
  const report = (await answerTo(world, '')) as { leads: number; waiting: number }
  await world.end()
  return {
    parameters: {
      leads,
      events,
      counted: report.leads,
      waiting: report.waiting,
      turns: [kept.length, fresh.length],
    },
    postgres: world.postgres,
    figures: [
      figure('page_p95', p95(kept), { unit: 'ms', target: { op: '<=', value: 300 } }),
      figure('filtered_p95', p95(fresh), { unit: 'ms', target: { op: '<=', value: 1_500 } }),
      figure('events_projected_per_second', (projected.events / projected.ms) * 1_000, { unit: '1/s' }),
      figure('leads_projected_per_second', (projected.leads / projected.ms) * 1_000, { unit: '1/s' }),
    ],
  }
}

async function asking(world: World, queries: readonly string[], seconds: number): Promise<readonly number[]> {
  const times: number[] = []
  const until = performance.now() + seconds * 1_000
  for (let turn = 0; turn < TURNS_MIN || performance.now() < until; turn++) {
    const began = performance.now()
    await answerTo(world, queries[turn % queries.length] ?? '')
    times.push(performance.now() - began)
  }
  return times
}

async function answerTo({ real, key }: World, query: string): Promise<unknown> {
  const response = await fetch(`${real}/api/v1/reports/response${query}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  if (!response.ok) throw new Error(`The report answered ${response.status}: ${await response.text()}`)
  return response.json()
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0
