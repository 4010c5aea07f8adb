import { epochMsOf } from '#domain/time/instant.ts'

/**
 * Lists as PostgreSQL itself holds them, to be sent as one value. In their text form every byte of a submission would be written as
 * hexadecimal, escaped, and read again character by character, which took a sixth of the database's time for keeping one.
 */
type Elements<Value> = readonly (Value | null)[]
/** How elements of one type are written: how many bytes each takes, and how they are laid where there is room for them. */
type Manner<Value> = {
  readonly oid: number
  readonly bytesOf: (value: Value) => number
  readonly write: (list: Buffer, value: Value, at: number) => unknown
}

const HEADER_BYTES = 20
const LENGTH_BYTES = 4
const UUID_BYTES = 16
const NULL_LENGTH = -1
/** Moments are counted in microseconds from 2000-01-01 on. */
const EPOCH_MS = Date.UTC(2000, 0, 1)

export const texts = (values: Elements<string>): Buffer =>
  listOf(values, {
    oid: 25,
    bytesOf: (text) => Buffer.byteLength(text),
    write: (list, text, at) => list.write(text, at, 'utf8'),
  })

export const byteas = (values: Elements<Uint8Array>): Buffer =>
  listOf(values, {
    oid: 17,
    bytesOf: (bytes) => bytes.length,
    write: (list, bytes, at) => list.set(bytes, at),
  })

export const uuids = (values: Elements<string>): Buffer =>
  listOf(values, {
    oid: 2950,
    bytesOf: () => UUID_BYTES,
    write: (list, id, at) => {
      // What isn't written would be whatever lay in memory before.
      if (list.write(id.replaceAll('-', ''), at, UUID_BYTES, 'hex') !== UUID_BYTES)
        throw new TypeError('This is not a UUID.')
    },
  })

export const flags = (values: readonly boolean[]): Buffer =>
  listOf(values, {
    oid: 16,
    bytesOf: () => 1,
    write: (list, value, at) => list.writeUInt8(value ? 1 : 0, at),
  })

export const moments = (values: readonly string[]): Buffer =>
  listOf(values, {
    oid: 1184,
    bytesOf: () => 8,
    write: (list, moment, at) => list.writeBigInt64BE(BigInt(epochMsOf(moment) - EPOCH_MS) * 1000n, at),
  })

export const integers = (values: readonly number[]): Buffer =>
  listOf(values, {
    oid: 23,
    bytesOf: () => 4,
    write: (list, value, at) => list.writeInt32BE(value, at),
  })

export const smallIntegers = (values: readonly number[]): Buffer =>
  listOf(values, {
    oid: 21,
    bytesOf: () => 2,
    write: (list, value, at) => list.writeInt16BE(value, at),
  })

/** One dimension, whether there are nulls, the type of the elements, how many from 1 on; then each with its length before it. */
function listOf<Value>(values: Elements<Value>, { oid, bytesOf, write }: Manner<Value>): Buffer {
  const lengths = values.map((value) => (value === null ? NULL_LENGTH : bytesOf(value)))
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
    if (value !== null) write(list, value, at)
    at += Math.max(0, length)
  }
  return list
}
