import { isMashed } from '../letters.ts'
import type { Signal } from './signal.ts'

const WORD = /\p{L}+/gu
const ODD_SHARE_MIN = 0.5

/** Most of what is written isn't words in any language we know. */
export const gibberish: Signal = ({ inquiry: { message } }) => {
  const words: readonly string[] = message.slice(0, 2_000).match(WORD) ?? []
  const letters = words.join('').length
  if (letters < 3) return undefined
  const odd = words.filter((word) => isMashed(word))
  return odd.join('').length >= letters * ODD_SHARE_MIN
    ? `“${odd[0] ?? ''}” is no word in any language we know.`
    : undefined
}
