import { inWords } from './plain.ts'

/** They stand for `*` and `…` among the letters of a phrase; no text in words holds them. */
export const REST = 1
export const GAP = 2
const SIGNS: Readonly<Record<string, string>> = {
  '*': String.fromCharCode(REST),
  '…': String.fromCharCode(GAP),
}

/** A phrase as its pieces: words, `*`, `…`; a space where one stands between two words. */
const PIECES = /\*|…|[^\s*…]+|\s+/gu

/** A phrase in the letters by which a text in words is compared with it. */
export function phraseLetters(phrase: string): string {
  let letters = ''
  let afterGap = true
  for (const piece of phrase.trim().match(PIECES) ?? []) {
    const blank = piece.trim() === ''
    if (!blank) letters += SIGNS[piece] ?? plainly(piece)
    else if (!afterGap) letters += ' '
    afterGap = piece === '…' || (afterGap && blank)
  }
  return letters
}

/** The same few thousand words stand in all phrases. */
const spellings = new Map<string, string>()

function plainly(word: string): string {
  const known = spellings.get(word)
  if (known !== undefined) return known
  const spelt = inWords(word).trim()
  spellings.set(word, spelt)
  return spelt
}
