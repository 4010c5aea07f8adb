import { GAP, REST } from './phrase-letters.ts'
import { NONE } from './trie.ts'

/** A phrase by its letters, what it means, and whether it may end within what is written without spaces. */
export type Entry<Mark> = {
  readonly letters: string
  readonly marks: readonly Mark[]
  readonly anywhere: boolean
}

/** Entries that are alike up to a letter, and where the node of them stands. */
export type Branch<Mark> = {
  readonly unit: number
  readonly among: readonly Entry<Mark>[]
  readonly from: number
  place: number
}
export type Node<Mark> = {
  readonly letters: string
  readonly ended: Entry<Mark> | undefined
  readonly rest: Branch<Mark> | undefined
  readonly gap: Branch<Mark> | undefined
  readonly branches: readonly Branch<Mark>[]
}

/** Entries by how they go on after the letters in which they are alike. */
export function parted<Mark>({ among, from }: Branch<Mark>): Node<Mark> {
  const letters = alike(among, from)
  const at = from + letters.length
  const ended = among.find((entry) => entry.letters.length === at)
  const branches = branchesOf(among, at)
  const sign = (which: number) => branches.find(({ unit }) => unit === which)
  return {
    ...{ letters, ended, rest: sign(REST), gap: sign(GAP) },
    branches: branches.filter(({ unit }) => unit > GAP),
  }
}

/** Entries by the letter that stands there, in the order of the letters. */
export function branchesOf<Mark>(among: readonly Entry<Mark>[], at: number): readonly Branch<Mark>[] {
  const groups = new Map<number, Entry<Mark>[]>()
  for (const entry of among) {
    const unit = entry.letters.charCodeAt(at)
    if (at < entry.letters.length && !groups.get(unit)?.push(entry)) groups.set(unit, [entry])
  }
  return [...groups]
    .map(([unit, group]) => ({ unit, among: group, from: at + 1, place: NONE }))
    .toSorted((one, other) => one.unit - other.unit)
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
