import { Pool, types, type PoolConfig } from 'pg'
import { instantOf } from '#domain/time/instant.ts'

const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20

/** Moments come back in the one form (milliseconds, UTC), dates as text, and counts as numbers (they stay below 2^53). */
const parsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return types.getTypeParser(oid, format)
    if (oid === TIMESTAMPTZ) return moment
    if (oid === DATE) return (text: string) => text
    if (oid === INT8) return Number
    return types.getTypeParser(oid)
  }) as typeof types.getTypeParser,
}

/** PostgreSQL with `timezone=UTC` says `2026-03-02 09:00:00.12+00`; other offsets are read the long way. */
function moment(text: string): string {
  if (!text.endsWith('+00')) return instantOf(Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds)
  const fraction = text.length > 22 ? text.slice(20, -3).padEnd(3, '0').slice(0, 3) : '000'
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}

/**
 * A pool whose broken idle connections are replaced, not thrown. What is asked of one connection without waiting goes out at once and
 * is answered in the order in which it was asked, so that questions that don't rest on each other's answers cost one round trip.
 */
export function makePool(config: PoolConfig, onError: (code: string) => void): Pool {
  const pool = new Pool({ pipeline: true, ...config, types: parsers })
  pool.on('error', (error) => onError('code' in error ? String(error.code) : 'connection_lost'))
  pool.on('connect', (client) => {
    client.on('error', (error) => onError('code' in error ? String(error.code) : 'connection_lost'))
  })
  return pool
}
