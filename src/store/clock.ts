import type { Pool } from 'pg'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { Clock } from '#app/ports.ts'

export const CLOCK_MEASURED_EVERY_MS = 30_000
export const CLOCK_DRIFT_MS_MAX = 500

export type SystemClock = Clock & {
  /** How far this machine's clock is from the database's, in milliseconds. */
  readonly driftMs: () => number
  readonly stop: () => void
}

/** Time as the database has it: our own clock plus a measured offset, so that asking costs nothing. */
export async function systemClock(pool: Pool): Promise<SystemClock> {
  let offset = await measure(pool)
  const timer = setInterval(() => {
    measure(pool).then(
      (measured) => {
        offset = measured
      },
      () => undefined, // The database is away; readiness says so, and the last offset is the best we know.
    )
  }, CLOCK_MEASURED_EVERY_MS)
  timer.unref()
  return {
    mode: 'system',
    now: async () => instantOf(Math.round(Date.now() + offset)),
    driftMs: () => offset,
    stop: () => clearInterval(timer),
  }
}

async function measure(pool: Pool): Promise<number> {
  const before = Date.now()
  const { rows } = await pool.query<{ ms: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as ms',
  )
  const after = Date.now()
  return (rows[0]?.ms ?? after) - (before + after) / 2
}

/** Time as a row in the database, the same for every process, moved by hand. It starts where real time was. */
export async function manualClock(pool: Pool): Promise<Clock> {
  await pool.query(
    `insert into clock (now) values (date_trunc('milliseconds', clock_timestamp())) on conflict do nothing`,
  )
  return {
    mode: 'manual',
    now: async () => {
      const { rows } = await pool.query<{ now: Instant }>({ name: 'clock', text: 'select now from clock' })
      return rows[0]?.now ?? instantOf(0)
    },
  }
}

/** Moves the manual clock forward; undefined where `to` lies in the past, because in a stream time never goes back. */
export async function moveClock(pool: Pool, to: Instant): Promise<Instant | undefined> {
  const { rows } = await pool.query<{ now: Instant }>(
    'update clock set now = $1 where now <= $1 returning now',
    [instantOf(epochMsOf(to))],
  )
  return rows[0]?.now
}

/** Before anything has happened time may begin anywhere; whoever calls this has looked. */
export async function beginClock(pool: Pool, at: Instant): Promise<Instant> {
  const now = instantOf(epochMsOf(at))
  await pool.query('update clock set now = $1', [now])
  return now
}
