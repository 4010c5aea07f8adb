import { Z95 } from './limits.ts'

/** Of two groups within one stratum: how many the end came for, and how many it didn't. */
export type Stratum = {
  readonly first: { readonly events: number; readonly others: number }
  readonly second: { readonly events: number; readonly others: number }
}

export type OddsRatio = {
  readonly or: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * The odds of the end in the second group over those in the first, common to all strata; nothing where a table leaves it open.
 * N. Mantel, W. Haenszel, JNCI 22 (1959) 719–748; limits by J. Robins, N. Breslow, S. Greenland, Biometrics 42 (1986) 311–323.
 */
export function mantelHaenszel(strata: readonly Stratum[]): OddsRatio {
  const sums = { r: 0, s: 0, pr: 0, mixed: 0, qs: 0 }
  for (const { first, second } of strata) {
    const n = first.events + first.others + second.events + second.others
    if (n === 0) continue
    const [r, s] = [(first.others * second.events) / n, (first.events * second.others) / n]
    const [p, q] = [(first.others + second.events) / n, (first.events + second.others) / n]
    sums.r += r
    sums.s += s
    sums.pr += p * r
    sums.mixed += p * s + q * r
    sums.qs += q * s
  }
  const { r, s } = sums
  if (s === 0) return { or: null, low: null, high: null }
  if (r === 0) return { or: 0, low: null, high: null }
  const or = r / s
  const se = Math.sqrt(sums.pr / (2 * r * r) + sums.mixed / (2 * r * s) + sums.qs / (2 * s * s))
  return { or, low: or * Math.exp(-Z95 * se), high: or * Math.exp(Z95 * se) }
}
