import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'

/**
 * Somebody who has left is forgotten: name and address go from their stream, their row and the mails that were for them. What they
 * did stays, under an id that names nobody. What they wrote to prospects is the prospects' history, and goes with those.
 */
export function eraseMember(
  parts: Parts,
  { workspace, member, by, at }: { workspace: Id; member: Id; by: Actor; at: Instant },
): Promise<Outcome> {
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('to change')
    const command = { type: 'EraseMember', at, by } as const
    const [outcome] = await carryOut(tx, [{ kind: 'member', stream: member, command }], parts)
    if (!outcome) throw new Error('A command has an outcome.')
    if (outcome.outcome === 'happened') await tx.forgetMember({ member, at })
    return outcome
  })
}
