import type { Id } from '../ledger.ts'

/** Those who can be given a turn now, with their shares reduced to the smallest whole numbers. */
export type Pool = {
  readonly members: readonly { readonly id: Id; readonly share: number }[]
  /** The turns of one round. */
  readonly length: number
  /** The same for the same people with the same shares, in whatever order. */
  readonly key: string
}

export function poolOf(able: readonly Id[], shares: ReadonlyMap<Id, number>): Pool {
  const raw = able.map((id) => shares.get(id) ?? 0)
  const unit = raw.reduce(commonDivisor, 0) || 1
  let length = 0
  let [left, right] = [0, 0]
  const members = able.map((id, index) => {
    const share = (raw[index] ?? 0) / unit
    length += share
    const [a, b] = markOf(id)
    left = (left + Math.imul(a ^ share, 0x9e3779b1)) >>> 0
    right = (right + Math.imul(b + share, 0x85ebca6b)) >>> 0
    return { id, share }
  })
  return { members, length, key: hex(left) + hex(right) }
}

function commonDivisor(a: number, b: number): number {
  let [one, other] = [a, b]
  while (other !== 0) [one, other] = [other, one % other]
  return one
}

const hex = (word: number): string => word.toString(16).padStart(8, '0')

/** Two sums over the letters of an id (FNV-1a), far enough apart that two pools hardly ever share a key. */
function markOf(id: Id): readonly [number, number] {
  const known = marks.get(id)
  if (known) return known
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let index = 0; index < id.length; index++) {
    const code = id.charCodeAt(index)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
  }
  const mark = [a >>> 0, b >>> 0] as const
  if (marks.size >= MARKS_MAX) marks.clear()
  marks.set(id, mark)
  return mark
}
/** Sums that were made before: the same ids come with every lead. */
const marks = new Map<Id, readonly [number, number]>()
const MARKS_MAX = 10_000
