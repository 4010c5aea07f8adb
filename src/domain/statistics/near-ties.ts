import { lastAtOrBefore } from './ordered-moments.ts'
import type { Sample } from './sample.ts'

/** The square root of the machine epsilon: R's all.equal() takes what differs by less for equal. */
export const TOLERANCE = 2 ** -26

/**
 * Moments that differ only by the noise of floating-point arithmetic are one moment, as R's survival package has it (aeqSurv):
 * neighbours closer than the tolerance, by themselves or measured against the mean, fall on the first of their chain.
 * All groups of a comparison must be told together, or one moment could fall on two.
 * T. M. Therneau, "Tied times", vignette of the R package survival.
 */
export function tieNeighbours<Some extends Sample>(sample: Some): Some {
  const moments = distinct(sample)
  const tied = chained(moments)
  if (!tied) return sample
  const onto = (moment: number) => tied[lastAtOrBefore(tied, moment)] ?? moment
  return {
    ...sample,
    time: sample.time.map(onto),
    ...(sample.entry && { entry: sample.entry.map(onto) }),
  }
}

function distinct({ time, entry }: Sample): Float64Array {
  const all = new Float64Array(time.length + (entry?.length ?? 0))
  all.set(time)
  if (entry) all.set(entry, time.length)
  all.sort()
  let kept = 0
  for (const moment of all) {
    if (!Number.isFinite(moment) || (kept > 0 && moment === all[kept - 1])) continue
    all[kept++] = moment
  }
  return all.subarray(0, kept)
}

/** The first moment of each chain, where there is a chain at all. */
function chained(moments: Float64Array): Float64Array | undefined {
  let sum = 0
  for (const moment of moments) sum += Math.abs(moment)
  const mean = sum / moments.length
  const near = (gap: number) => gap <= TOLERANCE || gap / mean <= TOLERANCE
  const firsts = moments.filter((moment, at) => at === 0 || !near(moment - (moments[at - 1] ?? 0)))
  return firsts.length < moments.length ? firsts : undefined
}
