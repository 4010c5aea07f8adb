import { Z95 } from './limits.ts'

/**
 * 95 % limits for a share counted in full: `x` of `n`. Of none, nothing is known: 0 to 1.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212.
 */
export function wilson(x: number, n: number): { readonly low: number; readonly high: number } {
  if (n <= 0) return { low: 0, high: 1 }
  const [share, square] = [x / n, Z95 * Z95]
  const middle = share + square / (2 * n)
  const wide = Z95 * Math.sqrt((share * (1 - share) + square / (4 * n)) / n)
  const spread = 1 + square / n
  return {
    low: x <= 0 ? 0 : (middle - wide) / spread,
    high: x >= n ? 1 : (middle + wide) / spread,
  }
}
