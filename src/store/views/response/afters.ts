import { setImmediate } from 'node:timers/promises'
import { NEVER_MS } from '#domain/response/bins.ts'
import type { Counted } from '#domain/response/cut-table.ts'
import type { Bin } from '#domain/response/picture.ts'
import { countBefore } from '#domain/statistics/ordered-moments.ts'
import type { Moments } from './pictures.ts'

/** After how long the same came first for some leads of one value, one time a lead. */
export type Afters = {
  readonly value: string
  readonly segment: string | null
  readonly first: number
  readonly times: Float64Array
}
/** So many leads are looked at without a break; then others are answered. A few milliseconds. */
const LEADS_WITHOUT_A_BREAK = 50_000

/** What `float8send` wrote, one after the other. */
export function doublesIn(bytes: Buffer): Float64Array {
  const own = Uint8Array.from(bytes)
  Buffer.from(own.buffer).swap64()
  return new Float64Array(own.buffer)
}

export const everyOther = (times: Float64Array, from: 0 | 1): Float64Array =>
  Float64Array.from({ length: times.length / 2 }, (_, index) => times[2 * index + from] ?? 0)

/** How many of these came between any two cuts. */
export async function binned(afters: readonly Afters[], cuts: Float64Array): Promise<readonly Counted[]> {
  const counted: Counted[] = []
  for (const [first, some] of Map.groupBy(afters, (each) => each.first)) {
    const leads = new Uint32Array(cuts.length)
    for await (const times of inTurns(some))
      for (const after of times) {
        const at = countBefore(cuts, after)
        leads[at] = (leads[at] ?? 0) + 1
      }
    for (const [at, many] of leads.entries())
      if (many > 0) counted.push({ cut: cuts[at] ?? NEVER_MS, first, leads: many })
  }
  return counted
}

/** The very moments within these bins, which don't overlap. */
export async function momentsAmong(afters: readonly Afters[], bins: readonly Bin[]): Promise<Moments> {
  const inOrder = bins.toSorted((one, other) => one.upTo - other.upTo)
  const ends = Float64Array.from(inOrder, ({ upTo }) => upTo)
  const found = new Map<string, Counted[]>()
  for (const each of afters) {
    const near = found.get(each.value) ?? []
    found.set(each.value, near)
    for await (const times of inTurns([each]))
      for (const after of times)
        if (after > (inOrder[countBefore(ends, after)]?.above ?? Infinity))
          near.push({ cut: after, first: each.first, leads: 1 })
  }
  return (value) => (value === undefined ? [...found.values()].flat() : (found.get(value) ?? []))
}

/** All of their times, as many at once as may be looked at without a break. */
async function* inTurns(some: readonly Afters[]): AsyncGenerator<Float64Array> {
  let left = LEADS_WITHOUT_A_BREAK
  for (const { times } of some)
    for (let from = 0; from < times.length;) {
      const turn = times.subarray(from, from + left)
      yield turn
      from += turn.length
      left -= turn.length
      if (left > 0) continue
      await setImmediate()
      left = LEADS_WITHOUT_A_BREAK
    }
}
