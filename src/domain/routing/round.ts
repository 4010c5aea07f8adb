import type { Id } from '../ledger.ts'
import type { RoundSoFar } from './facts.ts'
import type { Pool } from './pool.ts'

export type Dealt = {
  readonly to: Id
  readonly share: number
  /** How many they have had of this round, with this one. */
  readonly had: number
}

/**
 * Whose turn it is in the round of a pool. The n-th turn of a member falls due by the time at which their share of all turns would have
 * come to n, and may not come before it would have passed n - 1; among those who may, the earliest due goes first. So everybody's turns
 * stay within one of their share after every single turn (the earliest deadline of proportionate fair scheduling), and are equal to it
 * at the end of each round. A tie goes to who has waited longest, then to the lower id, so that it is nobody's choice.
 */
export function dealNext(
  { members, length }: Pool,
  { dealt, had }: RoundSoFar,
  lastOf: ReadonlyMap<Id, number>,
): Dealt | undefined {
  let best:
    | { readonly id: Id; readonly share: number; readonly due: number; readonly had: number }
    | undefined
  for (const { id, share } of members) {
    const turns = had.get(id) ?? 0
    if (Math.floor((turns * length) / share) > dealt) continue
    const due = Math.ceil(((turns + 1) * length) / share)
    if (best && (due > best.due || (due === best.due && !isBefore(id, best.id, lastOf)))) continue
    best = { id, share, due, had: turns }
  }
  return best && { to: best.id, share: best.share, had: best.had + 1 }
}

const isBefore = (id: Id, other: Id, lastOf: ReadonlyMap<Id, number>): boolean => {
  const [mine, theirs] = [lastOf.get(id) ?? 0, lastOf.get(other) ?? 0]
  return mine < theirs || (mine === theirs && id < other)
}

/** The round that a pool is in: the one it has begun, or the next. */
export function roundOf({ length }: Pool, before: RoundSoFar | undefined): RoundSoFar {
  if (!before) return { round: 1, dealt: 0, had: new Map() }
  return before.dealt >= length ? { round: before.round + 1, dealt: 0, had: new Map() } : before
}
