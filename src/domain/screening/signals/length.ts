import type { Reading } from '../reading.ts'

const CHARS_MIN = 50
/** Where a sign is a syllable or a word, fewer say as much. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu

const SPACES = /\s{2,}/gu

/** Whether it says enough to be judged by what it doesn't say; space between words says nothing. */
export const isLong = ({ inquiry: { message } }: Reading): boolean => {
  const said = message.trim().replaceAll(SPACES, ' ')
  return said.length >= CHARS_MIN || said.length + (said.match(DENSE)?.length ?? 0) >= CHARS_MIN
}
