import type { Actor, Id } from '#domain/ledger.ts'
import { nextTurn } from '#domain/team/turn.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import type { Asking } from './streams.ts'

/** A member leaves: at once their open leads are offered to whoever's turn it is, else they fall to the team's steward. */
export function deactivate(
  parts: Parts,
  { workspace, member, by, at, id }: { workspace: Id; member: Id; by: Actor; at: Instant; id?: Id },
): Promise<Outcome> {
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('to change')
    const held = await tx.heldBy(member)
    const passing = await handoffsOf(tx, member, at)
    await tx.lock(
      'team',
      held.flatMap(({ team }) => (team ? [team] : [])),
    )
    const command = { type: 'DeactivateMember', at, by, ...(id && { id }) } as const
    const [outcome] = await carryOut(tx, [{ kind: 'member', stream: member, command }], parts)
    if (!outcome) throw new Error('A command has an outcome.')
    if (outcome.outcome === 'happened')
      await carryOut(tx, [...(await reoffers(tx, held, at)), ...passing], parts)
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
  tx: Tx,
  held: readonly { lead: Id; team: Id | null }[],
  at: Instant,
): Promise<readonly Asking[]> {
  const people = await tx.people()
  const askings: Asking[] = []
  for (const team of people.teams) {
    const turns = new Map(await tx.turns(team.id))
    for (const { lead } of held.filter((lead) => lead.team === team.id)) {
      const offer = nextTurn(people, team, turns) ?? { to: team.steward, because: 'nobody on duty' }
      if (offer.turn !== undefined) turns.set(offer.to, offer.turn)
      const { to, turn } = offer
      askings.push({
        kind: 'lead',
        stream: lead,
        command: {
          type: 'OfferLead',
          at,
          by: 'system',
          team: team.id,
          to,
          turn,
          because: 'its owner has left',
        },
      })
    }
  }
  return [...askings, ...held.filter(({ team }) => team === null).flatMap(({ lead }) => toLastResort(lead))]

  function toLastResort(lead: Id): readonly Asking[] {
    const admin = people.members.find(({ active, roles }) => active && roles.includes('admin'))
    if (!admin) return []
    const reason = 'Its owner has left.'
    return [
      {
        kind: 'lead',
        stream: lead,
        // Whoever is at work on it right now goes on; the lead needs a person who stays.
        command: { type: 'AssignLead', at, by: 'system', to: admin.id, reason, takeOver: { reason } },
      },
    ]
  }
}
