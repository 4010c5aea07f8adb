import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { accounts, promises } from './books-checks.ts'

/** One source's submissions of one day (UTC, by receipt), each counted in the one place where it is. */
export type Balance = {
  readonly source: string
  readonly day: string
  readonly received: number
  readonly resolved: number
  readonly open: number
  readonly held: number
  readonly junk: number
  readonly pending: number
  readonly test: number
  readonly forgotten: number
}
export type Violation = { readonly promise: string; readonly stream: Id | null; readonly what: string }
export type Books = {
  readonly ok: boolean
  readonly asOf: Instant
  readonly balance: readonly Balance[]
  readonly violations: readonly Violation[]
}

/** A sweep may be this late before the books say so. */
const SWEEP_LATE_MS_MAX = 60_000
/** So many of each kind are named; where there are more, one further line counts them. */
const NAMED_MAX = 100

/**
 * Do the books balance? Received is counted from what was kept, the places from where it went, so that nothing agrees by
 * definition; then each promise is looked for where it could be broken. Only aggregates and indexes: fit for a million leads.
 */
export async function books(client: PoolClient, workspace: Id, asOf: Instant): Promise<Books> {
  const { rows: balance } = await client.query<Balance>(accounts, [workspace])
  const violations: Violation[] = balance.flatMap(imbalance)
  const lateBefore = instantOf(epochMsOf(asOf) - SWEEP_LATE_MS_MAX)
  for (const { promise, whats, text, timed } of promises) {
    const values = timed ? [workspace, lateBefore] : [workspace]
    const { rows } = await client.query<{ stream: Id; n?: number }>(`${text} limit ${NAMED_MAX + 1}`, values)
    const named = rows.map(({ stream, n = 0 }) => ({ promise, stream, what: whats[n] ?? '' }))
    violations.push(...named.slice(0, NAMED_MAX))
    const beyond = named[NAMED_MAX]
    if (beyond)
      violations.push({
        promise,
        stream: null,
        what: `${beyond.what} There are more than ${NAMED_MAX} of these.`,
      })
  }
  return { ok: violations.length === 0, asOf, balance, violations }
}

function imbalance({ source, day, received, ...places }: Balance): readonly Violation[] {
  const { resolved, open, held, junk, pending, test, forgotten } = places
  const placed = resolved + open + held + junk + pending + test + forgotten
  if (placed === received) return []
  const what = `Of ${source} on ${day} ${received} were received, and ${placed} are somewhere.`
  return [{ promise: 'P1', stream: null, what }]
}
