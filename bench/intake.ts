import { figure, type Bench } from './figures.ts'
import { sendSubmissions, type Load } from './parts/load.ts'
import { startWorld } from './parts/world.ts'

const CONNECTIONS = 64
const ROUNDS = 3
const WARM_SECONDS = 2

/** The real route with durable rows beside the same route that stores nothing, in turn, so that both see the same machine. */
export const bench: Bench = async ({ seconds }) => {
  const world = await startWorld({ conveyor: false })
  const pathOf = (server: string) => `${server}/api/v1/forms/${world.form}/submissions`
  const each = Math.max(1, Math.round(seconds / (ROUNDS * 2)))
  const measure = (server: string, connections = CONNECTIONS) =>
    sendSubmissions(pathOf(server), { connections, seconds: each })
  await sendSubmissions(pathOf(world.real), { connections: CONNECTIONS, seconds: WARM_SECONDS })
  await sendSubmissions(pathOf(world.nothing), { connections: CONNECTIONS, seconds: WARM_SECONDS })
  const stored: Load[] = []
  const unstored: Load[] = []
  for (let round = 0; round < ROUNDS; round++) {
    unstored.push(await measure(world.nothing))
    stored.push(await measure(world.real))
  }
  const single = await measure(world.real, 1)
  const began = performance.now()
  const { carried } = await world.ask<{ carried: number }>({ conveyAll: true })
  const drained = carried / ((performance.now() - began) / 1000)
  await world.ask({ conveyor: true })
  const conveyed = await measure(world.real)
  await world.ask({ conveyor: false })
  const counts = await world.ask<{ submissions: number; leads: number }>({ counts: true })
  await world.end()
  const answered = [...stored, single, conveyed].reduce((sum, load) => sum + load.answered, 0)
  const failed = [...stored, ...unstored, single, conveyed].reduce((sum, load) => sum + load.failed, 0)
  return {
    parameters: {
      connections: CONNECTIONS,
      rounds: ROUNDS,
      secondsEach: each,
      submissions: counts.submissions,
      answered,
      backlog: carried,
    },
    postgres: world.postgres,
    figures: [
      figure('ratio_to_unstored', median(stored.map(perSecond)) / median(unstored.map(perSecond)), {
        unit: '1',
        target: { op: '>=', value: 0.65 },
      }),
      figure('stored_per_second', median(stored.map(perSecond)), { unit: '1/s' }),
      figure('unstored_per_second', median(unstored.map(perSecond)), { unit: '1/s' }),
      figure('p99', median(stored.map(({ p99 }) => p99)), { unit: 'ms', target: { op: '<=', value: 25 } }),
      figure('drained_per_second', drained, { unit: '1/s' }),
      figure('stored_per_second_with_conveyor', conveyed.perSecond, { unit: '1/s' }),
      figure('p99_with_conveyor', conveyed.p99, { unit: 'ms' }),
      figure('one_connection_p50', single.p50, { unit: 'ms' }),
      figure('one_connection_per_second', single.perSecond, { unit: '1/s' }),
      figure('failed', failed, { unit: '1', target: { op: '<=', value: 0 } }),
    ],
  }
}

const perSecond = (load: Load): number => load.perSecond
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
