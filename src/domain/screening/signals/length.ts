import type { Reading } from '../reading.ts'

const CHARS_MIN = 50
/** Where a sign is a syllable or a word, fewer say as much. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u
const SPACE = /\s/u

/** Whether it says enough to be judged by what it doesn't say; space around words says nothing, and between them it counts once. */
export function isLong({ inquiry: { message } }: Reading): boolean {
  let said = 0
  let apart = false
  for (const letter of message) {
    if (SPACE.test(letter)) {
      apart = said > 0
      continue
    }
    said += letter.length + (apart ? 1 : 0) + (DENSE.test(letter) ? 1 : 0)
    if (said >= CHARS_MIN) return true
    apart = false
  }
  return false
}
