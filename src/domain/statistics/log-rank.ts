import { chiSquaredAbove } from './chi-squared.ts'
import type { OrderedSample } from './sample.ts'
import { solve } from './solve.ts'

/** Each group with what was seen of it against what would have been expected if all groups were alike. */
export type GroupTest = {
  readonly chisq: number
  readonly df: number
  readonly p: number
  readonly observed: readonly number[]
  readonly expected: readonly number[]
}
type Sums = { readonly observed: number[]; readonly expected: number[]; readonly variance: number[][] }

/**
 * Whether the ends come alike in all groups, within each stratum. `rho` 0 is the log-rank test (N. Mantel, Cancer Chemother. Rep. 50
 * (1966) 163–170; R. Peto, J. Peto, JRSS A 135 (1972) 185–207); 1 is Peto and Peto's test, which weighs each moment by the share
 * for whom nothing had ended before it (D. P. Harrington, T. R. Fleming, Biometrika 69 (1982) 553–566). As R's survdiff: a group
 * from which nothing could be expected is left out.
 */
export function groupTest(
  strata: readonly (readonly OrderedSample[])[],
  { rho }: { rho: 0 | 1 },
): GroupTest | undefined {
  const groups = strata[0]?.length ?? 0
  const zeros = () => Array.from({ length: groups }, () => 0)
  const sums: Sums = { observed: zeros(), expected: zeros(), variance: zeros().map(zeros) }
  for (const stratum of strata) add(sums, stratum, rho)
  const { observed, expected, variance } = sums
  const counted = expected.flatMap((much, group) => (much > 0 ? [group] : [])).slice(1)
  if (counted.length === 0) return undefined
  const apart = counted.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0))
  const between = counted.map((row) => counted.map((column) => variance[row]?.[column] ?? 0))
  const solved = solve(between, apart)
  const chisq = Math.max(
    0,
    apart.reduce((total, value, index) => total + value * (solved[index] ?? 0), 0),
  )
  return { chisq, df: counted.length, p: chiSquaredAbove(chisq, counted.length), observed, expected }
}

function add(sums: Sums, stratum: readonly OrderedSample[], rho: 0 | 1): void {
  const walks = stratum.map(walk)
  let left = 1
  for (;;) {
    const at = walks.reduce((next, { peek }) => Math.min(next, peek()), Infinity)
    if (at === Infinity) return
    const seen = walks.map(({ take }) => take(at))
    const n = seen.reduce((total, { atRisk }) => total + atRisk, 0)
    const d = seen.reduce((total, { events }) => total + events, 0)
    const weight = rho === 0 ? 1 : left
    const spread = n > 1 ? (weight * weight * d * (n - d)) / (n * (n - 1)) : 0
    for (const [group, { atRisk, events }] of seen.entries()) {
      sums.observed[group] = (sums.observed[group] ?? 0) + weight * events
      sums.expected[group] = (sums.expected[group] ?? 0) + (weight * d * atRisk) / n
      const row = sums.variance[group] ?? []
      for (const [other, { atRisk: theirs }] of seen.entries())
        row[other] = (row[other] ?? 0) + spread * atRisk * ((group === other ? 1 : 0) - theirs / n)
    }
    left *= (n - d) / n
  }
}

/** Goes through one group's ends in order, and knows how many are at risk at each. */
function walk({ size, ends: [waiting = new Float64Array(), ...kinds], entries }: OrderedSample) {
  const ended = kinds.length === 1 && kinds[0] ? kinds[0] : merged(kinds)
  let [next, lost, entered] = [0, 0, 0]
  return {
    peek: () => ended[next] ?? Infinity,
    take: (at: number) => {
      while (lost < waiting.length && (waiting[lost] ?? 0) < at) lost++
      if (entries) while (entered < size && (entries[entered] ?? 0) < at) entered++
      const first = next
      while (ended[next] === at) next++
      return { atRisk: (entries ? entered : size) - lost - first, events: next - first }
    },
  }
}

function merged(kinds: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(kinds.reduce((total, { length }) => total + length, 0))
  let place = 0
  for (const kind of kinds) {
    all.set(kind, place)
    place += kind.length
  }
  return all.sort()
}
