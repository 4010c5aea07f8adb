/** The same letters say another thing in a message than in who sends it. */
export type Place = 'message' | 'sender'

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const [ZERO, NINE] = [48, 57]

/** The kinds begin elsewhere, so that the word `team` isn't the letters `team` of another word. */
const OF_PAIR = 0x5f356495
export const OF_LETTERS = 0x2c1b3c6d
export const beginningOf: Readonly<Record<Place, number>> = { message: OFFSET, sender: OFFSET ^ 0x1b56c4e9 }

/** Fowler, Noll and Vo's hash (FNV-1a), over UTF-16 units. */
export const and = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME)

const MIX = 0x85ebca6b
export const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), MIX)
  return once ^ (once >>> 13)
}

export const pairOf = (first: number, second: number): number => mixed(and(and(OF_PAIR, first), second))

export const alike = (unit: number): number => (unit >= ZERO && unit <= NINE ? ZERO : unit)

/** Stands before the first word of a sentence. */
export const DOT = '.'

export function hashed(from: number, letters: string): number {
  let hash = from
  for (let at = 0; at < letters.length; at += 1) hash = and(hash, letters.charCodeAt(at))
  return hash
}
