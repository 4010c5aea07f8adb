import { inWords } from '../screening/plain.ts'
import { remembered } from '../text/remembered.ts'
import { sameWords } from './company-words.ts'
import { slipsBetween } from './distance.ts'
import { honours, joinedLegalForms, legalForms } from './legal-forms.ts'

/** The name of an organisation as it is compared: what is its own, without legal form and place. */
export type CompanyName = { readonly words: readonly string[]; readonly joined: string }
export type CompanyAgreement = 'same' | 'proposal' | 'different'

const LETTERS_FOR_ONE_SLIP = 6
const LETTERS_FOR_TWO_SLIPS = 12
const LETTERS_FOR_THREE_SLIPS = 20
const LETTERS_FOR_LONG_HONOUR = 9
const longHonours = [...honours].filter((honour) => honour.length >= LETTERS_FOR_LONG_HONOUR)

/**
 * `GIST-BROCADES N.V., DELFT, NL` is gist brocades; `N. V. Philips' Gloeilampenfabrieken` is philips gloeilampenfabrieken. Asked for several
 * times of everybody who comes, and of all who come from the same firm.
 */
export const companyName = remembered(nameIn)

function nameIn(said: string): CompanyName {
  const named = said
    .replaceAll(joinedLegalForms, ' ')
    .replaceAll(/['’`´]/gu, '')
    .replaceAll(/&(?:amp;?)?/giu, ' and ')
  const parts = named
    .split(/[,;()/|]/u)
    .map((part) => wordsOf(part))
    .filter((words) => words.length > 0)
  const all = beforePlace(parts)
  const own = withoutForms(all)
  const words = own.length > 0 ? own : withoutForms(parts.flat())
  const kept = words.length > 0 ? words : parts.flat()
  return { words: kept, joined: kept.join('') }
}

/** A part after the legal form is where the firm sits: `…, DELFT, NL`. */
function beforePlace(parts: readonly (readonly string[])[]): readonly string[] {
  const form = parts.findIndex((words) => legalForms.has(words.at(-1) ?? ''))
  return form < 0 ? parts.flat() : parts.slice(0, form + 1).flat()
}

/** Words, with letters that stand alone drawn together: `N. V.` and `N.V` are nv. */
function wordsOf(part: string): readonly string[] {
  const words: string[] = []
  let letters = ''
  for (const word of inWords(part).trim().split(' ').filter(Boolean)) {
    if (word.length === 1 && /\p{L}/u.test(word)) letters += word
    else {
      if (letters !== '') words.push(letters)
      letters = ''
      words.push(word)
    }
  }
  return letters === '' ? words : [...words, letters]
}

function withoutForms(words: readonly string[]): readonly string[] {
  let own = words.map((word) => endOf(word)).filter((word) => word !== '')
  while (own.length > 1 && legalForms.has(own[0] ?? '')) own = own.slice(1)
  const cut = own.findIndex((word, at) => at > 0 && legalForms.has(word))
  const named = cut > 0 ? own.filter((word, at) => at < cut || !legalForms.has(word)) : own
  const worthy = named.filter((word) => !isHonour(word))
  return (worthy.length > 0 ? worthy : named)
    .map((word) => sameWords[word] ?? word)
    .filter((word) => word !== 'and')
}

/** `Royal`, `Koninklijke`: long ones also with a slip or two. */
const isHonour = (word: string): boolean =>
  honours.has(word) ||
  (word.length >= LETTERS_FOR_LONG_HONOUR && longHonours.some((honour) => slipsBetween(word, honour, 2) <= 2))

/** A legal form that was written onto the name: `UNILEVERNV`. */
const endOf = (word: string): string =>
  word.length >= 8 && /(?:nv|bv|gmbh|ltd)$/u.test(word) ? word.replace(/(?:nv|bv|gmbh|ltd)$/u, '') : word

/** Whether two names are one organisation's: the same letters, or slips too few to be another word. */
export function compareCompanies(one: CompanyName, other: CompanyName): CompanyAgreement {
  if (one.joined === '' || other.joined === '') return 'different'
  if (one.joined === other.joined) return 'same'
  if (digitsOf(one.joined) !== digitsOf(other.joined)) return 'different'
  const least = Math.min(one.joined.length, other.joined.length)
  const most =
    least >= LETTERS_FOR_THREE_SLIPS
      ? 3
      : least >= LETTERS_FOR_TWO_SLIPS
        ? 2
        : least >= LETTERS_FOR_ONE_SLIP
          ? 1
          : 0
  if (most > 0 && slipsBetween(one.joined, other.joined, most) <= most) return 'same'
  if (one.words.length > 1 && one.words.toSorted().join(' ') === other.words.toSorted().join(' '))
    return 'same'
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  return short.every((word, at) => long[at] === word) && short.join('').length >= 4 ? 'proposal' : 'different'
}

const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '')
