import type { HandoffTerms } from '#domain/handoff/terms.ts'
import type { Id } from '#domain/ledger.ts'
import { lastOffer } from '#domain/handoff/state.ts'
import { personOf, teamOf, type People, type TeamFacts } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { leadsWanting, type LeadWanting } from './routing/leads-wanting.ts'
import { routerFor, type Wanting } from './routing/router.ts'

/** Whom a lead is handed to next; undefined where everybody who could have it has been asked. */
export type NextRepresentative = HandoffTerms['next']

type Asked = {
  readonly loaded: LoadedPlaybook
  readonly people: People
  readonly at: Instant
  /** The leads that may be handed on, and teams that are named for it. */
  readonly leads: readonly Id[]
  readonly teams: readonly Id[]
}

/** Reads what it needs once, before anything is decided: the turns of the teams are locked by then. */
export type Representatives = (
  parts: Pick<Parts, 'isPersonal' | 'isDisposable'>,
  tx: Tx,
  asked: Asked,
) => Promise<(lead: Id) => NextRepresentative>

/**
 * The way of the playbook's `handoff.routing`; without it the usual one, of a team where one is named, else among all representatives.
 * Only representatives take part, and nobody is asked twice.
 */
export const representativesByRouting: Representatives = async (parts, tx, asked) => {
  const { loaded, people, at } = asked
  const wanting = new Map(
    (await leadsWanting(parts, tx, { ids: asked.leads, loaded, people })).map((each) => [each.id, each]),
  )
  if (wanting.size === 0) return () => () => undefined
  const whole = everybody(tx.workspace, people, loaded)
  const routing = loaded.playbook.handoff?.routing
  const base = whereTurnsAre(loaded, people, routing) ?? whole.name
  const sellers = onlyRepresentatives({ members: people.members, teams: [...people.teams, whole] })
  const nameOf = (team: Id | undefined) => teamOf(people, team)?.name
  const ways = [...wanting.values()].flatMap((each): Wanting[] => {
    const teams = [...asked.teams, ...offeredTo(each)].flatMap((team) => nameOf(team) ?? [])
    return [base, ...new Set(teams)].flatMap((team) => [
      { ...each.wanting, team, routing },
      { ...each.wanting, team, routing: undefined },
    ])
  })
  const router = await routerFor(
    { ...tx, lock: async () => undefined },
    { ...{ loaded, people: sellers, at, leads: ways }, handing: true },
  )
  return (lead) => {
    const { wanting: wants } = wanting.get(lead) ?? {}
    return (_state, { team, before, qualifier, tried }) => {
      if (!wants) return undefined
      // A team that is named goes its own way; what a routing began, the same routing goes on with.
      const own = nameOf(team) ?? (routing === undefined ? nameOf(before) : undefined)
      const to = own === undefined ? { team: base, routing } : { team: own, routing: undefined }
      return router.give({ ...wants, ...to, lead, qualifier, except: tried })
    }
  }
}

const offeredTo = ({ lead: { handoffs } }: LeadWanting): readonly Id[] =>
  handoffs.flatMap((handoff) => lastOffer(handoff)?.team ?? [])

/** All representatives, as if they were one team; the firm itself stands for it in the history of turns. */
function everybody(workspace: Id, { members, teams }: People, { playbook }: LoadedPlaybook): TeamFacts {
  const calendar = playbook.handoff?.accept?.calendar ?? playbook.calendars[0]?.name ?? ''
  const steward = teams[0]?.steward ?? ''
  return { id: workspace, name: '', calendar, steward, chain: [], members: members.map(({ id }) => id) }
}

const onlyRepresentatives = (people: People): People => ({
  members: people.members,
  teams: people.teams.map((team) => ({
    ...team,
    members: team.members.filter((id) => personOf(people, id)?.roles.includes('representative')),
  })),
})

/** The team that the routing deals turns in, where it names one. */
function whereTurnsAre(
  { playbook }: LoadedPlaybook,
  { teams }: People,
  routing: string | undefined,
): string | undefined {
  const steps = playbook.routing?.find(({ name }) => name === routing)?.value.steps ?? []
  const named = steps.flatMap((step) => {
    if (typeof step === 'string') return []
    const turns = playbook.turns?.find(({ name }) => name === step.turns)?.value.team
    return [step.team ?? turns].filter((team) => team !== undefined)
  })
  const last = named.at(-1)
  return teams.find(({ name }) => name === last)?.name
}
