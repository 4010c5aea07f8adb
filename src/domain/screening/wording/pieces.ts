/** Where in the text a piece stands. */
export type Piece = { readonly from: number; readonly to: number }

const SPACE = 32
const NOUGHT = 48
const NINE = 57
const STAR = 42
const SHORT_STEM = 4
const LONG_STEM = 6
const SIGNS_TOGETHER_MAX = 3
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME)

/** Scripts in which words aren't parted, so that signs that stand together are what is looked at. */
const isUnparted = (unit: number): boolean =>
  unit >= 0x0e00 &&
  (unit <= 0x0eff || // Thai, Lao
    (unit >= 0x3040 && unit <= 0x30ff) || // kana
    (unit >= 0x3400 && unit <= 0x9fff) || // Han
    (unit >= 0xac00 && unit <= 0xd7af)) // Hangul

/**
 * Each word of a text, how it begins (`kost*`, `kosten*`) and each word with the next; any number is 0. No text is cut on the way:
 * a piece is known by the hash of its letters, which is what makes this fast.
 */
export function eachPiece(words: string, see: (hash: number, from: number, to: number) => void): void {
  let before = 0
  let beforeFrom = -1
  for (let from = 1; from < words.length;) {
    if (isUnparted(words.charCodeAt(from))) {
      signsFrom(words, from, see)
      from += words.charCodeAt(from + 1) === SPACE ? 2 : 1
      beforeFrom = -1
      continue
    }
    let alone = FNV_OFFSET
    let joined = mix(before, SPACE)
    let signs = 0
    let at = from
    for (; at < words.length; at += 1) {
      const unit = words.charCodeAt(at)
      if (unit === SPACE || isUnparted(unit)) break
      const digit = unit >= NOUGHT && unit <= NINE
      if (digit && at > from && isDigit(words.charCodeAt(at - 1))) continue
      if (signs === SHORT_STEM || signs === LONG_STEM) see(mix(alone, STAR), from, at)
      alone = mix(alone, digit ? NOUGHT : unit)
      joined = mix(joined, digit ? NOUGHT : unit)
      signs += 1
    }
    see(alone, from, at)
    if (beforeFrom >= 0) see(joined, beforeFrom, at)
    before = alone
    beforeFrom = from
    from = words.charCodeAt(at) === SPACE ? at + 1 : at
  }
}

const isDigit = (unit: number): boolean => unit >= NOUGHT && unit <= NINE

function signsFrom(words: string, from: number, see: (hash: number, from: number, to: number) => void): void {
  let hash = FNV_OFFSET
  for (let to = from; to < from + SIGNS_TOGETHER_MAX; to += 1) {
    const unit = words.charCodeAt(to)
    if (!isUnparted(unit)) return
    hash = mix(hash, unit)
    see(hash, from, to + 1)
  }
}

/** The hash that `eachPiece` says for a piece as it is written in a list. */
export function hashOf(piece: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < piece.length; at += 1) hash = mix(hash, piece.charCodeAt(at))
  return hash
}

/** A piece as it is written in a list. */
export function spelt(words: string, { from, to }: Piece): string {
  const text = words.slice(from, to).replaceAll(/\d+/gu, '0')
  const next = words.charCodeAt(to)
  const isStem =
    to < words.length && next !== SPACE && !isUnparted(words.charCodeAt(from)) && !isUnparted(next)
  return isStem ? `${text}*` : text
}
