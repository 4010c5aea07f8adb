import { storable } from '#domain/text/storable.ts'
import { parseInstant, type Instant } from '#domain/time/instant.ts'
import { contentTypeOf } from '../content-type.ts'
import { isObject, jsonObjectIn, type JsonObject } from '../json.ts'
import type { Headers } from './door.ts'

/** The JSON object that a delivery is. */
export const objectFrom = (bytes: Uint8Array, headers: Headers) =>
  jsonObjectIn(bytes, contentTypeOf(headers.get('content-type') ?? '').parameters.get('charset'))

/** A member of a payload, whatever the payload really is. Only what it has itself: never what objects inherit. */
export const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

export const objectAt = (value: unknown, name: string): JsonObject => {
  const found = member(value, name)
  return isObject(found) ? found : {}
}

export const listAt = (value: unknown, name: string): readonly unknown[] => {
  const found = member(value, name)
  return Array.isArray(found) ? found : []
}

/** One plain value as text; undefined for what is empty or no plain value. */
export const textAt = (value: unknown, name: string): string | undefined => said(member(value, name))

export function said(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : storable(value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** All the plain values in one, in their order. */
export function wordsIn(value: unknown): readonly string[] {
  const own = said(value)
  if (own !== undefined) return [own]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return isObject(value) ? Object.values(value).flatMap(wordsIn) : []
}

/** A moment with its offset, also as `+0000`. */
export function momentAt(value: unknown, name: string): Instant | undefined {
  const text = textAt(value, name)
  return text === undefined ? undefined : parseInstant(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
}

const YEAR_2000_MS = 946_684_800_000
const YEAR_2100_MS = 4_102_444_800_000

/** A moment as a number since 1970. */
export function epochAt(value: unknown, name: string, unitMs: 1 | 1_000): Instant | undefined {
  const ms = Number(textAt(value, name)) * unitMs
  return ms >= YEAR_2000_MS && ms < YEAR_2100_MS ? new Date(ms).toISOString() : undefined
}

/** Without what isn't there. */
export const present = <Value extends object>(
  values: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } =>
  // Object.entries forgets which key had which type; the filter drops only `undefined`.
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>
  }

/** A form by what is known of it; undefined where nothing is. */
export const formOf = (id: string | undefined, name?: string) =>
  id === undefined && name === undefined ? {} : { form: present({ id, name }) }
