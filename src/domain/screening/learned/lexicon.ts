import { pieceNamed } from './piece-names.ts'

/**
 * What pieces weigh, with room to spare, so that a search looks at one place, seldom at a second. Of a piece only the upper half of its
 * number is kept, the lower tells the place: all of it stays as near to the processor as can be.
 */
export type Lexicon = {
  readonly halves: Uint16Array
  readonly weights: Int8Array
  /** What an inquiry weighs of which nothing is known. */
  readonly bias: number
}

const ROOM = 2
const NONE = 0
const HALF_BITS = 16

/** From lists of pieces, each line a weight (−128 to 127) and what weighs it: `12|demo|your team|~_dem`. */
export function lexiconOf({ lists, bias }: { lists: string; bias: number }): Lexicon {
  const lines = lists
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
  const count = lines.reduce((sum, line) => sum + line.length - 1, 0)
  const size = 2 ** Math.ceil(Math.log2(count * ROOM + 1))
  const lexicon = { halves: new Uint16Array(size), weights: new Int8Array(size), bias }
  for (const [weight = '', ...names] of lines)
    for (const name of names) {
      const piece = pieceNamed(name)
      const place = placeOf(lexicon.halves, piece)
      lexicon.halves[place] = halfOf(piece)
      lexicon.weights[place] = Number(weight)
    }
  return lexicon
}

const halfOf = (piece: number): number => piece >>> HALF_BITS || 1

/** Where a piece stands, or would stand. */
function placeOf(halves: Uint16Array, piece: number): number {
  const last = halves.length - 1
  const half = halfOf(piece)
  let at = piece & last
  for (let there = halves[at]; there !== NONE && there !== half; there = halves[at]) at = (at + 1) & last
  return at
}

export const weightOf = ({ halves, weights }: Lexicon, piece: number): number =>
  weights[placeOf(halves, piece)] ?? 0
