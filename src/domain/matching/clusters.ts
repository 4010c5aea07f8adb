/** What belongs together when every pair does that was joined. */
export class Clusters {
  readonly #parents: number[]
  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index)
  }

  of(index: number): number {
    let root = index
    for (
      let parent = this.#parents[root];
      parent !== undefined && parent !== root;
      parent = this.#parents[root]
    )
      root = parent
    let at = index
    while (at !== root) {
      const next = this.#parents[at] ?? root
      this.#parents[at] = root
      at = next
    }
    return root
  }

  join(one: number, other: number): void {
    const [first, second] = [this.of(one), this.of(other)]
    this.#parents[Math.max(first, second)] = Math.min(first, second)
  }
}

/** A block that is larger tells nothing: every Smith of a city isn't compared with every other. */
const BLOCK_MAX = 400

/** Each pair of rows that share a key, once. */
export function* pairsSharing(keys: readonly (readonly string[])[]): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>()
  for (const [index, own] of keys.entries())
    for (const key of new Set(own)) {
      const block = blocks.get(key)
      if (block) block.push(index)
      else blocks.set(key, [index])
    }
  const seen = new Set<number>()
  for (const block of blocks.values()) {
    if (block.length > BLOCK_MAX) continue
    for (const [at, one] of block.entries())
      for (const other of block.slice(at + 1)) {
        const pair = one * keys.length + other
        if (seen.has(pair)) continue
        seen.add(pair)
        yield [one, other]
      }
  }
}

export type Agreement = {
  readonly clusters: number
  readonly pairs: { readonly found: number; readonly true: number; readonly correct: number }
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** How well clusters agree with the truth, counted in pairs. */
export function agreement(found: readonly number[], truth: readonly string[]): Agreement {
  const [foundPairs, truePairs, correct] = [
    pairsIn(found),
    pairsIn(truth),
    pairsIn(found.map((cluster, at) => `${cluster} ${truth[at] ?? ''}`)),
  ]
  const precision = foundPairs === 0 ? null : correct / foundPairs
  const recall = truePairs === 0 ? null : correct / truePairs
  const f1 =
    precision === null || recall === null || precision + recall === 0
      ? null
      : (2 * precision * recall) / (precision + recall)
  return {
    clusters: new Set(found).size,
    pairs: { found: foundPairs, true: truePairs, correct },
    precision,
    recall,
    f1,
  }
}

function pairsIn(labels: readonly (string | number)[]): number {
  const sizes = new Map<string | number, number>()
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
