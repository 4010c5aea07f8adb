import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

/** Ways to a person, in the order in which they are usually tried. */
export type RouteTo =
  | 'account owner'
  | 'open lead owner'
  | 'previous owner'
  | 'territory'
  | 'language'
  | 'skill'
  | 'pair'
  | 'fair turns'

export type RouteStep = {
  readonly to: RouteTo
  /** Whoever is away beyond this moment is passed over; without it, whoever is away at all. */
  readonly unlessAwayBeyond?: Instant
  readonly skill?: string
  /** Only members of this team. */
  readonly team?: Id
  readonly turns?: TurnsRule
}

export const creditReasons = ['no-show', 'upheld rejection', 'junk'] as const
/** What gives a turn back. */
export type CreditReason = (typeof creditReasons)[number]

export type Caps = {
  readonly perDay?: number | undefined
  readonly perWeek?: number | undefined
  readonly open?: number | undefined
}

/** Whose turns, and by which shares; a member without a weight counts as one. */
export type TurnsRule = {
  readonly name?: string
  readonly team: Id
  readonly weights: ReadonlyMap<Id, number>
  readonly caps: Caps
  /** New members begin with this share, and have the whole after so many weeks. */
  readonly ramp?: { readonly from: number; readonly weeks: number } | undefined
  readonly credit: readonly CreditReason[]
}

/** Both ends as postcodes are compared. */
export type PostcodeRange = { readonly country: string; readonly from: string; readonly to: string }

export type Territory = {
  readonly name: string
  readonly countries: readonly string[]
  readonly regions: readonly string[]
  readonly postcodes: readonly PostcodeRange[]
  /** Domains of named accounts. */
  readonly accounts: readonly string[]
  readonly members: readonly Id[]
}

export type Pairing = {
  readonly qualifier: Id
  readonly representatives: readonly Id[]
  /** Only there, where any are named. */
  readonly territories: readonly string[]
}

export type Fallback = { readonly turns: TurnsRule } | { readonly member: Id }

/** How leads of one kind find their person, all names resolved to people and teams as they are now. */
export type RoutingPlan = {
  /** What the playbook calls it; absent where it names none and the usual way is gone. */
  readonly name?: string
  readonly steps: readonly RouteStep[]
  /** The turns of the team that is to have the lead. */
  readonly turns: TurnsRule
  readonly territories: readonly Territory[]
  readonly pairs: readonly Pairing[]
  /** Where nobody fits, at once, in order. It ends at a person. */
  readonly fallback: readonly Fallback[]
}
