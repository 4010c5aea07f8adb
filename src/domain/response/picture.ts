import { NEVER_MS } from './bins.ts'
import { lastAtOrBefore } from '../statistics/ordered-moments.ts'
import type { Crossing } from '../statistics/quantile.ts'
import { cutTable, type Counted } from './cut-table.ts'
import { firsts } from './first.ts'
import { responseCurve } from './estimate.ts'

/** Some leads: what came between two cuts, and how long those have waited for whom nothing has. */
export type Seen = {
  readonly counted: readonly Counted[]
  readonly waiting: Float64Array
}
/** The bin in which something is still to be looked at closely: later than `above`, up to `upTo`. */
export type Bin = { readonly above: number; readonly upTo: number }

export const curveOf = (seen: Seen) => responseCurve(cutTable({ ...seen, causes: firsts.length }))

export function cutsOf(...moments: readonly Iterable<number>[]): Float64Array {
  const all = new Set([NEVER_MS])
  for (const some of moments) for (const moment of some) all.add(moment)
  return Float64Array.from(all).sort()
}

/** Between which cuts the share is reached, for the estimate and its limits: only there the very moments matter. */
export function binsOfMedian(
  cuts: Float64Array,
  curve: ReturnType<typeof curveOf>,
  { limits }: { limits: boolean },
): readonly Bin[] {
  const { estimate, low, high } = curve.crossing(MEDIAN)
  const found = limits ? [estimate, low(), high()] : [estimate]
  const moments = new Set(found.flatMap((crossing) => (crossing ? [crossing.reached, crossing.passed] : [])))
  return [...moments].flatMap((upTo) => {
    const above = cuts[lastAtOrBefore(cuts, upTo) - 1] ?? -1
    return upTo > above + 1 && upTo < NEVER_MS ? [{ above, upTo }] : []
  })
}

const MEDIAN = 0.5

/** The same with these bins taken apart into the very moments. */
export function takenApart(seen: Seen, bins: readonly Bin[], moments: readonly Counted[]): Seen {
  const isWithin = ({ cut }: Counted) => bins.some(({ above, upTo }) => cut > above && cut <= upTo)
  return {
    counted: [...seen.counted.filter((counted) => !isWithin(counted)), ...moments.filter(isWithin)],
    waiting: seen.waiting,
  }
}

export type Median = {
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
}

/** The time by which half have been answered; nothing where that isn't reached. */
export function medianOf(curve: ReturnType<typeof curveOf>): Median {
  const { estimate, low, high } = curve.crossing(MEDIAN)
  return { estimate: middleOf(estimate), low: middleOf(low()), high: middleOf(high()) }
}

/** The same without its limits. */
export const middleMedianOf = (curve: ReturnType<typeof curveOf>): number | null =>
  middleOf(curve.crossing(MEDIAN).estimate)

const middleOf = (crossing: Crossing | undefined): number | null =>
  crossing && crossing.passed < NEVER_MS ? (crossing.reached + crossing.passed) / 2 : null
