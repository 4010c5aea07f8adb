import type { Actor, Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { carryOut } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { fold } from './streams.ts'

/**
 * They said no. Every open lead of theirs ends at once, whoever has it, with their own words; under whichever of their names they
 * came, nothing that was planned goes out any more, and their addresses stand on the list of those who are not written to.
 */
export async function stopContact(
  parts: Parts,
  tx: Tx,
  { prospect, by, said }: { prospect: Id; by: Actor; said?: string | undefined },
): Promise<number> {
  const at = await parts.clock.now()
  const group = await tx.groupOf(prospect)
  await tx.lockPeople('as they are')
  const leads = (await Promise.all(group.map((one) => tx.belongingTo(one)))).flatMap(({ leads }) => leads)
  const outcomes = await carryOut(
    tx,
    [
      ...leads.map((stream) => ({
        kind: 'lead' as const,
        stream,
        command: { type: 'Withdraw' as const, at, by, ...(said && { said }) },
      })),
      ...group.map((stream) => ({
        kind: 'prospect' as const,
        stream,
        command: {
          ...{ type: 'SetPermission' as const, at, by, permission: 'any contact' as const, given: false },
          ...{ how: by === 'buyer' ? ('own page' as const) : ('member' as const), wording: said },
        },
      })),
    ],
    parts,
  )
  const histories = await tx.read(group.map((stream) => ({ kind: 'prospect', stream })))
  const emails = group.flatMap((one) => {
    const { kind, state } = fold('prospect', one, histories.get(one) ?? [])
    return kind === 'prospect' && state.status === 'known' && state.details.email ? [state.details.email] : []
  })
  await tx.suppress(
    [...new Set(emails.map(emailKey))].map((email) => ({
      ...{ key: parts.suppressionKey(tx.workspace, email), kind: 'address' as const },
      ...{ reason: 'They said no.', by, at },
    })),
  )
  return outcomes.slice(0, leads.length).filter(({ outcome }) => outcome === 'happened').length
}
