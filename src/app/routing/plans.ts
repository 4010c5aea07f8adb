import type { Id } from '#domain/ledger.ts'
import {
  type Fallback,
  type Pairing,
  type RouteStep,
  type RoutingPlan,
  type Territory,
  type TurnsRule,
} from '#domain/routing/plan.ts'
import { postcodeOf } from '#domain/routing/territory.ts'
import { handoffPlan, plainTurns, usualPlan } from '#domain/routing/usual.ts'
import { teamNamed, type People, type TeamFacts } from '#domain/team/people.ts'
import { addDuration } from '#domain/time/add-duration.ts'
import type { Duration } from '#domain/time/duration.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Playbook } from '#playbook/playbook.ts'
import type { LoadedPlaybook } from '../playbooks.ts'

export type Plans = {
  /** How leads of a team find their person, by the routing of that name or else by the team's own. */
  readonly planFor: (team: TeamFacts, routing: string | undefined) => RoutingPlan
}

/** The playbook's routing with its names as people and teams, as they are at this moment. Made once for a batch. */
export function plansOf(
  loaded: LoadedPlaybook,
  people: People,
  { at, handing = false }: { readonly at: Instant; readonly handing?: boolean },
): Plans {
  const names = namesIn(people)
  const rules = turnsIn(loaded.playbook, names)
  const territories = territoriesIn(loaded.playbook, names)
  const pairs = pairsIn(loaded.playbook, names)
  const known = new Map<string, RoutingPlan>()
  const make = (team: TeamFacts, routing: string | undefined): RoutingPlan => {
    const turns = rules.ofTeam(team.id)
    const rule = loaded.playbook.routing?.find(({ name }) => name === routing)
    if (!rule)
      return handing ? handoffPlan(team.id, { turns, territories, pairs }) : usualPlan(team.id, turns)
    const { name, value } = rule
    const calendar = loaded.calendars.get(team.calendar)
    const beyond = (duration: Duration | undefined): Instant | undefined => {
      const over = duration && addDuration(at, duration, duration.unit === 'd' ? undefined : calendar)
      return typeof over === 'string' ? over : undefined
    }
    return {
      ...{ name, turns, territories, pairs },
      steps: value.steps.map((step): RouteStep => {
        if (typeof step === 'string') return { to: step }
        const unlessAwayBeyond = beyond(step.unlessAwayFor)
        const only = step.team === undefined ? undefined : names.team(step.team)
        const named = step.turns === undefined ? undefined : rules.named(step.turns, team.id)
        return {
          to: step.to,
          ...(unlessAwayBeyond !== undefined && { unlessAwayBeyond }),
          ...(step.skill !== undefined && { skill: step.skill }),
          ...(only !== undefined && { team: only }),
          ...(named && { turns: named }),
        }
      }),
      fallback: value.fallback.flatMap((step) => fallbackOf(step, { names, rules })),
    }
  }
  return {
    planFor: (team, routing) => {
      const wanted = routing ?? loaded.playbook.teams.find(({ name }) => name === team.name)?.routing
      const key = `${team.id}/${wanted ?? ''}`
      const plan = known.get(key) ?? make(team, wanted)
      known.set(key, plan)
      return plan
    },
  }
}

type Names = {
  readonly member: (email: string) => Id | undefined
  readonly members: (emails: readonly string[] | undefined) => readonly Id[]
  readonly team: (name: string) => Id | undefined
  readonly teamMembers: (name: string) => readonly Id[]
}
type Rules = {
  /** The turns of that name; of this team, where they name none. */
  readonly named: (name: string, team: Id) => TurnsRule | undefined
  readonly ofTeam: (team: Id) => TurnsRule
}

/** Whom the playbook names and nobody has invited yet is nobody. */
function namesIn(people: People): Names {
  const byEmail = new Map(
    people.members.flatMap(({ id, email }) => (email ? [[email.toLowerCase(), id]] : [])),
  )
  const member = (email: string) => byEmail.get(email.toLowerCase())
  return {
    member,
    members: (emails = []) => emails.flatMap((email) => member(email) ?? []),
    team: (name) => teamNamed(people, name)?.id,
    teamMembers: (name) => teamNamed(people, name)?.members ?? [],
  }
}

function turnsIn({ turns = [] }: Pick<Playbook, 'turns'>, names: Names): Rules {
  // The same rule is the same object, so that its shares are reckoned once in a batch.
  const made = new Map<string, TurnsRule>()
  const once = (key: string, make: () => TurnsRule): TurnsRule => {
    const rule = made.get(key) ?? make()
    made.set(key, rule)
    return rule
  }
  const teamIn = ({ team }: TurnsSaid, of: Id): Id => (team === undefined ? of : (names.team(team) ?? of))
  return {
    named: (name, of) => {
      const said = turns.find((rule) => rule.name === name)?.value
      if (!said) return undefined
      const team = teamIn(said, of)
      return once(`${name}/${team}`, () => ruleOf(name, said, { names, team }))
    },
    ofTeam: (team) => {
      const said = turns.find(({ value }) => value.team !== undefined && names.team(value.team) === team)
      return once(`${said?.name ?? ''}/${team}`, () =>
        said ? ruleOf(said.name, said.value, { names, team }) : plainTurns(team),
      )
    },
  }
}

function ruleOf(
  name: string,
  { weights = [], caps, ramp, credit }: TurnsSaid,
  { names, team }: { readonly names: Names; readonly team: Id },
): TurnsRule {
  const known = weights.flatMap(({ name: email, value }) => {
    const id = names.member(email)
    return id === undefined ? [] : [[id, value] as const]
  })
  return {
    ...{
      name,
      team,
      weights: new Map(known),
      caps: { perDay: caps?.perDay, perWeek: caps?.perWeek, open: caps?.open },
    },
    ramp: ramp && { from: ramp.from / 100, weeks: ramp.weeks },
    credit: credit ?? plainTurns(team).credit,
  }
}
type TurnsSaid = NonNullable<Playbook['turns']>[number]['value']

/** A territory names people, or the team that serves it. */
const territoriesIn = ({ territories = [] }: Playbook, names: Names): readonly Territory[] =>
  territories.map(({ name, value }) => {
    const { countries = [], regions = [], postcodes = [], accounts = [], team, members } = value
    return {
      ...{ name, countries, regions, accounts },
      postcodes: postcodes.map(({ country, from, to }) => ({
        country,
        from: postcodeOf(from),
        to: postcodeOf(to),
      })),
      members: members ? names.members(members) : team === undefined ? [] : names.teamMembers(team),
    }
  })

const pairsIn = ({ pairs = [] }: Playbook, names: Names): readonly Pairing[] =>
  pairs.flatMap(({ qualifier, representatives, territories = [] }) => {
    const id = names.member(qualifier)
    return id === undefined
      ? []
      : [{ qualifier: id, representatives: names.members(representatives), territories }]
  })

type FallbackSaid = NonNullable<Playbook['routing']>[number]['value']['fallback'][number]

function fallbackOf(
  { team, member }: FallbackSaid,
  { names, rules }: { readonly names: Names; readonly rules: Rules },
): readonly Fallback[] {
  const id = member === undefined ? undefined : names.member(member)
  if (id !== undefined) return [{ member: id }]
  const of = team === undefined ? undefined : names.team(team)
  return of === undefined ? [] : [{ turns: rules.ofTeam(of) }]
}
