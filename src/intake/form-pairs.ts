import { decoderFor, decoderNamed, isWide, utf8 } from './charset.ts'
import { Gathered, type Reading } from './gathered.ts'

/** A field of a form as bytes; `charset` where the field brought its own. */
export type Pair = {
  readonly name: Uint8Array
  readonly value: Uint8Array
  readonly charset?: string | undefined
}

/** A form names its charset in the content type, or in the field `_charset_`, which browsers fill in. */
export function readPairs(pairs: readonly Pair[], charset: string | undefined): Reading {
  const declared = charset ?? charsetField(pairs)
  const decode = decoderFor(declared, samplesOf(pairs))
  const decodeName = isWide(declared) && pairs.every(({ name }) => !name.includes(0)) ? utf8 : decode
  const gathered = new Gathered()
  for (const pair of pairs) {
    if (!gathered.open) break
    gathered.add(decodeName(pair.name), (decoderNamed(pair.charset) ?? decode)(pair.value))
  }
  return gathered.reading()
}

function charsetField(pairs: readonly Pair[]): string | undefined {
  const field = pairs.find(({ name }) => Buffer.from(name).toString('latin1') === '_charset_')
  const named = field && Buffer.from(field.value).toString('latin1')
  return named || undefined
}

function* samplesOf(pairs: readonly Pair[]): Iterable<Uint8Array> {
  for (const { name, value, charset } of pairs) {
    yield name
    if (charset === undefined) yield value
  }
}
