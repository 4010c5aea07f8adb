/** Letters that Unicode doesn't take apart, in the letters people type instead. */
const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ё: 'е',
}

const ASCII = /^[\t\n\r -~]*$/

/** Text in the one spelling that phrases are compared in: small letters, Latin ones without their marks. */
export function plain(text: string): string {
  const small = text.toLowerCase()
  if (ASCII.test(small)) return small
  return small
    .normalize('NFKD')
    .replaceAll(/([a-z])[\u0300-\u036f]+/g, '$1')
    .replaceAll(/[\u064b-\u0652\u0640\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFC')
    .replaceAll(/[ßæœøłđðþıأإآىةё]/g, (letter) => spelt[letter] ?? letter)
}

/** The words of a text, each with one space before and after it: ` do you have prices `. */
export const inWords = (text: string): string => wordsOf(plain(text))

/** The same of a text that is plain already. */
export function wordsOf(plainText: string): string {
  const parts = ASCII.test(plainText) ? /[^a-z0-9%$]+/g : /[^\p{L}\p{N}\p{M}%$€£]+/gu
  const words = plainText.replaceAll(parts, ' ').trim()
  return words === '' ? ' ' : ` ${words} `
}

/** Scripts that don't part words by spaces, or join small words to the next: there a phrase may begin and end anywhere. */
export const isJoined = (code: number): boolean =>
  (code >= 0x0590 && code <= 0x06ff) || // Hebrew, Arabic
  (code >= 0x0e00 && code <= 0x0eff) || // Thai, Lao
  (code >= 0x3040 && code <= 0x30ff) || // kana
  (code >= 0x3400 && code <= 0x9fff) || // Han
  (code >= 0xac00 && code <= 0xd7af) // Hangul

/** Scripts in which a sign is a syllable or a word. */
export const isDense = (code: number): boolean =>
  (code >= 0x0e00 && code <= 0x0eff) || // Thai, Lao
  (code >= 0x3040 && code <= 0x30ff) || // kana
  (code >= 0x3400 && code <= 0x9fff) || // Han
  (code >= 0xac00 && code <= 0xd7af) // Hangul
