import type { Id } from '#domain/ledger.ts'
import type { Offer } from '#domain/lead/offered-by.ts'
import { Desk } from '#domain/routing/desk.ts'
import type { RoutingPlan, TurnsRule } from '#domain/routing/plan.ts'
import { teamNamed, type People, type TeamFacts } from '#domain/team/people.ts'
import { nextOpening } from '#domain/time/covered.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { CompiledCondition } from '#playbook/compile.ts'
import type { LoadedPlaybook } from '../playbooks.ts'
import type { Tx } from '../ports.ts'
import type { Place } from './place.ts'
import { plansOf } from './plans.ts'
import type { OpenOwner, RoutingReaders } from './ports.ts'

/** A lead that wants somebody, as the playbook sees it. */
export type Wanting = Place & {
  /** The team that is to have it, by its name in the playbook; nothing is asked where there is none. */
  readonly team: string | undefined
  /** The routing of its segment. */
  readonly routing?: string | undefined
  readonly accountOwner?: Id | undefined
  /** Everything that the person's address lies in, and the other domains of their account. */
  readonly domains: readonly string[]
  readonly language?: string | undefined
  readonly holds: (conditions: readonly CompiledCondition[]) => boolean
  readonly previousOwner?: Id | undefined
  readonly qualifier?: Id | undefined
  readonly except?: readonly Id[] | undefined
  /** The lead itself, where it is there already: whoever has it is no reason to give it to them. */
  readonly lead?: Id | undefined
}

export type Router = {
  /** Who gets it, counted at once; undefined where the team's steward owes it. */
  readonly give: (lead: Wanting) => Offer | undefined
}

type Asked = {
  readonly loaded: LoadedPlaybook
  readonly people: People
  readonly at: Instant
  readonly leads: readonly Wanting[]
  /** They are qualified and go to representatives. */
  readonly handing?: boolean
}

/** Turns that brought junk this long ago are still given back. */
const JUNK_BACK_DAYS = 30
const DAY_MS = 86_400_000

/**
 * Reads all that routing a batch rests on, in one go: first the locks of every team whose turns or caps could be touched, in order, then
 * the questions, each answered as of after the locks. Whoever is given something counts for the next.
 */
export async function routerFor(
  tx: Pick<Tx, 'lock' | keyof RoutingReaders>,
  { loaded, people, at, leads, handing = false }: Asked,
): Promise<Router> {
  const plans = plansOf(loaded, people, { at, handing })
  const planFor = ({ team: name, routing }: Wanting) => {
    const team = teamNamed(people, name)
    return team && { team, plan: plans.planFor(team, routing) }
  }
  const wanted = [
    ...new Map(leads.flatMap((lead) => planFor(lead) ?? []).map((each) => [each.plan, each])).values(),
  ]
  if (wanted.length === 0) return { give: () => undefined }
  const rules = new Set(wanted.flatMap(({ plan }) => rulesOf(plan)))
  const capped = [...rules].some(({ caps }) => Object.values(caps).some((cap) => cap !== undefined))
  // A cap is a person's, whatever the team: then nobody else deals to anybody meanwhile.
  const teams = capped ? people.teams.map(({ id }) => id) : [...new Set([...rules].map(({ team }) => team))]
  const asksFor = (to: string) => wanted.some(({ plan }) => plan.steps.some((step) => step.to === to))
  const [, standings, loads, openOwners] = await Promise.all([
    tx.lock('team', teams),
    tx.standings([...new Set([...rules].map(({ team }) => team))], junkSince(rules, at)),
    capped
      ? tx.loads(
          people.members.map(({ id }) => id),
          beginnings(loaded.zone, at),
        )
      : new Map(),
    asksFor('open lead owner')
      ? tx.openOwners([...new Set(leads.flatMap(({ domains }) => domains))])
      : new Map(),
  ])
  const desk = new Desk({
    ...{ at, people: withLanguages(people, loaded), standings, loads },
    thereAt: opening(loaded, people, at),
  })
  return {
    give: (lead) => {
      const found = planFor(lead)
      return found && giveOne(desk, lead, { ...found, loaded, openOwners })
    },
  }
}

function giveOne(
  desk: Desk,
  lead: Wanting,
  about: {
    readonly team: TeamFacts
    readonly plan: RoutingPlan
    readonly loaded: LoadedPlaybook
    readonly openOwners: ReadonlyMap<string, readonly OpenOwner[]>
  },
): Offer | undefined {
  const { team, plan, loaded, openOwners } = about
  const { accountOwner, domains, holds, country, region, postcode, language, previousOwner } = lead
  const conditions = plan.name === undefined ? [] : (loaded.compiled.routes.get(plan.name) ?? [])
  const open = domains.flatMap((domain) => openOwners.get(domain) ?? [])
  const owners = new Set(open.filter((one) => one.lead !== lead.lead).map(({ owner }) => owner))
  return desk.give(
    {
      ...{ team: team.id, domains, country, region, postcode, language, previousOwner },
      account: { owner: accountOwner, openOwners: [...owners] },
      qualifier: lead.qualifier,
      holds: (step) => holds(conditions[step] ?? []),
      except: lead.except ?? [],
    },
    plan,
  )
}

const rulesOf = ({ turns, steps, fallback }: RoutingPlan): readonly TurnsRule[] => [
  turns,
  ...steps.flatMap((step) => step.turns ?? []),
  ...fallback.flatMap((step) => ('turns' in step ? [step.turns] : [])),
]

const junkSince = (rules: ReadonlySet<TurnsRule>, at: Instant): Instant | undefined =>
  [...rules].some(({ credit }) => credit.includes('junk'))
    ? instantOf(epochMsOf(at) - JUNK_BACK_DAYS * DAY_MS)
    : undefined

/** When the day and the week began where the firm is. */
function beginnings(zone: string, at: Instant): { readonly day: Instant; readonly week: Instant } {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).startOfDay()
  const monday = local.subtract({ days: local.dayOfWeek - 1 })
  return { day: instantOf(local.epochMilliseconds), week: instantOf(monday.epochMilliseconds) }
}

/** The moment itself while the team's calendar is open, else its next opening. */
function opening(loaded: LoadedPlaybook, people: People, at: Instant): (team: Id) => Instant {
  const known = new Map<Id, Instant>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const calendar = loaded.calendars.get(people.teams.find((team) => team.id === id)?.calendar ?? '')
    const opens = calendar && nextOpening(calendar, at)
    const there = typeof opens === 'string' ? opens : at
    known.set(id, there)
    return there
  }
}

/** Whoever has told no languages answers in those of their teams. */
function withLanguages(people: People, { playbook }: LoadedPlaybook): People {
  const spoken = people.teams.map(({ name, members }) => ({
    members: new Set(members),
    languages: playbook.teams.find((team) => team.name === name)?.languages ?? [],
  }))
  if (spoken.every(({ languages }) => languages.length === 0)) return people
  const members = people.members.map((person) =>
    (person.languages?.length ?? 0) > 0
      ? person
      : {
          ...person,
          languages: spoken.flatMap((team) => (team.members.has(person.id) ? team.languages : [])),
        },
  )
  return { ...people, members }
}
