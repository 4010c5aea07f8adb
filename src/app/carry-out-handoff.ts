import type { HandoffCommand } from '#domain/handoff/commands.ts'
import type { Id } from '#domain/ledger.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'

/** Carries out what is asked of a hand-off, or of a dispute, on the lead that it belongs to. */
export const carryOutHandoff = (
  parts: Parts,
  workspace: Id,
  { of, id, command }: { of: 'handoff' | 'dispute'; id: Id; command: HandoffCommand },
): Promise<{ readonly outcome: Outcome; readonly lead: Id | undefined }> =>
  parts.ledger.transaction(workspace, async (tx) => {
    const lead = of === 'handoff' ? await tx.leadOfHandoff(id) : await tx.leadOfDispute(id)
    if (lead === undefined) {
      const code = of === 'handoff' ? 'no_such_handoff' : 'no_such_dispute'
      return { outcome: { outcome: 'refused', refusal: { code } }, lead }
    }
    const [outcome] = await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
    if (!outcome) throw new Error('A command has an outcome.')
    return { outcome, lead }
  })
