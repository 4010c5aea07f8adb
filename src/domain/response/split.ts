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
 * who end in it grows by at most (ended in it ÷ at risk) ÷ at risk for each of them, of the share for whom nothing had come until then.
 * Those with the most ends to look at, for what they cost, are left whole until their costs add up to the tolerance. `told` are times that must be exact in any case; nobody looks
 * further than `furthest`; and what is `split` already costs nothing.
 */
export function binsToSplit(
  counts: readonly InBin[],
  waiting: Float64Array,
  { told = [], furthest = Infinity, split = new Set() }: Splitting,
): ReadonlySet<number> {
  const inBin = new Map<number, number>()
  for (const { bin, leads } of counts) inBin.set(bin, (inBin.get(bin) ?? 0) + leads)
  const waitingIn = new Map<number, number>()
  for (const after of waiting) {
    const bin = binOf(after)
    if (endOf(bin) !== after) waitingIn.set(bin, (waitingIn.get(bin) ?? 0) + 1)
  }
  const further = new Set(split)
  for (const moment of told) if (endOf(binOf(moment)) !== moment) further.add(binOf(moment))
  let spent = 0
  for (const { bin, cost } of costsOf(inBin, waitingIn, waiting).toSorted(byCostOfOne)) {
    if (further.has(bin) || startOf(bin) >= furthest) continue
    spent += cost
    if (spent > SHARE_TOLERANCE) further.add(bin)
  }
  return further
}

type Splitting = {
  readonly told?: readonly number[]
  readonly furthest?: number
  readonly split?: ReadonlySet<number>
}
type Cost = { readonly bin: number; readonly cost: number; readonly ended: number }
const byCostOfOne = (one: Cost, other: Cost): number => one.cost / one.ended - other.cost / other.ended

function costsOf(
  inBin: ReadonlyMap<number, number>,
  waitingIn: ReadonlyMap<number, number>,
  waiting: Float64Array,
): readonly Cost[] {
  const last = waiting.toSorted()
  const bins = [...new Set([...inBin.keys(), ...waitingIn.keys()])].toSorted((one, other) => one - other)
  const ended = [...inBin.values()].reduce((sum, leads) => sum + leads, 0)
  const costs: Cost[] = []
  // `left` is the most that the share without an end can have been: with everybody at risk for as long as may be.
  let [endLater, waited, left] = [ended, 0, 1]
  for (const bin of bins) {
    const here = inBin.get(bin) ?? 0
    while (waited < last.length && (last[waited] ?? 0) <= startOf(bin)) waited++
    const waits = waitingIn.get(bin) ?? 0
    const atRisk = endLater + last.length - waited
    endLater -= here
    // The fewest who can have been at risk in it: those who end later, and those who wait longer.
    const fewest = Math.max(1, atRisk - here - waits)
    if (waits > 0 && here > 0) costs.push({ bin, ended: here, cost: (left * waits * here) / fewest ** 2 })
    left *= (atRisk - here) / Math.max(1, atRisk)
  }
  return costs
}
