import { isDense } from '../plain.ts'
import { type Lexicon, weightOf } from './lexicon.ts'
import { eachPiece, type Place } from './pieces.ts'

type Run = { readonly from: number; readonly to: number; readonly weight: number }
export type Side = 'selling' | 'asking'

const WORDS_MAX = 4
const SIGNS_MAX = 8
const SHOWN_MAX = 5
/** What weighs less than this share of the heaviest isn't worth a reader's time. */
const SHOWN_SHARE_MIN = 0.35
/** Less is only what reckoning with fractions leaves over. */
const WEIGHS_MIN = 1e-6

export type Telling = (side: Side) => readonly string[]

/** The words of a text that weigh most towards one side, heaviest first. What a piece weighs is parted among the letters it is made of. */
export function tellingWords(lexicon: Lexicon, words: string, place: Place): Telling {
  // By how much a letter weighs more than the one before it.
  const steps = new Float64Array(words.length + 1)
  eachPiece(words, place, (piece, from, to) => {
    const share = weightOf(lexicon, piece) / (to - from)
    if (share === 0) return
    steps[from] = (steps[from] ?? 0) + share
    steps[to] = (steps[to] ?? 0) - share
  })
  const tokens = tokensOf(words, steps)
  return (side) => {
    const sign = side === 'selling' ? 1 : -1
    const runs = runsIn(words, { tokens, sign }).toSorted((one, other) => (other.weight - one.weight) * sign)
    const least = (runs[0]?.weight ?? 0) * sign * SHOWN_SHARE_MIN
    const shown = runs
      .filter(({ weight }) => weight * sign >= least)
      .map(({ from, to }) => words.slice(from, to))
    return [...new Set(shown)].slice(0, SHOWN_MAX)
  }
}

/** Words beside each other that all weigh towards that side are read together. */
function runsIn(words: string, { tokens, sign }: { tokens: readonly Run[]; sign: 1 | -1 }): readonly Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  let room = 0
  for (const token of tokens) {
    const weighs = token.weight * sign > WEIGHS_MIN
    const goesOn = run !== undefined && weighs && token.from - run.to <= 1 && room > 0
    if (run !== undefined && !goesOn) runs.push(run)
    if (!weighs) run = undefined
    else if (run !== undefined && goesOn) {
      run = { from: run.from, to: token.to, weight: run.weight + token.weight }
      room -= 1
    } else {
      run = token
      room = (isDense(words.charCodeAt(token.from)) ? SIGNS_MAX : WORDS_MAX) - 1
    }
  }
  return run === undefined ? runs : [...runs, run]
}

/** Words, and single signs where words aren't parted; the mark of a question is none. */
function tokensOf(words: string, steps: Float64Array): readonly Run[] {
  const tokens: Run[] = []
  let [from, weight, letter] = [0, 0, 0]
  for (let at = 0; at <= words.length; at += 1) {
    const unit = at < words.length ? words.charCodeAt(at) : SPACE
    letter += steps[at] ?? 0
    const single = unit > LATIN_MAX && isDense(unit)
    if (single || unit === SPACE || unit === QUESTION) {
      if (at > from) tokens.push({ from, to: at, weight })
      if (single) tokens.push({ from: at, to: at + 1, weight: letter })
      from = at + 1
      weight = 0
    } else weight += letter
  }
  return tokens
}
const [SPACE, QUESTION, LATIN_MAX] = [32, 63, 0x24f]
