import { figure, type Bench } from './figures.ts'
import { startWorld, type World } from './parts/world.ts'

const LEADS = 1_000_000
const TURNS_MIN = 20

/** What the manager's page asks when it is opened, and what reports ask of the same counts. */
const page = ['/management']
const reports = ['/reports/neglect', '/reports/cost', '/me/questions']

export const bench: Bench = async ({ seconds, scale }) => {
  const leads = Math.max(1, Math.round(LEADS * scale))
  const world = await startWorld({ conveyor: false })
  // The pages ask the counts, not how the projector came by them: one event of each lead is enough for it to know of them.
  await world.ask({ fillReports: leads, events: 1 })
  await world.ask({ project: true })
  const { questions } = await world.ask<{ questions: number }>({ fillNeglect: true })
  const [opened, told] = [await asking(world, page, seconds), await asking(world, reports, seconds)]
  await world.end()
  return {
    parameters: { leads, questions, turns: [opened.length, told.length] },
    postgres: world.postgres,
    figures: [
      figure('page_p95', p95(opened), { unit: 'ms', target: { op: '<=', value: 300 } }),
      figure('reports_p95', p95(told), { unit: 'ms', target: { op: '<=', value: 300 } }),
    ],
  }
}

async function asking(world: World, paths: readonly string[], seconds: number): Promise<readonly number[]> {
  const times: number[] = []
  const until = performance.now() + seconds * 1_000
  for (let turn = 0; turn < TURNS_MIN || performance.now() < until; turn++) {
    const began = performance.now()
    await answerTo(world, paths[turn % paths.length] ?? '')
    times.push(performance.now() - began)
  }
  return times
}

async function answerTo({ real, key }: World, path: string): Promise<unknown> {
  const response = await fetch(`${real}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0
