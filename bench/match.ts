import { figure, type Bench } from './figures.ts'
import { startWorld, type World } from './parts/world.ts'

const PROSPECTS = 1_000_000
const FEWER = 10
const LOOKS_PER_SECOND = 100

type Looked = { readonly times: readonly number[]; readonly bare: readonly number[]; readonly known: number }

/** What it costs to say who somebody is, under the conveyor's locks, among very many people and among a tenth of them. */
export const bench: Bench = async ({ seconds, scale }) => {
  const many = Math.max(FEWER, Math.round(PROSPECTS * scale))
  const few = Math.round(many / FEWER)
  const looks = Math.max(100, Math.round(seconds * LOOKS_PER_SECOND))
  const world = await startWorld({ conveyor: false })
  const look = (of: number) => lookAround(world, { many: of, of: many, looks })
  await world.ask({ fillPeople: few, from: 0, many })
  await look(few)
  const before = await look(few)
  const { ms } = await world.ask<{ ms: number }>({ fillPeople: many, from: few, many })
  await look(many)
  const after = await look(many)
  await world.end()
  const at = (looked: Looked, share: number) => quantile(looked.times, share)
  return {
    parameters: {
      ...{ prospects: many, fewer: few, looks: after.address.times.length, by_name: after.name.times.length },
      ...{ found_by_address: after.address.known, found_by_name: after.name.known },
    },
    postgres: world.postgres,
    figures: [
      figure('exact_p99', at(after.address, 0.99), { unit: 'ms', target: { op: '<=', value: 5 } }),
      figure('exact_p50', at(after.address, 0.5), { unit: 'ms' }),
      figure('names_p99', at(after.name, 0.99), { unit: 'ms', target: { op: '<=', value: 25 } }),
      figure('names_p50', at(after.name, 0.5), { unit: 'ms' }),
      figure('exact_growth', at(after.address, 0.5) / at(before.address, 0.5), {
        unit: '1',
        target: { op: '<=', value: 2 },
      }),
      figure('names_growth', at(after.name, 0.5) / at(before.name, 0.5), {
        unit: '1',
        target: { op: '<=', value: 2 },
      }),
      figure('one_question_p99', quantile(after.address.bare, 0.99), { unit: 'ms' }),
      figure('loaded_per_second', ((many - few) / ms) * 1_000, { unit: '1/s' }),
    ],
  }
}

async function lookAround(
  world: World,
  about: { many: number; of: number; looks: number },
): Promise<{ readonly address: Looked; readonly name: Looked }> {
  const address = await world.ask<Looked>({ identify: 'address', ...about })
  return { address, name: await world.ask<Looked>({ identify: 'name', ...about }) }
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
