import { type Entry, type Node, branchesOf, parted } from './branches.ts'
import { type Trie, ENDS, ENDS_ANYWHERE, HAS_GAP, HAS_REST, HEAD, NUMBER, PLACE_BITS, NONE } from './trie.ts'

const NODES_AT_ONCE = 2_000
const UNITS = 65_536

/** Lays entries of different letters into a table, some nodes at a time; what is read one after the other stands side by side. */
export function* trieOf<Mark>(all: readonly Entry<Mark>[]): Generator<undefined, Trie<Mark>> {
  const nodes: Node<Mark>[] = []
  const beginnings = branchesOf(all, 0)
  const waiting = [...beginnings]
  let size = 0
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    const node = parted(branch)
    nodes.push(node)
    branch.place = size
    size += sizeOf(node)
    for (const next of [node.gap, node.rest, ...node.branches.toReversed()]) if (next) waiting.push(next)
    if (nodes.length % NODES_AT_ONCE === 0) yield
  }
  const table = new Uint16Array(size)
  const kinds: Kinds<Mark> = { numbers: new Map(), marks: [] }
  let at = 0
  for (const [done, node] of nodes.entries()) {
    table.set(unitsOf(node, kinds), at)
    at += sizeOf(node)
    if (done % NODES_AT_ONCE === NODES_AT_ONCE - 1) yield
  }
  const starts = new Int32Array(UNITS).fill(NONE)
  for (const { unit, place } of beginnings) starts[unit] = place
  return { starts, table, marks: kinds.marks }
}

const sizeOf = <Mark>({ letters, ended, rest, gap, branches }: Node<Mark>): number =>
  HEAD +
  letters.length +
  NUMBER * [ended, rest, gap].filter(Boolean).length +
  1 +
  branches.length * (1 + NUMBER)

function unitsOf<Mark>(
  { letters, ended, rest, gap, branches }: Node<Mark>,
  kinds: Kinds<Mark>,
): readonly number[] {
  const ends = ended === undefined ? 0 : ended.anywhere ? ENDS | ENDS_ANYWHERE : ENDS
  const units = [letters.length, ends | (rest ? HAS_REST : 0) | (gap ? HAS_GAP : 0)]
  for (let at = 0; at < letters.length; at += 1) units.push(letters.charCodeAt(at))
  if (ended) units.push(...inTwo(numberOf(ended.marks, kinds)))
  if (rest) units.push(...inTwo(rest.place))
  if (gap) units.push(...inTwo(gap.place))
  units.push(branches.length)
  for (const { unit } of branches) units.push(unit)
  for (const { place } of branches) units.push(...inTwo(place))
  return units
}

/** Few lists of marks differ. */
type Kinds<Mark> = { readonly numbers: Map<string, number>; readonly marks: (readonly Mark[])[] }

function numberOf<Mark>(marks: readonly Mark[], kinds: Kinds<Mark>): number {
  const key = marks.join(' ')
  const number = kinds.numbers.get(key) ?? kinds.marks.push(marks) - 1
  kinds.numbers.set(key, number)
  return number
}

const inTwo = (number: number): readonly number[] => [number & ((1 << PLACE_BITS) - 1), number >>> PLACE_BITS]
