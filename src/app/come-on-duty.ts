import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { giveAgain, offersOf } from './routing/give-again.ts'
import type { Asking } from './streams.ts'

/** A member goes away or comes back. What came while nobody of a team was on duty is offered as soon as somebody is. */
export function changeDuty(
  parts: Parts,
  about: { workspace: Id; member: Id; onDuty: boolean; by: Actor; at: Instant; id?: Id },
): Promise<Outcome> {
  const { workspace, member, onDuty, by, at, id } = about
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('to change')
    const { teams } = await tx.people()
    await tx.lock(
      'team',
      teams.map((team) => team.id),
    )
    const command = { type: 'ChangeDuty', at, by, onDuty, ...(id && { id }) } as const
    const [outcome] = await carryOut(tx, [{ kind: 'member', stream: member, command }], parts)
    if (!outcome) throw new Error('A command has an outcome.')
    if (outcome.outcome === 'happened' && onDuty)
      await carryOut(
        tx,
        await offersToTeamsOf(parts, tx, { member, at, because: 'somebody is on duty again' }),
        parts,
      )
    return outcome
  })
}

/** What waits in the teams of a member for somebody to whom it can be offered. */
export async function offersToTeamsOf(
  parts: Parts,
  tx: Tx,
  { member, at, because }: { readonly member: Id; readonly at: Instant; readonly because: string },
): Promise<readonly Asking[]> {
  const { teams } = await tx.people()
  const mine = teams.filter(({ members }) => members.includes(member))
  const waiting = await Promise.all(mine.map(({ id }) => tx.unoffered(id)))
  const given = await giveAgain(parts, tx, { ids: waiting.flat(), at })
  const found = given.filter(({ offer }) => offer !== undefined)
  return offersOf(tx, found, { at, because })
}
