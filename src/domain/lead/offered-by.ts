import type { NewCommitment } from '../commitment/commitment.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { Route } from '../routing/routed.ts'

export type Offering = {
  readonly to: Id
  readonly team: Id
  readonly turn?: number
  readonly because: string
  /** The way that was gone to them, and the facts that it rested on. */
  readonly route?: Route
}

export type LeadOffered = EventOf<'LeadOffered', Offering>

/** To whom a lead is offered, and why. */
export type Offer = {
  readonly to: Id
  readonly turn?: number | undefined
  readonly because: string
  readonly route?: Route | undefined
}

/** The offer of a lead that a team holds; with nobody to offer it to, or no team, nothing. */
export function offeredBy(
  { team }: NewCommitment,
  offer: Offer | undefined,
  { at, by }: Pick<Asked, 'at' | 'by'>,
): readonly LeadOffered[] {
  return team && offer ? [{ type: 'LeadOffered', at, by, data: offeredTo(team, offer) }] : []
}

export const offeredTo = (team: Id, { to, turn, because, route }: Offer): Offering => ({
  ...{ to, team },
  ...(turn !== undefined && { turn }),
  because,
  ...(route && { route }),
})
