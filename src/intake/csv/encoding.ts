import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'

export type Encoding = { readonly name: string; readonly bomBytes: number }

/** Below this chardet is guessing; windows-1252 is by far the likeliest of what is left. */
const CONFIDENT = 40
const WIDE_SAMPLE_BYTES = 4_096
const WIDE_SHARE = 0.3
const UTF8_CHAR_BYTES_MAX = 4

/** What the beginning of a file says about how all of it is encoded: its byte order mark, its zeros, its validity, its letters. */
export function encodingOf(sample: Uint8Array): Encoding {
  return bomOf(sample) ?? { name: wideIn(sample) ?? narrowIn(sample), bomBytes: 0 }
}

function bomOf(sample: Uint8Array): Encoding | undefined {
  const [first, second, third] = sample
  if (first === 0xef && second === 0xbb && third === 0xbf) return { name: 'utf-8', bomBytes: 3 }
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', bomBytes: 2 }
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', bomBytes: 2 }
  return undefined
}

/** In UTF-16 without its mark every other byte of western text is zero. */
function wideIn(sample: Uint8Array): string | undefined {
  const some = sample.subarray(0, WIDE_SAMPLE_BYTES)
  const zeros = [0, 0]
  for (const [index, byte] of some.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, some.length / 2))
  if (odd > WIDE_SHARE && odd > even) return 'utf-16le'
  return even > WIDE_SHARE ? 'utf-16be' : undefined
}

function narrowIn(sample: Uint8Array): string {
  // The sample may end in the middle of a character.
  for (let cut = 0; cut < UTF8_CHAR_BYTES_MAX; cut++)
    if (isUtf8(sample.subarray(0, Math.max(0, sample.length - cut)))) return 'utf-8'
  const likely = analyse(sample).find(({ name, confidence }) => confidence >= CONFIDENT && isKnown(name))
  return likely && !/^(ascii|utf|iso-8859-1$)/i.test(likely.name) ? likely.name.toLowerCase() : 'windows-1252'
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== ''
  } catch {
    return false
  }
}
