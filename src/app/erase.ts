import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut } from './carry-out.ts'
import type { Parts } from './parts.ts'

export type Erased = { readonly prospect: Id; readonly leads: number; readonly submissions: number }

/**
 * A person is forgotten: what is open with them ends as withdrawn, every private part of their streams goes, and so do the rows
 * made of them; ids, times, codes and outcomes stay, so that every count still holds.
 */
export function erase(
  parts: Parts,
  { workspace, prospect, by, at }: { workspace: Id; prospect: Id; by: Actor; at: Instant },
): Promise<Erased> {
  return parts.ledger.transaction(workspace, async (tx) => {
    const { leads, submissions } = await tx.belongingTo(prospect)
    const asked = { at, by }
    await carryOut(
      tx,
      [
        ...leads.map((stream) => ({
          kind: 'lead' as const,
          stream,
          command: { ...asked, type: 'Withdraw' as const },
        })),
        ...submissions.map((stream) => ({
          kind: 'submission' as const,
          stream,
          command: { ...asked, type: 'ForgetSubmission' as const },
        })),
        {
          kind: 'prospect',
          stream: prospect,
          command: { ...asked, type: 'ErasePerson', leads: leads.length, submissions: submissions.length },
        },
      ],
      parts,
    )
    await tx.forget({ prospect, leads, submissions, at })
    return { prospect, leads: leads.length, submissions: submissions.length }
  })
}
