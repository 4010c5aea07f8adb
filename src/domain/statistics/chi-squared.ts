const TERMS_MAX = 10_000
const ENOUGH = 1e-17

/** The chance that a chi-squared variable with `df` degrees of freedom is at least `x`. */
export function chiSquaredAbove(x: number, df: number): number {
  if (!(x > 0) || df <= 0) return 1
  const [shape, half] = [df / 2, x / 2]
  return half < shape + 1 ? 1 - lowerSeries(shape, half) : upperFraction(shape, half)
}

/** The regularised incomplete gamma function from below, as a power series. */
function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let k = 1; k < TERMS_MAX && term > sum * ENOUGH; k++) {
    term *= x / (shape + k)
    sum += term
  }
  return sum * front(shape, x)
}

/** And from above, as a continued fraction (W. J. Lentz, Applied Optics 15 (1976) 668–671). */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / Number.MIN_VALUE ** 0.5
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < TERMS_MAX; k++) {
    const a = -k * (k - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    fraction *= d * c
    if (Math.abs(d * c - 1) < ENOUGH * 10) break
  }
  return fraction * front(shape, x)
}

const front = (shape: number, x: number): number => Math.exp(shape * Math.log(x) - x - logGamma(shape))

/** Exact for halves and wholes, and no others occur: products from Γ(1) = 1 or Γ(½) = √π. */
function logGamma(shape: number): number {
  const first = Number.isInteger(shape) ? 1 : 0.5
  let log = first === 1 ? 0 : Math.log(Math.PI) / 2
  for (let k = first; k < shape; k++) log += Math.log(k)
  return log
}
