import { hash, randomFillSync } from 'node:crypto'
import type { AnyEvent } from '#app/streams.ts'
import { canonicalText } from './canonical-text.ts'

const SALT_BYTES = 16
const POOL_BYTES = 4096
const none = Buffer.alloc(0)

/** An event as it is written: canonical text (RFC 8785), salted digest of what is private, and the link to what went before. */
export type Written = {
  readonly seq: number
  readonly type: string
  readonly v: number
  readonly at: string
  readonly by: string
  readonly data: string
  readonly private: string | null
  readonly salt: Buffer | null
  readonly digest: Buffer
  readonly hash: Buffer
}

export type Head = {
  readonly kind: string
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly v: number
  readonly at: string
  readonly by: string
}

/** The version in which each type is written today; types not named here are in their first. */
export const versions: Readonly<Record<string, number>> = {}

/** Chains events on to a stream whose last hash is `previous` (empty before the first). */
export function chain(
  { kind, stream, after, previous }: { kind: string; stream: string; after: number; previous: Buffer },
  events: readonly AnyEvent[],
): readonly Written[] {
  let last = previous
  return events.map((event, index) => {
    const { type, at, by, data } = event
    const seq = after + index + 1
    const v = versions[type] ?? 1
    const text = canonicalText(data)
    const hidden = 'private' in event && event.private !== undefined ? canonicalText(event.private) : null
    const salt = hidden === null ? null : freshSalt()
    const digest = salt === null || hidden === null ? none : digestOf(salt, hidden)
    last = linkOf(last, { kind, stream, seq, type, v, at, by }, { data: text, digest })
    return { seq, type, v, at, by, data: text, private: hidden, salt, digest, hash: last }
  })
}

/** `SHA-256(salt ‖ private)`: proves what was private without saying it, and says nothing once both are gone. */
export const digestOf = (salt: Buffer, hidden: string): Buffer => hashed(salt, hidden, none)

/** `SHA-256(previous ‖ head ‖ data ‖ digest)`; head and data are one line each, so that no two histories read the same. */
export function linkOf(
  previous: Buffer,
  head: Head,
  { data, digest }: { data: string; digest: Buffer },
): Buffer {
  const { kind, stream, seq, type, v, at, by } = head
  const line = JSON.stringify([kind, stream, seq, type, v, at, by])
  return hashed(previous, `${line}\n${data}\n`, digest)
}

const BYTES_A_CHAR_MAX = 3
let room = Buffer.allocUnsafe(64 * 1024)

/** The SHA-256 of a text between two runs of bytes, laid out in one room that is used again and again. */
function hashed(before: Buffer, text: string, after: Buffer): Buffer {
  const needed = before.length + text.length * BYTES_A_CHAR_MAX + after.length
  if (needed > room.length) room = Buffer.allocUnsafe(needed)
  const middle = before.copy(room)
  const end = middle + room.write(text, middle)
  return hash('sha256', room.subarray(0, end + after.copy(room, end)), 'buffer')
}

const pool = Buffer.alloc(POOL_BYTES)
let used = POOL_BYTES

function freshSalt(): Buffer {
  if (used === POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const salt = Buffer.from(pool.subarray(used, used + SALT_BYTES))
  used += SALT_BYTES
  return salt
}
