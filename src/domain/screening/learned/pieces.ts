import { isDense } from '../plain.ts'
import {
  alike,
  and,
  beginningOf,
  DOT,
  hashed,
  mixed,
  OF_LETTERS,
  pairOf,
  type Place,
} from './piece-numbers.ts'

const SPACE = 32
const LATIN_MAX = 0x24f

/**
 * What is weighed of a text in words: each word, each pair of words that follow one another in a sentence, the word that a sentence begins with,
 * and any four letters in a row (two and three where a sign is a syllable). Letters speak for endings, for compounds, and for
 * languages of which there are few examples. All figures are one. A piece is told by a number made of its letters, and stands from its start
 * to before its end.
 */
export type Pieces = {
  readonly count: number
  readonly numbers: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** So many at most begin with one letter. */
const PIECES_A_LETTER_MAX = 4
const arrays = { numbers: new Int32Array(0), starts: new Int32Array(0), ends: new Int32Array(0) }

/** Making such arrays anew for each text takes longer than filling them. */
function roomFor(letters: number): typeof arrays {
  const size = letters * PIECES_A_LETTER_MAX
  if (arrays.numbers.length < size) {
    arrays.numbers = new Int32Array(size)
    arrays.starts = new Int32Array(size)
    arrays.ends = new Int32Array(size)
  }
  return arrays
}

let last: { readonly words: string; readonly place: Place; readonly pieces: Pieces } | undefined

/**
 * The pieces of a text as `wordsOf` parts it, sentence after sentence. What was found is gone when the next text is asked for; asked for the
 * same again, as it is to tell what weighed so much, it isn't walked over twice.
 */
export function piecesIn(words: string, place: Place): Pieces {
  if (last?.words !== words || last.place !== place) last = { words, place, pieces: walkOver(words, place) }
  return last.pieces
}

function walkOver(words: string, place: Place): Pieces {
  const { numbers, starts, ends } = roomFor(words.length)
  const ofWord = beginningOf[place]
  const ofLetters = ofWord ^ OF_LETTERS
  const beginning = hashed(ofWord, DOT)
  let [count, word, start, before, beforeStart] = [0, ofWord, 1, beginning, 0]
  let [one, two, three] = [0, 0, 0]
  const note = (number: number, from: number, to: number) => {
    numbers[count] = number
    starts[count] = from
    ends[count] = to
    count += 1
  }
  for (let at = 0; at < words.length; at += 1) {
    const unit = alike(words.charCodeAt(at))
    if (at > 2) note(mixed(and(and(and(and(ofLetters, one), two), three), unit)), at - 3, at + 1)
    if (unit > LATIN_MAX && isDense(unit)) {
      note(mixed(and(and(ofLetters, three), unit)), at - 1, at + 1)
      if (at > 1) note(mixed(and(and(and(ofLetters, two), three), unit)), at - 2, at + 1)
    }
    one = two
    two = three
    three = unit
    if (unit !== SPACE) {
      word = and(word, unit)
      continue
    }
    if (at > start) {
      note(mixed(word), start, at)
      note(pairOf(before, word), beforeStart, at)
      before = word
      beforeStart = start
    } else {
      before = beginning
      beforeStart = at
    }
    word = ofWord
    start = at + 1
  }
  return { count, numbers, starts, ends }
}
