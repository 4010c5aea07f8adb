import { carryOut } from '#app/carry-out.ts'
import type { App, Firm } from '../app.ts'

/** Puts a playbook in force at once, as if both had signed it. */
export async function activated({ wired: { parts } }: App, firm: Firm, text: string): Promise<void> {
  const at = await parts.clock.now()
  await parts.ledger.transaction(firm.workspace, async (tx) => {
    const history = await tx.read([{ kind: 'workspace', stream: firm.workspace }])
    const founded = history.get(firm.workspace)?.find((event) => event.type === 'WorkspaceFounded')
    if (!founded) throw new Error('A firm is founded.')
    const about = { name: 'For a spec', digest: parts.textDigest(text), text, holidays: {} }
    const command = { type: 'ActivatePlaybook', at, by: firm.admin.id, ...about } as const
    await carryOut(tx, [{ kind: 'playbook', stream: founded.data.playbook, command }], parts)
  })
}
