import { isDense } from '../plain.ts'
import { type Lexicon, weightOf } from './lexicon.ts'
import type { Place } from './piece-numbers.ts'
import { piecesIn } from './pieces.ts'

export type Side = 'selling' | 'asking'
/** Words beside each other that all weigh towards the same side are read together. */
type Run = { readonly side: Side; readonly from: number; to: number; weight: number }

const WORDS_MAX = 4
const SIGNS_MAX = 8
const SHOWN_MAX = 5
/** What weighs less than this share of the heaviest isn't worth a reader's time. */
const SHOWN_SHARE_MIN = 0.35
/** Less is only what reckoning with fractions leaves over. */
const WEIGHS_MIN = 1e-6

export type Telling = (side: Side) => readonly string[]

/** The words of a text that weigh most towards one side, heaviest first. */
export function tellingWords(lexicon: Lexicon, words: string, place: Place): Telling {
  const runs = runsIn(words, stepsIn(lexicon, words, place))
  return (side) => {
    const own = runs.filter((run) => run.side === side)
    const least = own.reduce((most, { weight }) => Math.max(most, weight), 0) * SHOWN_SHARE_MIN
    const shown = own.filter(({ weight }) => weight >= least)
    const said = shown
      .toSorted((one, other) => other.weight - one.weight)
      .map(({ from, to }) => words.slice(from, to))
    return [...new Set(said)].slice(0, SHOWN_MAX)
  }
}

let steps = new Float64Array(0)

/** By how much each letter weighs more than the one before it. What a piece weighs is parted among the letters it is made of. */
function stepsIn(lexicon: Lexicon, words: string, place: Place): Float64Array {
  if (steps.length <= words.length) steps = new Float64Array(words.length + 1)
  else steps.fill(0, 0, words.length + 1)
  const { count, numbers, starts, ends } = piecesIn(words, place)
  for (let piece = 0; piece < count; piece += 1) {
    const weight = weightOf(lexicon, numbers[piece] ?? 0)
    if (weight === 0) continue
    const [from, to] = [starts[piece] ?? 0, ends[piece] ?? 0]
    const share = weight / (to - from)
    steps[from] = (steps[from] ?? 0) + share
    steps[to] = (steps[to] ?? 0) - share
  }
  return steps
}

/** Parts a text into words, and single signs where words aren't parted; the mark of a question is none. */
function runsIn(words: string, steps: Float64Array): readonly Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  let room = 0
  const see = (from: number, to: number, weight: number) => {
    const side = weight > 0 ? 'selling' : 'asking'
    const weighs = Math.abs(weight)
    if (weighs <= WEIGHS_MIN) run = undefined
    else if (run !== undefined && run.side === side && from - run.to <= 1 && room > 0) {
      run.to = to
      run.weight += weighs
      room -= 1
    } else {
      run = { side, from, to, weight: weighs }
      runs.push(run)
      room = (isDense(words.charCodeAt(from)) ? SIGNS_MAX : WORDS_MAX) - 1
    }
  }
  let [from, weight, letter] = [0, 0, 0]
  for (let at = 0; at <= words.length; at += 1) {
    const unit = at < words.length ? words.charCodeAt(at) : SPACE
    letter += steps[at] ?? 0
    const single = unit > LATIN_MAX && isDense(unit)
    if (single || unit === SPACE || unit === QUESTION) {
      if (at > from) see(from, at, weight)
      if (single) see(at, at + 1, letter)
      from = at + 1
      weight = 0
    } else weight += letter
  }
  return runs
}
const [SPACE, QUESTION, LATIN_MAX] = [32, 63, 0x24f]
