import type { Id } from '../ledger.ts'
import type { Person } from '../team/people.ts'
import { epochMsOf, type Instant } from '../time/instant.ts'
import type { TurnsRule } from './plan.ts'

/** Shares are whole hundredths of a weight, so that a round ends. */
const PARTS = 100
const WEEK_MS = 7 * 86_400_000

/**
 * Each member's share: their weight, less while they are new. Weeks count whole, so that a share stays the same for a week and rounds
 * are played to their end. Who weighs nothing takes no turns.
 */
export function sharesBy(
  { weights, ramp }: Pick<TurnsRule, 'weights' | 'ramp'>,
  members: readonly Person[],
  at: Instant,
): ReadonlyMap<Id, number> {
  const now = epochMsOf(at)
  return new Map(
    members.flatMap(({ id, addedAt }) => {
      const weight = weights.get(id) ?? 1
      const part = ramp && addedAt !== undefined ? rampPart(ramp, now - epochMsOf(addedAt)) : 1
      return weight > 0 ? [[id, Math.max(1, Math.round(weight * part * PARTS))] as const] : []
    }),
  )
}

function rampPart({ from, weeks }: NonNullable<TurnsRule['ramp']>, sinceMs: number): number {
  const week = Math.max(0, Math.floor(sinceMs / WEEK_MS))
  return week >= weeks ? 1 : from + ((1 - from) * week) / weeks
}
