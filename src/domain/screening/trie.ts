import { GAP, REST } from './phrase-letters.ts'

/** A phrase by its letters, what it means, and whether it may end within what is written without spaces. */
export type Entry<Mark> = {
  readonly letters: string
  readonly marks: readonly Mark[]
  readonly anywhere: boolean
}

/**
 * Phrases as a tree of letters, laid into tables: as objects it would lie all over memory, and fetching it from there is what a walk would
 * spend its time on.
 */
export type Trie<Mark> = {
  /** The fields of each node. */
  readonly nodes: Int32Array
  /** What follows in each node before anything ends or parts, node after node. */
  readonly letters: Uint16Array
  /** The letter that leads to each node. The nodes after one node stand together, in the order of these letters. */
  readonly units: Uint16Array
  readonly entries: readonly Entry<Mark>[]
}

export const ROOT = 0
export const NONE = -1
/** A node's fields: where its letters begin and end, where the nodes after it do, what ends in it, what follows the rest of a word and a gap. */
export const FIELDS = 7
export const LETTERS = 0
export const LETTERS_END = 1
const AFTER = 2
const AFTER_END = 3
export const ENTRY = 4
export const AFTER_REST = 5
export const AFTER_GAP = 6

/** The node that a letter leads to. */
export function nextOf({ nodes, units }: Trie<unknown>, node: number, unit: number): number {
  const end = nodes[node * FIELDS + AFTER_END] ?? 0
  let from = nodes[node * FIELDS + AFTER] ?? 0
  let to = end
  while (from < to) {
    const middle = (from + to) >> 1
    if ((units[middle] ?? 0) < unit) from = middle + 1
    else to = middle
  }
  return from < end && units[from] === unit ? from : NONE
}

/** Some of the entries, which are alike up to a letter, and which letter leads to them. */
type Branch<Mark> = { readonly entries: readonly Entry<Mark>[]; readonly from: number; readonly unit: number }

const NODES_AT_ONCE = 2_000

/** Lays entries of different letters into tables, some nodes at a time. */
export function* trieOf<Mark>(all: readonly Entry<Mark>[]): Generator<undefined, Trie<Mark>> {
  const branches: Branch<Mark>[] = [{ entries: all, from: 0, unit: 0 }]
  const nodes: number[] = []
  const letters: number[] = []
  const entries: Entry<Mark>[] = []
  for (const [node, branch] of branches.entries()) {
    if (node % NODES_AT_ONCE === NODES_AT_ONCE - 1) yield
    const [first, to] = [branch.entries[0]?.letters ?? '', endOfAlike(branch)]
    const lettersFrom = letters.length
    for (let at = branch.from; at < to; at += 1) letters.push(first.charCodeAt(at))
    const { ended, rest, gap, others } = parted(branch.entries, to)
    const after = branches.length
    branches.push(...others)
    nodes.push(lettersFrom, letters.length, after, branches.length)
    nodes.push(ended === undefined ? NONE : entries.push(ended) - 1)
    for (const next of [rest, gap]) nodes.push(next === undefined ? NONE : branches.push(next) - 1)
  }
  return {
    nodes: Int32Array.from(nodes),
    letters: Uint16Array.from(letters),
    units: Uint16Array.from(branches, ({ unit }) => unit),
    entries,
  }
}

/** Up to where all go on with the same letters. */
function endOfAlike<Mark>({ entries, from }: Branch<Mark>): number {
  const first = entries[0]?.letters ?? ''
  let to = from
  while (to < first.length && first.charCodeAt(to) > GAP && allHave(entries, to, first.charCodeAt(to)))
    to += 1
  return to
}

function allHave<Mark>(entries: readonly Entry<Mark>[], at: number, unit: number): boolean {
  for (const { letters } of entries) if (letters.charCodeAt(at) !== unit) return false
  return true
}

type Parted<Mark> = {
  readonly ended?: Entry<Mark>
  readonly rest?: Branch<Mark>
  readonly gap?: Branch<Mark>
  readonly others: readonly Branch<Mark>[]
}

/** Entries by how they go on. */
function parted<Mark>(entries: readonly Entry<Mark>[], at: number): Parted<Mark> {
  const groups = new Map<number, Entry<Mark>[]>()
  let ended: Entry<Mark> | undefined
  for (const entry of entries) {
    const unit = entry.letters.charCodeAt(at)
    if (entry.letters.length === at) ended = entry
    else if (!groups.get(unit)?.push(entry)) groups.set(unit, [entry])
  }
  const branch = (unit: number) => ({ entries: groups.get(unit) ?? [], from: at + 1, unit })
  const others = [...groups.keys()].filter((unit) => unit > GAP).toSorted((one, other) => one - other)
  return {
    ...(ended && { ended }),
    ...(groups.has(REST) && { rest: branch(REST) }),
    ...(groups.has(GAP) && { gap: branch(GAP) }),
    others: others.map(branch),
  }
}
