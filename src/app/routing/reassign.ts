import type { Actor, Id } from '#domain/ledger.ts'
import { territoryOf } from '#domain/routing/territory.ts'
import { lastResort } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from '../carry-out.ts'
import type { Parts } from '../parts.ts'
import type { Tx } from '../ports.ts'
import type { Asking } from '../streams.ts'
import { giveAgain, holderOf, type Given } from './give-again.ts'
import { leadsWanting } from './leads-wanting.ts'
import { plansOf } from './plans.ts'

export const REASSIGNED_AT_ONCE_MAX = 500

export type Reassigning = {
  readonly workspace: Id
  readonly by: Actor
  readonly at: Instant
  /** What a member has or is offered; or what a team's members have of territories that they don't serve. */
  readonly of: { readonly member: Id } | { readonly outsideTerritory: Id }
  /** Only these, where any are named: what a preview showed. */
  readonly leads?: readonly Id[] | undefined
  /** To this member; without one, each the way that routing finds. */
  readonly to?: Id | undefined
  readonly reason: string
  /** Without it nothing is written. */
  readonly apply: boolean
}
export type Reassigned = {
  readonly lead: Id
  readonly from: Id
  readonly to: Id
  readonly because: string
  readonly outcome: 'would happen' | Outcome['outcome']
  readonly refusal?: string
}

/**
 * Passes on the open leads of somebody who leaves or is away for long, or those that a change of territories has left with the wrong
 * people. First as a preview; the buyer's clock stays either way, and until somebody accepts, the team's steward owes them.
 */
export function reassign(parts: Parts, asked: Reassigning): Promise<readonly Reassigned[]> {
  return parts.ledger.transaction(asked.workspace, async (tx) => {
    await tx.lockPeople('as they are')
    const given = await wantedOf(parts, tx, asked)
    const moves = await movesOf(tx, given, asked)
    if (!asked.apply) return moves.map(({ told }) => ({ ...told, outcome: 'would happen' }))
    const outcomes = await carryOut(
      tx,
      moves.map(({ asking }) => asking),
      parts,
    )
    return moves.map(({ told }, index) => {
      const outcome = outcomes[index] ?? { outcome: 'nothing' }
      const refusal = outcome.outcome === 'refused' ? { refusal: outcome.refusal.code } : {}
      return { ...told, outcome: outcome.outcome, ...refusal }
    })
  })
}

/** Each lead as routing would give it now, counted for the next; never to whoever has it. */
async function wantedOf(parts: Parts, tx: Tx, { of, at, leads }: Reassigning): Promise<readonly Given[]> {
  const { teams } = await tx.people()
  const members =
    'member' in of ? [of.member] : (teams.find(({ id }) => id === of.outsideTerritory)?.members ?? [])
  const held = await Promise.all(members.map((member) => tx.heldBy(member)))
  const ids = held
    .flat()
    .filter(
      ({ lead, team }) => (leads?.includes(lead) ?? true) && ('member' in of || team === of.outsideTerritory),
    )
    .map(({ lead }) => lead)
    .slice(0, REASSIGNED_AT_ONCE_MAX)
  const moving = 'member' in of ? ids : await outsideTerritory(parts, tx, { ids, at })
  return giveAgain(parts, tx, { ids: moving, at, exceptHolder: true })
}

/** Those whose territory is served by others than whoever has them. */
async function outsideTerritory(
  parts: Parts,
  tx: Tx,
  { ids, at }: { readonly ids: readonly Id[]; readonly at: Instant },
): Promise<readonly Id[]> {
  const [loaded, people] = await Promise.all([parts.playbooks.load(tx), tx.people()])
  const plans = plansOf(loaded, people, { at })
  const wanting = await leadsWanting(parts, tx, { ids, loaded, people })
  return wanting.flatMap(({ id, lead, wanting: wants }) => {
    const team = people.teams.find((each) => each.id === lead.team)
    const serving = team && territoryOf(plans.planFor(team, wants.routing).territories, wants)?.members
    const holder = holderOf(lead)
    return serving && serving.length > 0 && holder !== undefined && !serving.includes(holder) ? [id] : []
  })
}

type Move = {
  readonly asking: Asking
  readonly told: Pick<Reassigned, 'lead' | 'from' | 'to' | 'because'>
}

async function movesOf(
  tx: Tx,
  given: readonly Given[],
  { to, by, at, reason }: Reassigning,
): Promise<readonly Move[]> {
  const people = await tx.people()
  return given.flatMap(({ id, lead, offer }): Move[] => {
    const told = { lead: id, from: holderOf(lead) ?? '' }
    const team = people.teams.find((each) => each.id === lead.team)
    if (to === undefined && team) {
      const found = offer ?? { to: team.steward, because: 'nobody else fits' }
      const command = { ...found, type: 'OfferLead', at, by, team: team.id } as const
      const asking = { kind: 'lead', stream: id, command } as const
      return [{ asking, told: { ...told, to: found.to, because: found.because } }]
    }
    const person = to ?? lastResort(people)
    if (person === undefined) return []
    const command = { type: 'AssignLead', at, by, to: person, reason } as const
    return [{ asking: { kind: 'lead', stream: id, command }, told: { ...told, to: person, because: reason } }]
  })
}
