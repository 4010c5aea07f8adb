import { isUtf8 } from 'node:buffer'

const HEADERS_MAX = 1_000
const VALUE_CHARS_MAX = 20_000

/** The head of a mail or of one of its parts: every header in order, names in lower case, values on one line and not yet decoded. */
export type Headers = readonly (readonly [name: string, value: string])[]

const NAME = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/

/** Whether a text begins like a head and not like words: `Name:` without a blank before the colon, or the line of an mbox. */
export const looksLikeHead = (text: string): boolean =>
  NAME.test(text.slice(0, 200)) || /^From \S+ .*\d{4}\r?\n/.test(text.slice(0, 300))

/** Lines that go on with a blank belong to the header before them. */
export function headersIn(head: string): Headers {
  const headers: [string, string][] = []
  for (const line of head.split(/\r\n|\n|\r/)) {
    const last = headers.at(-1)
    if (/^[ \t]/.test(line)) {
      if (last && last[1].length < VALUE_CHARS_MAX) last[1] += ` ${line.trim()}`
      continue
    }
    const name = NAME.exec(line)?.[1]
    if (name === undefined) continue
    if (headers.length === HEADERS_MAX) break
    headers.push([name.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])
  }
  return headers
}

/** The first header of a name, as it stands. */
export const header = (headers: Headers, name: string): string | undefined =>
  headers.find(([known]) => known === name)?.[1]

export const headersNamed = (headers: Headers, name: string): readonly string[] =>
  headers.flatMap(([known, value]) => (known === name ? [value] : []))

/** The same in readable letters. */
export const headerText = (headers: Headers, name: string): string => decoded(header(headers, name) ?? '')

const WORD = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/gi

/** Encoded words (RFC 2047), those beside each other as one; bytes that nobody encoded are UTF-8 or what was usual before it. */
export function decoded(value: string): string {
  const plain = bytesToText(value)
  if (!plain.includes('=?')) return plain
  const joined = plain.replaceAll(/(\?=)\s+(?==\?)/g, '$1')
  let out = ''
  let at = 0
  let run: { charset: string; bytes: Buffer[] } | undefined
  const flush = () => {
    if (run) out += textIn(Buffer.concat(run.bytes), run.charset)
    run = undefined
  }
  for (const match of joined.matchAll(WORD)) {
    const [whole, charset = '', how = '', words = ''] = match
    if (match.index > at) {
      flush()
      out += joined.slice(at, match.index)
    }
    // A letter may be cut in two by the end of a word.
    if (run && run.charset !== charset.toLowerCase()) flush()
    run ??= { charset: charset.toLowerCase(), bytes: [] }
    run.bytes.push(
      how.toLowerCase() === 'b' ? Buffer.from(words, 'base64') : quoted(words.replaceAll('_', ' ')),
    )
    at = match.index + whole.length
  }
  flush()
  return out + joined.slice(at)
}

/** Quoted-printable into bytes. */
export const quoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=[ \t]*\r?\n/g, '')
      .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

const bytesToText = (latin1: string): string =>
  /[\x80-\xff]/.test(latin1) ? textIn(Buffer.from(latin1, 'latin1'), undefined) : latin1

/** Bytes in the charset they say, in UTF-8 where they are that, else as the west wrote before it. */
export function textIn(bytes: Uint8Array, charset: string | undefined): string {
  const named =
    charset === undefined || /^(us-)?ascii$|^(unknown|default)/i.test(charset) ? undefined : charset
  try {
    return new TextDecoder(named ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')).decode(bytes)
  } catch {
    return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
  }
}

/** `text/plain; charset="utf-8"` in its pieces; continued and encoded parameters (RFC 2231) are put together. */
export function described(value: string): {
  readonly is: string
  readonly parameters: ReadonlyMap<string, string>
} {
  const is = (/^[^;\s]+/.exec(value)?.[0] ?? '').toLowerCase()
  const found = new Map<string, string>()
  for (const [, name = '', inQuotes, bare = ''] of value.matchAll(PARAMETER))
    if (!found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), inQuotes?.replaceAll(/\\(.)/g, '$1') ?? bare.trim())
  const parameters = new Map<string, string>()
  for (const name of found.keys()) {
    const [base = ''] = name.split('*')
    if (!parameters.has(base)) parameters.set(base, found.get(base) ?? continued(found, base))
  }
  return { is, parameters }
}

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g
const PIECES_MAX = 50

function continued(found: ReadonlyMap<string, string>, base: string): string {
  const single = found.get(`${base}*`)
  if (single !== undefined) return extended(single)
  let text = ''
  let encoded = false
  for (let piece = 0; piece < PIECES_MAX; piece++) {
    const plain = found.get(`${base}*${piece}`)
    const escaped = found.get(`${base}*${piece}*`)
    if (plain === undefined && escaped === undefined) break
    encoded ||= escaped !== undefined
    text += escaped ?? plain ?? ''
  }
  return encoded ? extended(text) : text
}

function extended(value: string): string {
  const [, charset, escapes = value] = /^([^']*)'[^']*'(.*)$/.exec(value) ?? []
  return textIn(quoted(escapes.replaceAll('=', '=3D').replaceAll('%', '=')), charset || undefined)
}
