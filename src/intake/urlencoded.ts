import { decoderNamed, isWide } from './charset.ts'
import { readPairs, type Pair } from './form-pairs.ts'
import { VALUES_MAX, type Reading } from './gathered.ts'

const MARK = Buffer.from('\uFEFF')
const AMPERSAND = 0x26
const EQUALS = 0x3d
const PERCENT = 0x25
const PLUS = 0x2b
const SPACE = 0x20

/** application/x-www-form-urlencoded, as browsers send it. Escapes are bytes, and only then text in the form's charset. */
export function readUrlencoded(bytes: Buffer, charset: string | undefined): Reading {
  const whole = isWide(charset) && bytes.includes(0) ? decoderNamed(charset) : undefined
  if (whole) return readPairs(pairsOf(Buffer.from(whole(bytes))), 'utf-8')
  // What was saved as a file may begin with a byte order mark; a browser would have escaped one.
  const marked = bytes.subarray(0, MARK.length).equals(MARK)
  return readPairs(pairsOf(marked ? bytes.subarray(MARK.length) : bytes), charset)
}

function pairsOf(bytes: Buffer): readonly Pair[] {
  const pairs: Pair[] = []
  // One more than can be taken is enough to know that it is too many.
  for (let start = 0; start <= bytes.length && pairs.length <= VALUES_MAX;) {
    const next = bytes.indexOf(AMPERSAND, start)
    const end = next === -1 ? bytes.length : next
    const pair = bytes.subarray(start, end)
    const equals = pair.indexOf(EQUALS)
    if (pair.length > 0)
      pairs.push({
        name: unescaped(equals === -1 ? pair : pair.subarray(0, equals)),
        value: equals === -1 ? new Uint8Array() : unescaped(pair.subarray(equals + 1)),
      })
    start = end + 1
  }
  return pairs
}

function unescaped(bytes: Buffer): Uint8Array {
  const out = Buffer.alloc(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    const escape = byte === PERCENT ? hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]) : Number.NaN
    if (Number.isNaN(escape)) out[length++] = byte === PLUS ? SPACE : byte
    else {
      out[length++] = escape
      i += 2
    }
  }
  return out.subarray(0, length)
}

/** The value of a hexadecimal digit; NaN for anything else. */
function hex(digit = 0): number {
  if (digit >= 0x30 && digit <= 0x39) return digit - 0x30
  const lower = digit | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : Number.NaN
}
