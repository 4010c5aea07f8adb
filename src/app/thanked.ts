import { emailKey } from '#domain/prospect/prospect.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { PendingSubmission, Tx } from './ports.ts'

/** A machine that answers ours would be answered by ours: so an address gets one such mail a day, whatever comes from it. */
const THANKED_APART_MS = 24 * 60 * 60_000

export function thankedOf(
  tx: Tx,
  pending: readonly PendingSubmission[],
  at: Instant,
): Promise<ReadonlySet<string>> {
  const keys = pending.flatMap(({ canonical }) =>
    canonical?.person.email ? [emailKey(canonical.person.email)] : [],
  )
  return tx.thanked([...new Set(keys)], instantOf(epochMsOf(at) - THANKED_APART_MS))
}
