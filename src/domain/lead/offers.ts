import type { Id } from '../ledger.ts'
import type { Part } from '../routing/routed.ts'
import type { Instant } from '../time/instant.ts'

/** Whose turn it was, of which team, and where in the round of those who were there. */
export type Turn = {
  readonly team: Id
  readonly member: Id
  readonly turn: number
  readonly at: Instant
  readonly pool?: string | undefined
  readonly round?: number | undefined
  readonly nth?: number | undefined
  readonly took?: Part | undefined
  /** The lead for which it was given back. */
  readonly credit?: Id | undefined
}
/** Each time somebody was offered the lead. */
export type Offered = {
  readonly nr: number
  readonly team: Id
  readonly member: Id
  readonly at: Instant
  readonly because: string
}
/** A step of the ladder that reached somebody; level 0 is the reminder at the target. */
export type Climb = { readonly commitment: Id; readonly level: number; readonly to: Id; readonly at: Instant }
