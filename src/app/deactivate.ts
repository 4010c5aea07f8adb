import type { Actor, Id } from '#domain/ledger.ts'
import { lastResort } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { giveAgain, offersOf } from './routing/give-again.ts'
import type { Asking } from './streams.ts'

/** A member leaves: at once their open leads are offered to whoever's turn it is, else they fall to the team's steward. */
export function deactivate(
  parts: Parts,
  { workspace, member, by, at, id }: { workspace: Id; member: Id; by: Actor; at: Instant; id?: Id },
): Promise<Outcome> {
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('to change')
    const held = await tx.heldBy(member)
    const { teams } = await tx.people()
    // All of them: whoever else of a team takes over may be bound by a cap that other teams count for too.
    const passing = await handoffsOf(tx, member, at)
    await tx.lock(
      'team',
      teams.map((team) => team.id),
    )
    const command = { type: 'DeactivateMember', at, by, ...(id && { id }) } as const
    const [outcome] = await carryOut(tx, [{ kind: 'member', stream: member, command }], parts)
    if (!outcome) throw new Error('A command has an outcome.')
    if (outcome.outcome === 'happened')
      await carryOut(tx, [...(await reoffers(parts, tx, { held, at })), ...passing], parts)
    return outcome
  })
}

/** What was offered to them goes to the next at once, and what they were to rule on to somebody else. */
async function handoffsOf(tx: Tx, member: Id, at: Instant): Promise<readonly Asking[]> {
  const asked = { at, by: 'system' } as const
  const because = 'has left'
  const [offered, disputes] = [await tx.handoffsTo(member), await tx.disputesOf(member)]
  return [
    ...offered.map(({ lead, handoff }): Asking => ({
      ...{ kind: 'lead', stream: lead },
      command: { ...asked, type: 'PassHandoff', handoff, because },
    })),
    ...disputes.map((lead): Asking => ({
      ...{ kind: 'lead', stream: lead },
      command: { ...asked, type: 'NameArbiter', gone: member },
    })),
  ]
}

async function reoffers(
  parts: Parts,
  tx: Tx,
  { held, at }: { readonly held: readonly { lead: Id; team: Id | null }[]; readonly at: Instant },
): Promise<readonly Asking[]> {
  const people = await tx.people()
  const inTeams = held.flatMap(({ lead, team }) => (people.teams.some(({ id }) => id === team) ? [lead] : []))
  const given = await giveAgain(parts, tx, { ids: inTeams, at })
  const offers = await offersOf(tx, given, { at, because: 'its owner has left' })
  return [
    ...offers,
    ...held.filter(({ lead }) => !inTeams.includes(lead)).flatMap(({ lead }) => toLastResort(lead)),
  ]

  function toLastResort(lead: Id): readonly Asking[] {
    const to = lastResort(people)
    if (to === undefined) return []
    const reason = 'Its owner has left.'
    return [
      {
        kind: 'lead',
        stream: lead,
        // Whoever is at work on it right now goes on; the lead needs a person who stays.
        command: { type: 'AssignLead', at, by: 'system', to, reason, takeOver: { reason } },
      },
    ]
  }
}
