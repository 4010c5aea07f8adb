import type { Id } from '../ledger.ts'
import type { Person } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import type { CreditReason, TurnsRule } from './plan.ts'

/** What a member has on their desk and has been given; by `perDay` and `perWeek` of a team's calendar. */
export type Load = { readonly today: number; readonly week: number; readonly open: number }

/** How far the round of one pool has come. */
export type RoundSoFar = {
  readonly round: number
  readonly dealt: number
  readonly had: ReadonlyMap<Id, number>
}

export type Credit = {
  readonly member: Id
  readonly lead: Id
  readonly because: CreditReason
  readonly at: Instant
}

/** The turns of one team, as history tells them. */
export type Standing = {
  /** The number of the latest turn. */
  readonly latest: number
  /** The latest turn that each member had; absent before the first. */
  readonly lastOf: ReadonlyMap<Id, number>
  readonly rounds: ReadonlyMap<string, RoundSoFar>
  /** Turns to be given back, the oldest first. */
  readonly credits: readonly Credit[]
}

export const noStanding: Standing = { latest: 0, lastOf: new Map(), rounds: new Map(), credits: [] }

/** All that routing rests on beyond the lead itself, read under the locks of the teams concerned. */
export type RoutingFacts = {
  readonly at: Instant
  readonly person: (id: Id) => Person | undefined
  readonly members: (team: Id) => ReadonlySet<Id>
  /** Everybody who is there when the team is next: what comes at night goes to somebody who is there in the morning. */
  readonly there: (team: Id) => ReadonlySet<Id>
  readonly standing: (team: Id) => Standing
  readonly load: (member: Id) => Load
  /** Whole numbers: shares by weight and ramp, of those who take part at all. */
  readonly sharesOf: (rule: TurnsRule) => ReadonlyMap<Id, number>
}

/** A lead that looks for its person. */
export type Seeking = {
  /** The team that is to have it. */
  readonly team: Id
  readonly account?: {
    readonly owner?: Id | undefined
    /** Who has open leads, hand-offs or opportunities of it, the one with the oldest first. */
    readonly openOwners: readonly Id[]
  }
  readonly previousOwner?: Id | undefined
  readonly domains: readonly string[]
  readonly country?: string | undefined
  readonly region?: string | undefined
  readonly postcode?: string | undefined
  readonly language?: string | undefined
  /** Who qualified it. */
  readonly qualifier?: Id | undefined
  /** Whether the condition of a step, by its place, is met. */
  readonly holds: (step: number) => boolean
  /** Who is not asked again: they had it, or handed it on. */
  readonly except?: readonly Id[]
}
