import { type Lexicon, weightOf } from './lexicon.ts'
import { eachPiece, type Place } from './pieces.ts'

type Run = { readonly from: number; readonly to: number; readonly weight: number }
export type Side = 'selling' | 'asking'

const WORDS_MAX = 4
const SIGNS_MAX = 8
const SHOWN_MAX = 5
/** What weighs less than this share of the heaviest isn't worth a reader's time. */
const SHOWN_SHARE_MIN = 0.35

/** The words of a text that weigh most towards one side, heaviest first. What a piece weighs is parted among the letters it is made of. */
export function tellingWords(
  lexicon: Lexicon,
  words: string,
  { place, side }: { place: Place; side: Side },
): readonly string[] {
  const byLetter = new Float64Array(words.length)
  const sign = side === 'selling' ? 1 : -1
  eachPiece(words, place, (piece, from, to) => {
    const share = (weightOf(lexicon, piece) * sign) / (to - from)
    if (share !== 0) for (let at = from; at < to; at += 1) byLetter[at] = (byLetter[at] ?? 0) + share
  })
  const runs = runsIn(words, byLetter).toSorted((one, other) => other.weight - one.weight)
  const least = (runs[0]?.weight ?? 0) * SHOWN_SHARE_MIN
  const shown = runs.filter(({ weight }) => weight >= least).map(({ from, to }) => words.slice(from, to))
  return [...new Set(shown)].slice(0, SHOWN_MAX)
}

/** Words beside each other that all weigh towards that side are read together. */
function runsIn(words: string, byLetter: Float64Array): readonly Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  let room = 0
  for (const token of tokensOf(words, byLetter)) {
    const weighs = token.weight > 0
    const goesOn = run !== undefined && weighs && token.from - run.to <= 1 && room > 0
    if (run !== undefined && !goesOn) runs.push(run)
    if (!weighs) run = undefined
    else if (run !== undefined && goesOn) {
      run = { from: run.from, to: token.to, weight: run.weight + token.weight }
      room -= 1
    } else {
      run = token
      room = (DENSE.test(words.slice(token.from, token.to)) ? SIGNS_MAX : WORDS_MAX) - 1
    }
  }
  return run === undefined ? runs : [...runs, run]
}

/** Words, and single signs where words aren't parted; the mark of a question is none. */
function tokensOf(words: string, byLetter: Float64Array): readonly Run[] {
  const tokens: Run[] = []
  for (const { 0: said, index } of words.matchAll(TOKEN)) {
    const to = index + said.length
    tokens.push({
      from: index,
      to,
      weight: byLetter.subarray(index, to).reduce((sum, each) => sum + each, 0),
    })
  }
  return tokens
}
const TOKEN =
  /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^ ?\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/gu
const DENSE = /^[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u
