/** A phrase by its letters, what it means, and whether it may end within what is written without spaces. */
export type Entry<Mark> = {
  readonly letters: string
  readonly marks: readonly Mark[]
  readonly anywhere: boolean
}

/**
 * Phrases as a tree of letters, laid into one table: as objects it would lie all over memory, and fetching it from there is what a walk
 * would spend its time on. A node stands there as: how many letters follow before anything ends or parts; which of the three below
 * it has; those letters; the number of the entry that ends in it, the node after the rest of a word, the one after a gap; how many
 * branches; the letters that it branches by, in order; the node of each.
 */
export type Trie<Mark> = { readonly table: Uint16Array; readonly entries: readonly Entry<Mark>[] }

export const ROOT = 0
export const NONE = -1
export const HEAD = 2
export const ENDS = 1
export const HAS_REST = 2
export const HAS_GAP = 4
/** Numbers of entries and nodes take two places. */
export const NUMBER = 2
export const PLACE_BITS = 16

export const numberAt = (table: Uint16Array, at: number): number =>
  (table[at] ?? 0) | ((table[at + 1] ?? 0) << PLACE_BITS)

/** The node that a letter leads to, by branches that stand there. */
export function branchAt(table: Uint16Array, branches: number, unit: number): number {
  const first = branches + 1
  const end = first + (table[branches] ?? 0)
  let from = first
  let to = end
  while (from < to) {
    const middle = (from + to) >> 1
    if ((table[middle] ?? 0) < unit) from = middle + 1
    else to = middle
  }
  return from < end && table[from] === unit ? numberAt(table, end + (from - first) * NUMBER) : NONE
}
