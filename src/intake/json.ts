import { storable } from '#domain/text/storable.ts'
import { decoderNamed, utf8 } from './charset.ts'
import { Gathered, unreadable, type Reading, type Unreadable } from './gathered.ts'

export const JSON_LEVELS_MAX = 32

/**
 * application/json: one object. Nested values become dotted keys (`person.email`), a list several values of one key,
 * a list of objects numbered keys (`items.0.name`). `null`, `{}` and `[]` are answers without a value.
 */
export function readJson(bytes: Buffer, charset: string | undefined): Reading {
  const parsed = jsonObjectIn(bytes, charset)
  if (parsed.outcome === 'refused') return parsed
  const gathered = new Gathered()
  flatten(parsed.object, '', gathered)
  const reading = gathered.reading()
  return reading.outcome === 'read' ? { ...reading, json: cleaned(parsed.object) } : reading
}

/** The object that a body is, where it is one and no deeper than anybody needs. */
export function jsonObjectIn(
  bytes: Uint8Array,
  charset: string | undefined,
): { readonly outcome: 'parsed'; readonly object: JsonObject } | Unreadable {
  const parsed = parse((decoderNamed(charset) ?? utf8)(bytes).replace(/^\uFEFF/, ''))
  if (parsed === undefined) return unreadable('is not well-formed JSON')
  if (!isObject(parsed.value))
    return unreadable('must be a JSON object, with the names of the fields as its keys')
  if (deeperThan(JSON_LEVELS_MAX, parsed.value))
    return unreadable(`is nested deeper than ${JSON_LEVELS_MAX} levels`)
  return { outcome: 'parsed', object: parsed.value }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** A number that JavaScript would round (an order's number, a telephone's) stays as it was written. */
function keepDigits(_: string, value: unknown, { source }: { source?: string } = {}): unknown {
  return typeof value === 'number' && source !== undefined && String(value) !== source ? source : value
}

export type JsonObject = { readonly [key: string]: unknown }
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null

function deeperThan(levels: number, value: object): boolean {
  return Object.values(value).some(
    (inner) => isNested(inner) && (levels === 1 || deeperThan(levels - 1, inner)),
  )
}

function flatten(value: object, path: string, gathered: Gathered): void {
  for (const [key, inner] of Object.entries(value)) {
    if (!gathered.open) return
    gather(inner, path === '' ? key : `${path}.${key}`, gathered)
  }
}

function gather(value: unknown, path: string, gathered: Gathered): void {
  if (Array.isArray(value)) gatherList(value, path, gathered)
  else if (isNested(value) && Object.keys(value).length > 0) flatten(value, path, gathered)
  else gathered.add(path, ...plain(value))
}

function gatherList(list: readonly unknown[], path: string, gathered: Gathered): void {
  if (!list.some(isNested)) {
    for (const value of list.length > 0 ? list : [null]) {
      if (!gathered.open) return
      gathered.add(path, ...plain(value))
    }
    return
  }
  for (const [i, value] of list.entries()) {
    if (!gathered.open) return
    gather(value, isNested(value) ? `${path}.${i}` : path, gathered)
  }
}

/** The words of one value: none for `null` and for what is empty. */
const plain = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (!isNested(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), cleaned(inner)]))
}
