import type { Id } from '../ledger.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { KnownLead } from '../lead/state.ts'
import { lastResort, personOf, teamOf, type People } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import type { Recipient } from './offering.ts'
import type { HandoffRefusal } from './refusals.ts'
import { noTerms, type NextWanted } from './terms.ts'
import { whoMeetsThem } from './who-meets-them.ts'

/** To a person by name, to a pool, or to whoever is to meet them, else whose turn it is (of a team, where one is named). */
export type Wanted = {
  readonly to?: Id | undefined
  readonly pool?: Id | undefined
  readonly team?: Id | undefined
}

type Asked = Wanted & Pick<NextWanted, 'before' | 'tried' | 'qualifier'> & { readonly at: Instant }
type Refusal = HandoffRefusal | { readonly code: 'member_inactive'; readonly member: Id }

/** Whom the hand-off goes to, or why it can't go there. */
export function recipientOf(
  lead: KnownLead,
  { to, pool, team, at, ...asked }: Asked,
  facts: LeadFacts,
): Recipient | Refusal {
  const { people } = facts
  if (pool !== undefined) {
    const able = teamOf(people, pool)?.members.some((id) => personOf(people, id)?.active)
    return able ? { pool, team: pool, because: 'to whoever is first' } : { code: 'pool_empty' }
  }
  if (to !== undefined) {
    const person = personOf(people, to)
    if (!person?.active) return { code: 'member_inactive', member: to }
    if (!person.roles.includes('representative')) return { code: 'not_a_representative', member: to }
    return { to, team: team ?? teamFor(people, to, lead.team), because: 'by name' }
  }
  const next =
    whoMeetsThem(lead, { team, at, ...asked }, people) ??
    (facts.handoff ?? noTerms).next(lead, { team, ...asked })
  if (!next) return { code: 'nobody_to_hand_to' }
  return {
    ...next,
    team: teamWith(people, next.to, [team, asked.before]) ?? teamFor(people, next.to, lead.team),
  }
}

/** Where a lead goes with this representative: a team of theirs, rather another than the one that qualified it. */
export const teamFor = (people: People, member: Id, from: Id | undefined): Id | undefined => {
  const theirs = people.teams.filter(({ members }) => members.includes(member))
  return (theirs.find(({ id }) => id !== from) ?? theirs[0])?.id
}

const teamWith = (people: People, member: Id, teams: readonly (Id | undefined)[]): Id | undefined =>
  teams.find((id) => teamOf(people, id)?.members.includes(member))

/** The search always ends at a person: the steward of the team that was to have it, else the last admin. */
export function fallback(people: People, team: Id | undefined): Recipient | undefined {
  const steward = teamOf(people, team)?.steward
  const to = personOf(people, steward)?.active ? steward : lastResort(people)
  return to === undefined ? undefined : { to, team, because: 'nobody else is there' }
}
