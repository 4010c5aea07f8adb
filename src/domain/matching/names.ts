import { inWords } from '../screening/plain.ts'
import { slipsBetween } from './distance.ts'
import { sameGivenName } from './nicknames.ts'

/** `like`: it may be a bad slip. `part`: only one word is there to compare, and it agrees. `unknown`: there is nothing to compare. */
export type NameAgreement = 'same' | 'close' | 'like' | 'part' | 'different' | 'unknown'

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame herr frau hr fr dipl ing mag ddr med m mme mlle monsieur madame sr sra srta don dona dott dssa sig sigra sigr ir drs mw dhr pan pani bay bayan'.split(
    ' ',
  ),
)
const LETTERS_FOR_ONE_SLIP = 4
const LETTERS_FOR_TWO_SLIPS = 8

/** The words of a name, without titles, in any order. */
export const nameWords = (name: string): readonly string[] => {
  const words = inWords(name)
    .trim()
    .split(' ')
    .filter((word) => /\p{L}/u.test(word))
  const named = words.filter((word) => !TITLES.has(word))
  return named.length > 0 ? named : words
}

/** A name in words; `only` says that no more of it is known than the given or the family name. */
export type Name = { readonly words: readonly string[]; readonly only?: 'given' | 'family' }

/** Whether two names may be one person's, whatever their order, accents, nicknames, initials and slips. */
export function compareNames(one: Name, other: Name): NameAgreement {
  if (one.words.length === 0 || other.words.length === 0) return 'unknown'
  if (one.only !== undefined && other.only !== undefined && one.only !== other.only) return 'unknown'
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  const pairs = pairedWords(short, long)
  if (pairs === undefined) return 'different'
  const whole = pairs.filter((likeness) => likeness !== 'initial')
  if (whole.length === 0) return 'unknown'
  if (whole.includes('like')) return 'like'
  if (short.length === 1) return 'part'
  return pairs.every((likeness) => likeness === 'equal') ? 'same' : 'close'
}

type Likeness = 'equal' | 'slip' | 'initial' | 'like'

/** How each word of the shorter name is found in the longer, the surest first; `undefined` where one isn't there at all. */
function pairedWords(short: readonly string[], long: readonly string[]): readonly Likeness[] | undefined {
  let [words, left] = [[...short], [...long]]
  const found: Likeness[] = []
  for (const [likeness, agree] of agreements) {
    const missing: string[] = []
    for (const word of words) {
      const at = left.findIndex((other) => agree(word, other))
      if (at < 0) missing.push(word)
      else {
        found.push(likeness)
        left = left.toSpliced(at, 1)
      }
    }
    words = missing
  }
  return words.length === 0 ? found : undefined
}

const SLIPS_IN_LETTERS = 0.45
const LETTERS_IN_BOTH = 0.75

const agreements: readonly (readonly [Likeness, (one: string, other: string) => boolean])[] = [
  ['equal', (one, other) => one === other],
  [
    'slip',
    (one, other) => one.length > 1 && other.length > 1 && (sameGivenName(one, other) || isSlip(one, other)),
  ],
  ['initial', (one, other) => (one.length === 1 || other.length === 1) && one[0] === other[0]],
  ['like', (one, other) => isLike(one, other)],
]

function isSlip(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length)
  const most = least >= LETTERS_FOR_TWO_SLIPS ? 2 : least >= LETTERS_FOR_ONE_SLIP ? 1 : 0
  return most > 0 && slipsBetween(one, other, most) <= most
}

/** Words that could be one, written in great haste: enough beside an address of one's own, too little elsewhere. */
function isLike(one: string, other: string): boolean {
  const most = Math.floor(Math.max(one.length, other.length) * SLIPS_IN_LETTERS)
  return (most > 0 && slipsBetween(one, other, most) <= most) || lettersInBoth(one, other) >= LETTERS_IN_BOTH
}

/** The share of letters that two words have in common, in whatever order. */
function lettersInBoth(one: string, other: string): number {
  let left = other
  for (const letter of one) left = left.replace(letter, '')
  return (other.length - left.length) / Math.max(one.length, other.length)
}
