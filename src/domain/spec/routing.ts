import { Desk, type DeskRead } from '../routing/desk.ts'
import type { Load, Seeking, Standing } from '../routing/facts.ts'
import type { RoutingPlan, TurnsRule } from '../routing/plan.ts'
import { plainTurns, usualPlan } from '../routing/usual.ts'
import type { People, Person } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import { acme, at, qualifiers } from './cast.ts'

/** The usual desk of Acme at nine o'clock: everybody of the qualifiers is there, and nobody has anything yet. */
export function deskOf(over: Partial<Omit<DeskRead, 'loads' | 'standings'>> & Over = {}): Desk {
  const { loads = {}, standing, opens, ...read } = over
  return new Desk({
    at: at('09:00'),
    people: acme,
    thereAt: () => opens ?? read.at ?? at('09:00'),
    loads: new Map(Object.entries(loads)),
    standings: new Map(standing ? [[qualifiers.id, standing]] : []),
    ...read,
  })
}
type Over = {
  readonly loads?: Readonly<Record<string, Load>>
  readonly standing?: Standing
  readonly opens?: Instant
}

/** A lead that looks for somebody, with nothing known of it but its team. */
export const seeking = (over: Partial<Seeking> = {}): Seeking => ({
  ...{ team: qualifiers.id, domains: [], holds: () => true },
  ...over,
})

export const turnsBy = (over: Partial<TurnsRule> = {}): TurnsRule => ({
  ...plainTurns(qualifiers.id),
  ...over,
})

export const planOf = (over: Partial<RoutingPlan> = {}): RoutingPlan => ({
  ...usualPlan(qualifiers.id),
  name: 'by place',
  ...over,
})

/** Acme with something else said of some of its people. */
export const acmeWith = (over: Readonly<Record<string, Partial<Person>>>): People => ({
  ...acme,
  members: acme.members.map((person) => ({ ...person, ...over[person.id] })),
})
