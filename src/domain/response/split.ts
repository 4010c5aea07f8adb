import { edges, NEVER_MS } from './bins.ts'

/** By so much may a share differ from the exact one where counts that are kept ready stand in for single moments. */
export const SHARE_TOLERANCE = 5e-6

/** The bin that a time falls into: the place of the first edge that isn't earlier. */
export function binOf(after: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? 0) < after) low = middle + 1
    else high = middle
  }
  return low
}

export const endOf = (bin: number): number => edges[bin] ?? NEVER_MS
export const startOf = (bin: number): number => edges[bin - 1] ?? -1

type InBin = { readonly bin: number; readonly leads: number }

/**
 * Which bins must be taken apart. Whoever waits falls into the middle of one; if they are put at its end instead, the share of those
 * who end in it grows by at most (ended in it ÷ at risk) ÷ at risk for each of them. The cheapest are put at the end until their sum
 * reaches the tolerance: with many leads nearly all, with few none. `told` are times that must be exact in any case.
 */
export function binsToSplit(
  counts: readonly InBin[],
  waiting: Float64Array,
  told: readonly number[],
): ReadonlySet<number> {
  const inBin = new Map<number, number>()
  for (const { bin, leads } of counts) inBin.set(bin, (inBin.get(bin) ?? 0) + leads)
  const waitingIn = new Map<number, number>()
  for (const after of waiting) {
    const bin = binOf(after)
    if (endOf(bin) !== after) waitingIn.set(bin, (waitingIn.get(bin) ?? 0) + 1)
  }
  const split = new Set(told.map(binOf).filter((bin, index) => endOf(bin) !== told[index]))
  const costs = costsOf(inBin, waitingIn, waiting)
  let spent = 0
  for (const { bin, cost } of costs.toSorted((one, other) => one.cost - other.cost)) {
    spent += cost
    if (spent > SHARE_TOLERANCE) split.add(bin)
  }
  return split
}

function costsOf(
  inBin: ReadonlyMap<number, number>,
  waitingIn: ReadonlyMap<number, number>,
  waiting: Float64Array,
): readonly { readonly bin: number; readonly cost: number }[] {
  const last = waiting.toSorted()
  const bins = [...new Set([...inBin.keys(), ...waitingIn.keys()])].toSorted((one, other) => other - one)
  const costs: { bin: number; cost: number }[] = []
  let [ended, stillWaiting] = [0, last.length]
  for (const bin of bins) {
    const here = inBin.get(bin) ?? 0
    while (stillWaiting > 0 && (last[stillWaiting - 1] ?? 0) > startOf(bin)) stillWaiting--
    const later = last.length - stillWaiting
    const waits = waitingIn.get(bin) ?? 0
    // The fewest who can have been at risk in it: those who end later, and those who wait longer.
    const atRisk = Math.max(1, ended + later - waits)
    if (waits > 0 && here > 0) costs.push({ bin, cost: (waits * here) / atRisk ** 2 })
    ended += here
  }
  return costs
}
