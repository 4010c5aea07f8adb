import { isDense } from '../plain.ts'

/**
 * What is weighed of a text in words: each word, each pair of words that follow one another in a sentence, the word that a sentence begins with,
 * and any four letters in a row (two and three where a sign is a syllable). Letters speak for endings, for compounds, and for
 * languages of which there are few examples. All figures are one. A piece is told by a number made of its letters.
 */
export type See = (piece: number, from: number, to: number) => void

/** The same letters say another thing in a message than in who sends it. */
export type Place = 'message' | 'sender'

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const SPACE = 32
const [ZERO, NINE] = [48, 57]
const LATIN_MAX = 0x24f

/** The kinds begin elsewhere, so that the word `team` isn't the letters `team` of another word. */
const OF_PAIR = 0x5f356495
const OF_LETTERS = 0x2c1b3c6d
const beginningOf: Readonly<Record<Place, number>> = { message: OFFSET, sender: OFFSET ^ 0x1b56c4e9 }

/** Fowler, Noll and Vo's hash (FNV-1a), over UTF-16 units. */
const and = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME)

const MIX = 0x85ebca6b
const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), MIX)
  return once ^ (once >>> 13)
}

const pairOf = (first: number, second: number): number => mixed(and(and(OF_PAIR, first), second))

const alike = (unit: number): number => (unit >= ZERO && unit <= NINE ? ZERO : unit)

/** Stands before the first word of a sentence. */
const DOT = '.'

/** Walks once over a text as `wordsOf` parts it, sentence after sentence, and shows every piece and where it stands. */
export function eachPiece(words: string, place: Place, see: See): void {
  const ofWord = beginningOf[place]
  const ofLetters = ofWord ^ OF_LETTERS
  const beginning = hashed(ofWord, DOT)
  let [word, start, before, beforeStart] = [ofWord, 1, beginning, 0]
  let [one, two, three] = [0, 0, 0]
  for (let at = 0; at < words.length; at += 1) {
    const unit = alike(words.charCodeAt(at))
    if (at > 2) see(mixed(and(and(and(and(ofLetters, one), two), three), unit)), at - 3, at + 1)
    if (unit > LATIN_MAX && isDense(unit)) {
      see(mixed(and(and(ofLetters, three), unit)), at - 1, at + 1)
      if (at > 1) see(mixed(and(and(and(ofLetters, two), three), unit)), at - 2, at + 1)
    }
    one = two
    two = three
    three = unit
    if (unit !== SPACE) {
      word = and(word, unit)
      continue
    }
    if (at > start) {
      see(mixed(word), start, at)
      see(pairOf(before, word), beforeStart, at)
      before = word
      beforeStart = start
    } else {
      before = beginning
      beforeStart = at
    }
    word = ofWord
    start = at + 1
  }
}

const SENDER_BEGINS = '@'
const LETTERS_BEGIN = '~'

/**
 * The number of a piece by its name in the lists: `demo`, `your team`, `. demo` where it begins a sentence, `~_dem` for letters (`_` is a
 * space), `@~rank` for those of who sends it.
 */
export function pieceNamed(name: string): number {
  const ofSender = name.startsWith(SENDER_BEGINS)
  const said = ofSender ? name.slice(SENDER_BEGINS.length) : name
  const ofWord = beginningOf[ofSender ? 'sender' : 'message']
  if (said.startsWith(LETTERS_BEGIN))
    return mixed(hashed(ofWord ^ OF_LETTERS, said.slice(LETTERS_BEGIN.length).replaceAll('_', ' ')))
  const [first = '', second] = said.split(' ')
  const word = hashed(ofWord, first)
  return second === undefined ? mixed(word) : pairOf(word, hashed(ofWord, second))
}

/** The name of a piece, by what stands where it was seen. */
export function pieceName(seen: string, { piece, place }: { piece: number; place: Place }): string {
  const said = seen.replaceAll(/[0-9]/gu, '0')
  const begins = place === 'sender' ? SENDER_BEGINS : ''
  const names = [said, `${DOT} ${said.trimStart()}`].map((name) => `${begins}${name}`)
  return (
    names.find((name) => pieceNamed(name) === piece) ??
    `${begins}${LETTERS_BEGIN}${said.replaceAll(' ', '_')}`
  )
}

function hashed(from: number, letters: string): number {
  let hash = from
  for (let at = 0; at < letters.length; at += 1) hash = and(hash, letters.charCodeAt(at))
  return hash
}
