import type { NextOffer } from '#domain/handoff/terms.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf, teamOf, type People } from '#domain/team/people.ts'
import type { Tx } from './ports.ts'

/** Whom a lead is handed to next; undefined where everybody who could have it has been asked. */
export type NextRepresentative = (
  lead: KnownLead,
  wanted: { readonly team: Id | undefined; readonly tried: readonly Id[] },
) => NextOffer | undefined

/** Reads what it needs once, before anything is decided. */
export type Representatives = (tx: Tx, people: People) => Promise<NextRepresentative>

/**
 * The representative on duty who was offered a hand-off longest ago: of the team where one is named, else of all. An offer whose
 * turn was given back doesn't count as one.
 */
export const representativesByTurn: Representatives = async (tx, people) => {
  const offered = await tx.lastHandoffs()
  return (_lead, { team, tried }) => {
    const members = team === undefined ? people.members.map(({ id }) => id) : membersOf(people, team)
    const [to] = members
      .filter((id) => !tried.includes(id) && isThere(people, id))
      .toSorted((a, b) => order(offered.get(a) ?? '', offered.get(b) ?? '') || order(a, b))
    return to === undefined ? undefined : { to, because: 'by turn' }
  }
}

const membersOf = (people: People, team: Id): readonly Id[] => teamOf(people, team)?.members ?? []
const isThere = (people: People, id: Id): boolean => {
  const person = personOf(people, id)
  return person?.onDuty === true && person.roles.includes('representative')
}
const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
