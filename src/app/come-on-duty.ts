import type { Actor, Id } from '#domain/ledger.ts'
import { nextTurn } from '#domain/team/turn.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
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
    const mine = teams.filter(({ members }) => members.includes(member)).map((team) => team.id)
    await tx.lock('team', mine)
    const command = { type: 'ChangeDuty', at, by, onDuty, ...(id && { id }) } as const
    const [outcome] = await carryOut(tx, [{ kind: 'member', stream: member, command }], parts)
    if (!outcome) throw new Error('A command has an outcome.')
    if (outcome.outcome === 'happened' && onDuty) await carryOut(tx, await offers(tx, mine, at), parts)
    return outcome
  })
}

async function offers(tx: Tx, teams: readonly Id[], at: Instant): Promise<readonly Asking[]> {
  const people = await tx.people()
  const askings: Asking[] = []
  for (const team of people.teams.filter(({ id }) => teams.includes(id))) {
    const turns = new Map(await tx.turns(team.id))
    for (const lead of await tx.unoffered(team.id)) {
      const offer = nextTurn(people, team, turns)
      if (offer?.turn === undefined) continue
      turns.set(offer.to, offer.turn)
      const { to, turn } = offer
      const because = 'somebody is on duty again'
      askings.push({
        kind: 'lead',
        stream: lead,
        command: { type: 'OfferLead', at, by: 'system', team: team.id, to, turn, because },
      })
    }
  }
  return askings
}
