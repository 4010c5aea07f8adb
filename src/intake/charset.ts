import { isUtf8 } from 'node:buffer'
import { remembered } from '#domain/text/remembered.ts'

/** Reads bytes as text; what the charset can't mean shows as U+FFFD. */
export type Decode = (bytes: Uint8Array) => string

/**
 * The decoder for a charset's name as the web knows it; undefined for a name it doesn't know. In UTF-8 a byte order mark is a character
 * like any other: it says something at the beginning of a file, and in the middle of a form somebody pasted it.
 */
export const decoderNamed = (name: string | undefined): Decode | undefined =>
  name === undefined ? undefined : decoders(name)

const decoders = remembered((name): Decode | undefined => {
  try {
    const decoder = new TextDecoder(name.trim())
    return decoder.encoding === 'utf-8' ? utf8 : (bytes) => decoder.decode(bytes)
  } catch {
    return undefined
  }
})

const unicode = new TextDecoder('utf-8', { ignoreBOM: true })
export const utf8: Decode = (bytes) => unicode.decode(bytes)
const western = new TextDecoder('windows-1252')
const windows1252: Decode = (bytes) => western.decode(bytes)

/**
 * How a form's bytes are to be read. A declared charset holds; one nobody knows is taken for UTF-8. Pages in an old
 * charset don't declare it when they post: what can't be UTF-8 is then read as windows-1252, by far the likeliest.
 */
export function decoderFor(declared: string | undefined, samples: Iterable<Uint8Array>): Decode {
  if (declared !== undefined) return decoderNamed(declared) ?? utf8
  for (const sample of samples) if (!isUtf8(sample)) return windows1252
  return utf8
}

/** UTF-16 and the like can't stand in headers or names, which stay ASCII and UTF-8. */
export const isWide = (charset: string | undefined): boolean => /utf-?16|ucs-?2|unicode/i.test(charset ?? '')
