import type { Actor, Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { ImportParts } from './record-past.ts'
import type { Taken } from './run.ts'

/** `about` is an address, or a domain with all that lies in it. */
export type SuppressionRow = {
  readonly row: number
  readonly kind: 'address' | 'domain'
  readonly about: string
  readonly reason: string
}
export const SUPPRESSED_AT_ONCE_MAX = 2_000

/** From now on nothing is mailed to these. Only a keyed digest of each is kept. */
export function suppress(
  parts: ImportParts,
  workspace: Id,
  { rows, by, at }: { rows: readonly SuppressionRow[]; by: Actor; at: Instant },
): Promise<Taken> {
  return parts.ledger.transaction(workspace, async (tx) => {
    const some = rows.map(({ kind, about, reason }) => {
      const said = kind === 'address' ? emailKey(about) : about.toLowerCase()
      return { key: parts.suppressionKey(workspace, said), kind, reason, by, at }
    })
    const unique = [...new Map(some.map((each) => [each.key.join(), each])).values()]
    // In one order, so that two lists at once don't wait for each other.
    const created = await tx.suppress(unique.toSorted((a, b) => (a.key.join() < b.key.join() ? -1 : 1)))
    return { created, joined: 0, skipped: rows.length - created, rejected: [] }
  })
}
