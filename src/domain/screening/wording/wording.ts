import { learned } from './learned.ts'
import { eachPiece, type Piece } from './pieces.ts'
import { WeightTable } from './weight-table.ts'

/** How far the words of a message lean to those that sellers write (above nought) or to others' (below). */
export type Wording = {
  readonly lean: number
  /** Which words lean most to sellers. */
  readonly telling: () => string
}
type Known = Piece & { readonly weight: number }

const WEIGHTS_IN_ONE = 2
const TOLD_MAX = 3
const WORD_REST_MAX = 20

let table: WeightTable | undefined

/** Weighs the words of a text, which `wordsOf` has parted, by what was learned. The longer a text is, the more of them must lean one way. */
export function wordingOf(words: string): Wording {
  const weights = (table ??= new WeightTable(learned.words))
  let known = 0
  let sum = 0
  weights.begin()
  eachPiece(words, (hash) => {
    const weight = weights.take(hash)
    if (weight === 0) return
    known += 1
    sum += weight
  })
  const lean = learned.lean + sum / WEIGHTS_IN_ONE / Math.sqrt(known + 1)
  return { lean, telling: () => told(words, weights) }
}

function told(words: string, weights: WeightTable): string {
  const known: Known[] = []
  weights.begin()
  eachPiece(words, (hash, from, to) => {
    const weight = weights.take(hash)
    if (weight > 0) known.push({ from, to, weight })
  })
  return known
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, TOLD_MAX)
    .map(({ from, to }) => `“${words.slice(from, endOfWord(words, to))}”`)
    .join(', ')
}

/** A word of which we know how it begins is shown as a whole. */
function endOfWord(words: string, to: number): number {
  const end = words.indexOf(' ', to)
  return end < 0 || end - to > WORD_REST_MAX ? to : end
}
