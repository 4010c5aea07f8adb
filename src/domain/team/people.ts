import type { Id } from '../ledger.ts'
import type { RungTo } from '../commitment/commitment.ts'
import type { TimeOff } from '../member/time-off.ts'
import type { Instant } from '../time/instant.ts'
import type { ChainStep } from './team.ts'

export const roles = ['qualifier', 'representative', 'manager', 'marketing', 'admin'] as const
export type Role = (typeof roles)[number]

export type Person = {
  readonly id: Id
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
  /** Active, and not "away now". */
  readonly onDuty: boolean
  readonly email?: string | null
  readonly addedAt?: Instant
  /** Those they answer in; where none are told, those of their teams. */
  readonly languages?: readonly string[]
  readonly skills?: readonly string[]
  readonly off?: readonly TimeOff[]
  /** A manager lets nothing new come to them; then they aren't `onDuty` either. */
  readonly paused?: boolean
}

export type TeamFacts = {
  readonly id: Id
  readonly name: string
  readonly calendar: string
  readonly steward: Id
  readonly chain: readonly ChainStep[]
  readonly members: readonly Id[]
}

/** Who works here and in which team, as read for a decision. */
export type People = { readonly members: readonly Person[]; readonly teams: readonly TeamFacts[] }

export const personOf = (people: People, id: Id | undefined): Person | undefined =>
  people.members.find((person) => person.id === id)
export const teamNamed = (people: People, name: string | undefined): TeamFacts | undefined =>
  people.teams.find((team) => team.name === name)
export const teamOf = (people: People, id: Id | undefined): TeamFacts | undefined =>
  people.teams.find((team) => team.id === id)

/** The person of last resort: the first active admin, in the order they came. */
export const lastResort = (people: People): Id | undefined =>
  people.members.find(({ active, roles: held }) => active && held.includes('admin'))?.id

/** The person a rung reaches now. Inactive people are passed over, and the search ends at an admin, so that it ends at a person. */
export function reach(
  people: People,
  to: RungTo,
  held: { team?: Id | undefined; holder?: Id | undefined },
): Id | undefined {
  const active = (id: Id | undefined) => (personOf(people, id)?.active ? id : undefined)
  const steward = active(teamOf(people, held.team)?.steward)
  const named =
    to === 'holder' ? active(held.holder) : to === 'steward' ? steward : byNameOrRole(people, to, held.team)
  return named ?? steward ?? lastResort(people)
}

function byNameOrRole(people: People, to: Exclude<RungTo, string>, team: Id | undefined): Id | undefined {
  if ('member' in to) return personOf(people, to.member)?.active ? to.member : undefined
  const able = people.members.filter(
    ({ active, roles: held }) => active && held.some((role) => role === to.role),
  )
  const { members = [], steward } = teamOf(people, team) ?? {}
  // A step up reaches somebody else than the steward, who knows already, wherever there is one.
  const others = able.filter(({ id }) => id !== steward)
  const inTeam = others.find(({ id }) => members.includes(id))
  return (inTeam ?? others[0] ?? able[0])?.id
}
