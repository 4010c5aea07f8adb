/**
 * Phrases as a tree of letters, laid into one table: as objects it would lie all over memory, and fetching it from there is what a walk
 * would spend its time on. A node stands there as: how many letters follow before anything ends or parts; which of those below it
 * has; those letters; which marks end in it, the node after the rest of a word, the one after a gap; how many branches; the
 * letters that it branches by, in order; the node of each.
 */
export type Trie<Mark> = {
  /** The node of each letter that a phrase begins with. */
  readonly starts: Int32Array
  readonly table: Uint16Array
  readonly marks: readonly (readonly Mark[])[]
}

export const NONE = -1
export const HEAD = 2
export const ENDS = 1
/** What ends here needs no end of a word. */
export const ENDS_ANYWHERE = 2
export const HAS_REST = 4
export const HAS_GAP = 8
/** Numbers of marks and nodes take two places. */
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
