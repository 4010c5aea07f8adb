import { pieceNamed } from './pieces.ts'

/** What pieces weigh, in two tables with room to spare: a search looks at one place, seldom at a second. */
export type Lexicon = {
  readonly pieces: Int32Array
  readonly weights: Float64Array
  /** What an inquiry weighs of which nothing is known. */
  readonly bias: number
}

const ROOM = 4
const NONE = 0

/** From lists of pieces, each line a weight and what weighs it: `12|demo|your team|~_dem`. */
export function lexiconOf({ lists, bias }: { lists: string; bias: number }): Lexicon {
  const lines = lists
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
  const count = lines.reduce((sum, line) => sum + line.length - 1, 0)
  const size = 2 ** Math.ceil(Math.log2(count * ROOM + 1))
  const lexicon = { pieces: new Int32Array(size), weights: new Float64Array(size), bias }
  for (const [weight = '', ...names] of lines)
    for (const name of names) {
      const piece = pieceNamed(name)
      const place = placeOf(lexicon, piece)
      lexicon.pieces[place] = piece
      lexicon.weights[place] = Number(weight)
    }
  return lexicon
}

/** Where a piece stands, or would stand. */
function placeOf({ pieces }: Pick<Lexicon, 'pieces'>, piece: number): number {
  const last = pieces.length - 1
  let at = piece & last
  for (let there = pieces[at]; there !== NONE && there !== piece; there = pieces[at]) at = (at + 1) & last
  return at
}

export const weightOf = (lexicon: Lexicon, piece: number): number =>
  lexicon.weights[placeOf(lexicon, piece)] ?? 0
