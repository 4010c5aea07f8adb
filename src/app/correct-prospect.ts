import type { Actor, Id } from '#domain/ledger.ts'
import type { CorrectProspect } from '#domain/prospect/correct.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'

type Correcting = {
  readonly workspace: Id
  readonly prospect: Id
  readonly by: Actor
  readonly id: Id
  readonly details: CorrectProspect['details']
  readonly because?: string | undefined
}

/** Two people can't be written to at one address: whose it is already is rather the same person, and said so elsewhere. */
export async function correctProspect(
  parts: Parts,
  { workspace, prospect, by, id, details, because }: Correcting,
): Promise<Outcome | { readonly outcome: 'taken' }> {
  const at = await parts.clock.now()
  const address = details.email && emailKey(details.email)
  return parts.ledger.transaction(workspace, async (tx) => {
    if (address) {
      await tx.lock('prospect', [address])
      const whose = await tx.addresses([address])
      if (whose.some((known) => known.prospect !== prospect)) return { outcome: 'taken' }
    }
    const command = { type: 'CorrectProspect', at, by, id, details, because } as const
    const [outcome] = await carryOut(tx, [{ kind: 'prospect', stream: prospect, command }], parts)
    return outcome ?? { outcome: 'nothing' }
  })
}
