import type { Id } from '../ledger.ts'
import type { People, Person } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import {
  noStanding,
  type Load,
  type RoundSoFar,
  type RoutingFacts,
  type Seeking,
  type Standing,
} from './facts.ts'
import type { RoutingPlan, TurnsRule } from './plan.ts'
import { route } from './route.ts'
import type { Routed } from './routed.ts'
import { sharesBy } from './shares.ts'
import { isThere } from './there.ts'

/** What was read for a batch, under the locks of its teams. */
export type DeskRead = {
  readonly at: Instant
  readonly people: People
  /** When a team is there next. */
  readonly thereAt: (team: Id) => Instant
  readonly standings: ReadonlyMap<Id, Standing>
  readonly loads: ReadonlyMap<Id, Load>
}

type Turns = {
  latest: number
  readonly lastOf: Map<Id, number>
  readonly rounds: Map<string, RoundSoFar & { readonly had: Map<Id, number> }>
  credits: Standing['credits']
}

const nothingYet: Load = { today: 0, week: 0, open: 0 }

/** Where the leads of one batch find their people, one after the other: what one is given counts for the next. */
export class Desk implements RoutingFacts {
  readonly at: Instant
  readonly #people: ReadonlyMap<Id, Person>
  readonly #members: ReadonlyMap<Id, ReadonlySet<Id>>
  readonly #read: DeskRead
  readonly #there = new Map<Instant, ReadonlySet<Id>>()
  readonly #shares = new Map<TurnsRule, ReadonlyMap<Id, number>>()
  readonly #turns = new Map<Id, Turns>()
  readonly #loads: Map<Id, Load>

  constructor(read: DeskRead) {
    this.#read = read
    this.at = read.at
    const { members, teams } = read.people
    this.#people = new Map(members.map((person) => [person.id, person]))
    this.#members = new Map(teams.map((team) => [team.id, new Set(team.members)]))
    this.#loads = new Map(read.loads)
  }

  readonly person = (id: Id): Person | undefined => this.#people.get(id)
  readonly members = (team: Id): ReadonlySet<Id> => this.#members.get(team) ?? new Set()
  readonly load = (id: Id): Load => this.#loads.get(id) ?? nothingYet
  readonly standing = (team: Id): Standing => this.#turnsOf(team)

  readonly there = (team: Id): ReadonlySet<Id> => {
    const at = this.#read.thereAt(team)
    const known = this.#there.get(at)
    if (known) return known
    const there = this.#read.people.members.filter((person) => isThere(person, at)).map(({ id }) => id)
    const fresh = new Set(there)
    this.#there.set(at, fresh)
    return fresh
  }

  readonly sharesOf = (rule: TurnsRule): ReadonlyMap<Id, number> => {
    const known = this.#shares.get(rule)
    if (known) return known
    const fresh = sharesBy(rule, this.#read.people.members, this.at)
    this.#shares.set(rule, fresh)
    return fresh
  }

  /** Who gets it; it counts at once. */
  give(lead: Seeking, plan: RoutingPlan): Routed | undefined {
    const routed = route(lead, plan, this)
    if (routed) this.#note(routed)
    return routed
  }

  #note({ to, turn, route: { turn: taken, credit } }: Routed): void {
    const { today, week, open } = this.load(to)
    this.#loads.set(to, { today: today + 1, week: week + 1, open: open + 1 })
    const of = taken?.of ?? credit?.of
    if (of === undefined || turn === undefined) return
    const turns = this.#turnsOf(of)
    turns.latest = turn
    turns.lastOf.set(to, turn)
    if (credit)
      turns.credits = turns.credits.filter(({ member, lead }) => member !== to || lead !== credit.lead)
    if (!taken) return
    const { pool, round, nth, had } = taken
    const before = turns.rounds.get(pool)
    const mine = before?.round === round ? before.had : new Map<Id, number>()
    turns.rounds.set(pool, { round, dealt: nth, had: mine.set(to, had) })
  }

  #turnsOf(team: Id): Turns {
    const known = this.#turns.get(team)
    if (known) return known
    const { latest, lastOf, rounds, credits } = this.#read.standings.get(team) ?? noStanding
    const copied = [...rounds].map(([pool, round]) => [pool, { ...round, had: new Map(round.had) }] as const)
    const fresh = { latest, lastOf: new Map(lastOf), rounds: new Map(copied), credits }
    this.#turns.set(team, fresh)
    return fresh
  }
}
