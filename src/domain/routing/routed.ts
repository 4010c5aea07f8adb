import type { Id } from '../ledger.ts'
import type { CreditReason, RouteTo } from './plan.ts'

/** What came of one step. */
export type RouteVerdict = 'takes it' | 'narrows' | 'nobody' | 'not asked'

export type WhyNot =
  | 'not known'
  | 'has left'
  | 'is away'
  | 'not in the team'
  | 'has had as many as agreed'
  | 'has it already'
  | 'its condition is not met'

/** One step of the way: what was asked, who was found, and what followed. Ids and words of the playbook only. */
export type RouteLine = {
  readonly asked: RouteTo | 'fallback' | 'appointment'
  /** Which territory, language, skill, turns or team. */
  readonly of?: string
  readonly verdict: RouteVerdict
  readonly because?: WhyNot
  /** The first of those who were found. */
  readonly who?: readonly Id[]
  /** How many there were. */
  readonly count?: number
}
/** Of a long list the first are told, and how many there are. */
export const TOLD_MAX = 8

/** A place in a round of fair turns: in each round everybody of the pool gets as many turns as their share. */
export type TurnTaken = {
  /** Whose turns, by the team's id and the pool's key: the same people with the same shares. */
  readonly of: Id
  readonly pool: string
  readonly round: number
  /** Which turn of the round this is, from 1, and how many the round has. */
  readonly nth: number
  readonly length: number
  /** How many take part, this member's share of the round's turns, and how many of them they have had with this. */
  readonly among: number
  readonly share: number
  readonly had: number
  /** Who took part, with everybody's share, and who didn't: told once, with the first turn of a round. */
  readonly took?: Part
}
export type Part = {
  readonly shares: readonly { readonly member: Id; readonly share: number }[]
  readonly away: readonly Id[]
  readonly full: readonly Id[]
}

export type CreditUsed = { readonly of: Id; readonly lead: Id; readonly because: CreditReason }

/** Why somebody has a lead, as it stands in the event: the way that was gone, and the facts of the turn that it used. */
export type Route = {
  readonly by?: string
  readonly lines: readonly RouteLine[]
  readonly turn?: TurnTaken
  readonly credit?: CreditUsed
}

export type Routed = {
  readonly to: Id
  readonly because: string
  /** Its number among the turns of the team, where it was one. */
  readonly turn?: number
  readonly route: Route
}
