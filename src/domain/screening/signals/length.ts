import { isSyllable } from '../plain.ts'
import type { Reading } from '../reading.ts'

const CHARS_MIN = 50
const [SPACE, ASCII_MAX] = [32, 127]
const WIDE_SPACE = /\s/u

/**
 * Whether it says enough to be judged by what it doesn't say; space around words says nothing, and between them it counts once. Where a
 * sign is a syllable or a word, fewer say as much.
 */
export function isLong({ inquiry: { message } }: Reading): boolean {
  let said = 0
  let apart = false
  for (let at = 0; at < message.length; at += 1) {
    const unit = message.charCodeAt(at)
    if (isSpace(unit)) {
      apart = said > 0
      continue
    }
    said += 1 + (apart ? 1 : 0) + (unit > ASCII_MAX && isSyllable(unit) ? 1 : 0)
    if (said >= CHARS_MIN) return true
    apart = false
  }
  return false
}

const isSpace = (unit: number): boolean =>
  unit <= SPACE || (unit > ASCII_MAX && WIDE_SPACE.test(String.fromCharCode(unit)))
