import { GAP, REST } from './phrase-letters.ts'
import { type Trie, ENDS, ENDS_ANYWHERE, HAS_GAP, HAS_REST, HEAD, NUMBER, PLACE_BITS, ROOT } from './trie.ts'

/** A phrase by its letters, what it means, and whether it may end within what is written without spaces. */
export type Entry<Mark> = {
  readonly letters: string
  readonly marks: readonly Mark[]
  readonly anywhere: boolean
}

/** Entries that are alike up to a letter, and where the node of them stands. */
type Branch<Mark> = {
  readonly unit: number
  readonly among: readonly Entry<Mark>[]
  readonly from: number
  place: number
}
type Node<Mark> = {
  readonly letters: string
  readonly ended: Entry<Mark> | undefined
  readonly rest: Branch<Mark> | undefined
  readonly gap: Branch<Mark> | undefined
  readonly branches: readonly Branch<Mark>[]
}

const NODES_AT_ONCE = 2_000

/** Lays entries of different letters into a table, some nodes at a time; what is read one after the other stands side by side. */
export function* trieOf<Mark>(all: readonly Entry<Mark>[]): Generator<undefined, Trie<Mark>> {
  const nodes: Node<Mark>[] = []
  const waiting: Branch<Mark>[] = [{ unit: 0, among: all, from: 0, place: ROOT }]
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
  return { table, marks: kinds.marks }
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

/** Entries by how they go on after the letters in which they are alike. */
function parted<Mark>({ among, from }: Branch<Mark>): Node<Mark> {
  const letters = alike(among, from)
  const at = from + letters.length
  const groups = new Map<number, Entry<Mark>[]>()
  let ended: Entry<Mark> | undefined
  for (const entry of among) {
    const unit = entry.letters.charCodeAt(at)
    if (entry.letters.length === at) ended = entry
    else if (!groups.get(unit)?.push(entry)) groups.set(unit, [entry])
  }
  const branches = [...groups]
    .map(([unit, group]) => ({ unit, among: group, from: at + 1, place: ROOT }))
    .toSorted((one, other) => one.unit - other.unit)
  const sign = (which: number) => branches.find(({ unit }) => unit === which)
  return {
    ...{ letters, ended, rest: sign(REST), gap: sign(GAP) },
    branches: branches.filter(({ unit }) => unit > GAP),
  }
}

/** The letters with which all go on. */
function alike<Mark>(among: readonly Entry<Mark>[], from: number): string {
  const first = among[0]?.letters ?? ''
  let to = from
  while (to < first.length && first.charCodeAt(to) > GAP && allHave(among, to, first.charCodeAt(to))) to += 1
  return first.slice(from, to)
}

function allHave<Mark>(among: readonly Entry<Mark>[], at: number, unit: number): boolean {
  for (const { letters } of among) if (letters.charCodeAt(at) !== unit) return false
  return true
}
