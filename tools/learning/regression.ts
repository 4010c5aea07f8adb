/** What was seen, as the places of its pieces, each as often as it occurs; how many pieces it has in all; and whether it is junk. */
export type Example = { readonly places: Int32Array; readonly pieces: number; readonly junk: boolean }
export type Learned = { readonly weights: Float64Array; readonly bias: number }

const ROUNDS = 8
const RATE = 0.2
const BIAS_RATE = 0.01
const SHRINK = 1e-6
const SMALLEST = 1e-8

/**
 * Logistic regression, by gradient descent with a pace of its own for each weight (AdaGrad: Duchi, Hazan and Singer, Journal of Machine
 * Learning Research 12, 2011, pages 2121–2159) and a pull towards nothing (L2). The order is shuffled from a fixed seed: the same
 * examples always teach the same.
 */
export function learn(examples: readonly Example[], size: number): Learned {
  const weights = new Float64Array(size)
  const steepness = new Float64Array(size).fill(SMALLEST)
  const chance = dice(1)
  const order = examples.map((_, at) => at)
  let bias = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, chance)
    for (const at of order) {
      const example = examples[at]
      if (example === undefined) continue
      const error = likelihood(scoreOf(example, { weights, bias })) - (example.junk ? 1 : 0)
      const pull = error / Math.sqrt(Math.max(1, example.pieces))
      for (const place of example.places) {
        const weight = weights[place] ?? 0
        const slope = pull + SHRINK * weight
        const steep = (steepness[place] ?? 0) + slope * slope
        steepness[place] = steep
        weights[place] = weight - (RATE * slope) / Math.sqrt(steep)
      }
      bias -= BIAS_RATE * error
    }
  }
  return { weights, bias }
}

export function scoreOf({ places, pieces }: Omit<Example, 'junk'>, { weights, bias }: Learned): number {
  let sum = 0
  for (const place of places) sum += weights[place] ?? 0
  return bias + sum / Math.sqrt(Math.max(1, pieces))
}

const likelihood = (score: number): number => 1 / (1 + Math.exp(-score))

/** Fisher and Yates, from the end. */
function shuffle(order: number[], chance: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const [one, two] = [order[last] ?? 0, order[other] ?? 0]
    order[last] = two
    order[other] = one
  }
}

const STEP = 0x6d2b79f5

/** Chance that can be repeated: a counter, mixed (after Mulberry32). */
function dice(seed: number): () => number {
  let counter = seed >>> 0
  return () => {
    counter = (counter + STEP) >>> 0
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
