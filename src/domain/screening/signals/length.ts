import type { Reading } from '../reading.ts'

const CHARS_MIN = 50
/** Where a sign is a syllable or a word, fewer say as much. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu

/** Whether it says enough to be judged by what it doesn't say. */
export const isLong = ({ inquiry: { message } }: Reading): boolean =>
  message.length >= CHARS_MIN || message.length + (message.match(DENSE)?.length ?? 0) >= CHARS_MIN
