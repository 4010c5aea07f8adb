import { backAt } from '#domain/member/back-at.ts'
import type { Id } from '#domain/ledger.ts'
import { isThere } from '#domain/routing/there.ts'
import { personOf } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut } from './carry-out.ts'
import { offersToTeamsOf } from './come-on-duty.ts'
import { lockTurns } from './lock-turns.ts'
import type { Parts } from './parts.ts'

/**
 * The end of somebody's time off: what came meanwhile and nobody could be given is offered, the way of the playbook. What a colleague
 * has taken stays theirs, whoever was named for it: a prospect is not passed from hand to hand.
 */
export const comeBack = (
  parts: Parts,
  { workspace, member, at }: { workspace: Id; member: Id; at: Instant },
): Promise<void> =>
  parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('as they are')
    const person = personOf(await tx.people(), member)
    await tx.comesBack(member, person?.active ? backAt(person.off ?? [], at) : undefined)
    if (!person || person.paused || !isThere(person, at)) return
    await lockTurns(tx)
    const asked = { member, at, because: 'somebody is there again' }
    await carryOut(tx, await offersToTeamsOf(parts, tx, asked), parts)
  })
