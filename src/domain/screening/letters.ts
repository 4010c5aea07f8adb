import { plain } from './plain.ts'

const ROWS = [
  ...['qwertyuiop', 'qwertzuiopu', 'azertyuiop', 'asdfghjklñ', 'qsdfghjklm', 'zxcvbnm', 'wxcvbn', 'yxcvbnm'],
  ...['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', '1234567890'],
]
const RUN_MIN = 5
const CHUNK_MIN = 3
const START_MIN = 4
const START_LETTERS_MAX = 12

/** Every piece of a row of keys, either way. */
const runs: ReadonlySet<string> = new Set(
  ROWS.flatMap((row) => [row, row.split('').toReversed().join('')]).flatMap((keys) =>
    [CHUNK_MIN, START_MIN, RUN_MIN].flatMap((length) =>
      Array.from({ length: Math.max(0, keys.length - length + 1) }, (_, at) => keys.slice(at, at + length)),
    ),
  ),
)
const isRun = (keys: string): boolean => runs.has(keys)

const UNIT = 65_536
const pairOf = (word: string, at: number): number => word.charCodeAt(at) * UNIT + word.charCodeAt(at + 1)
const beside: ReadonlySet<number> = new Set(
  ROWS.flatMap((row) => [row, row.split('').toReversed().join('')]).flatMap((keys) =>
    Array.from({ length: keys.length - 1 }, (_, at) => pairOf(keys, at)),
  ),
)

/** Whether three letters in a row lie beside each other on the keys, or are one: few words have that, so the rest need no closer look. */
function mayBeMashed(word: string): boolean {
  let near = 0
  for (let at = 0; at + 1 < word.length; at += 1) {
    near = beside.has(pairOf(word, at)) || word.charCodeAt(at) === word.charCodeAt(at + 1) ? near + 1 : 0
    if (near >= 2) return true
  }
  return false
}

/** Whether a word in plain spelling was made by fingers that roll over keys: `asdf`, `qwertz`, `jjjjj`, `dfgdfg`. */
export function isMashed(small: string): boolean {
  if (small.length < CHUNK_MIN) return false
  if (small.startsWith(small.slice(0, 2), 2) && /^(.{2,4})\1{2,}$/u.test(small)) return true
  if (small.startsWith(small.slice(0, 3), 3) && /^(.{3})\1{2,}$/u.test(small)) return true
  if (!mayBeMashed(small)) return false
  if (/^(.)\1{2,}$/u.test(small)) return true
  const chunk = /^(.{3,5})\1/u.exec(small)?.[1]
  if (chunk !== undefined && isRun(chunk)) return true
  if (small === 'asd' || small === 'sdf' || small === 'фыв' || small === 'ыва') return true
  if (
    small.length >= START_MIN &&
    small.length <= START_LETTERS_MAX &&
    isRun(small.slice(0, START_MIN)) &&
    !/[aeiouy]/u.test(small.slice(1, START_MIN))
  )
    return true
  for (let at = 0; at + RUN_MIN <= small.length; at += 1)
    if (isRun(small.slice(at, at + RUN_MIN))) return true
  return false
}

/** The pairs of letters that words hold, in the languages that we know. */
export function letterPairs(texts: Iterable<string>): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (const text of texts) {
    const small = plain(text)
    for (let at = 0; at + 1 < small.length; at += 1)
      if (isJudged(small.charCodeAt(at)) && isJudged(small.charCodeAt(at + 1))) pairs.add(pairOf(small, at))
  }
  return pairs
}

/** Latin and Cyrillic letters; of others we know too few words. */
const isJudged = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x457)

const LETTERS_MIN = 6
const ODD_PAIRS_MIN = 0.3
const ODD_PAIRS_IN_MIXED_MIN = 0.12
const VOWELS = /[aeiouyаеёиоуыэюяіїє]/u

/** Whether its letters follow one another as in no language we know: `xkqzvwt`, `TkvBWqdNzgyX`. Abbreviations in capitals aren't judged. */
export function isOdd(word: string, familiar: ReadonlySet<number>): boolean {
  const small = plain(word)
  if (isMashed(small)) return true
  if (word.length < LETTERS_MIN || word === word.toUpperCase()) return false
  if (!/^[a-zа-яієї]+$/u.test(small)) return false
  if (!VOWELS.test(small)) return true
  let odd = 0
  for (let at = 0; at + 1 < small.length; at += 1) if (!familiar.has(pairOf(small, at))) odd += 1
  const mixed = (word.match(/\p{Ll}\p{Lu}/gu) ?? []).length >= 2
  return odd / (small.length - 1) >= (mixed ? ODD_PAIRS_IN_MIXED_MIN : ODD_PAIRS_MIN)
}

const SPOKEN_LETTERS_MIN = 5

/** Whether nobody could say it: letters of which none is a vowel. Languages that have such words have few. */
export function isUnspeakable(word: string): boolean {
  const small = plain(word)
  if (small.length < SPOKEN_LETTERS_MIN || word === word.toUpperCase()) return false
  return /^[a-zа-яієї]+$/u.test(small) && !VOWELS.test(small)
}

const ON_ONE_ROW_MIN = 0.65
const WORDS_ON_ROWS_MIN = 3
const ON_A_ROW_LETTERS_MIN = 4
const one = /^(?:[qwertzuiop]+|[asdfghjkl]+|[zxcvbnm]+|[йцукенгшщзхъ]+|[фывапролджэ]+|[ячсмитьбю]+)$/u

/** Whether most words keep to one row of keys each, as fingers do that only pretend to write. */
export function keepsToRows(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length >= ON_A_ROW_LETTERS_MIN)
  if (long.length < WORDS_ON_ROWS_MIN) return false
  return long.filter((word) => one.test(plain(word))).length >= long.length * ON_ONE_ROW_MIN
}
