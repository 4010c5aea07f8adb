import { epochMsOf } from '#domain/time/instant.ts'

/**
 * Lists as PostgreSQL itself holds them, to be sent as one value. In their text form every byte of a submission would be written as
 * hexadecimal, escaped, and read again character by character, which took a sixth of the database's time for keeping one.
 */
type Element = Uint8Array | string | null
type Elements<Value> = readonly (Value | null)[]

const HEADER_BYTES = 20
const LENGTH_BYTES = 4
const NULL_LENGTH = -1
/** Moments are counted in microseconds from 2000-01-01 on. */
const EPOCH_MS = Date.UTC(2000, 0, 1)
const oids = { bool: 16, bytea: 17, int2: 21, int4: 23, text: 25, timestamptz: 1184, uuid: 2950 } as const

export const texts = (values: Elements<string>): Buffer => listOf(oids.text, values)
export const byteas = (values: Elements<Uint8Array>): Buffer => listOf(oids.bytea, values)
export const uuids = (values: Elements<string>): Buffer =>
  listOf(
    oids.uuid,
    values.map((id) => id && Buffer.from(id.replaceAll('-', ''), 'hex')),
  )
export const flags = (values: readonly boolean[]): Buffer =>
  listOf(
    oids.bool,
    values.map((value) => Buffer.of(value ? 1 : 0)),
  )
export const moments = (values: readonly string[]): Buffer =>
  listOf(
    oids.timestamptz,
    values.map((at) => {
      const bytes = Buffer.allocUnsafe(8)
      bytes.writeBigInt64BE(BigInt(epochMsOf(at) - EPOCH_MS) * 1000n)
      return bytes
    }),
  )
export const integers = (values: readonly number[]): Buffer =>
  listOf(
    oids.int4,
    values.map((value) => {
      const bytes = Buffer.allocUnsafe(4)
      bytes.writeInt32BE(value)
      return bytes
    }),
  )
export const smallIntegers = (values: readonly number[]): Buffer =>
  listOf(
    oids.int2,
    values.map((value) => {
      const bytes = Buffer.allocUnsafe(2)
      bytes.writeInt16BE(value)
      return bytes
    }),
  )

/** One dimension, whether there are nulls, the type of the elements, how many from 1 on; then each with its length before it. */
function listOf(oid: number, values: readonly Element[]): Buffer {
  const lengths = values.map(lengthOf)
  const list = Buffer.allocUnsafe(
    HEADER_BYTES + lengths.reduce((sum, length) => sum + LENGTH_BYTES + Math.max(0, length), 0),
  )
  list.writeInt32BE(1, 0)
  list.writeInt32BE(lengths.includes(NULL_LENGTH) ? 1 : 0, 4)
  list.writeInt32BE(oid, 8)
  list.writeInt32BE(values.length, 12)
  list.writeInt32BE(1, 16)
  let at = HEADER_BYTES
  for (const [index, value] of values.entries()) {
    const length = lengths[index] ?? NULL_LENGTH
    at = list.writeInt32BE(length, at)
    if (typeof value === 'string') list.write(value, at, 'utf8')
    else if (value !== null) list.set(value, at)
    at += Math.max(0, length)
  }
  return list
}

const lengthOf = (value: Element): number => {
  if (value === null) return NULL_LENGTH
  return typeof value === 'string' ? Buffer.byteLength(value) : value.length
}
