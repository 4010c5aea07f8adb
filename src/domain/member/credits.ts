import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { CreditReason } from '../routing/plan.ts'
import type { Instant } from '../time/instant.ts'

type About = { readonly team: Id; readonly lead: Id; readonly because: CreditReason }

/** A turn that brought them nothing is given back: they come first once. */
export type TurnCredited = EventOf<'TurnCredited', About>
/** What it rested on is no longer so. Where a turn was given for it already, that stays theirs. */
export type CreditWithdrawn = EventOf<'CreditWithdrawn', About>
export type CreditEvent = TurnCredited | CreditWithdrawn

export type CreditTurn = Asked & { readonly type: 'CreditTurn' } & About
export type WithdrawCredit = Asked & { readonly type: 'WithdrawCredit' } & About
export type CreditCommand = CreditTurn | WithdrawCredit

/** One that was withdrawn stays known, so that it can be told from one that never was. */
export type Credit = About & { readonly at: Instant; readonly withdrawn?: boolean }

export function evolveCredits(
  credits: readonly Credit[],
  { type, data, at }: CreditEvent,
): readonly Credit[] {
  const others = credits.filter(({ lead }) => lead !== data.lead)
  if (type === 'TurnCredited') return [...others, { ...data, at }]
  const before = credits.find(({ lead }) => lead === data.lead)
  return before ? [...others, { ...before, withdrawn: true }] : credits
}

/** One turn for one lead: what is given back, or withdrawn, twice is so once. */
export function decideCredits(
  credits: readonly Credit[],
  { type, at, by, team, lead, because }: CreditCommand,
): Decision<CreditEvent, never> {
  const known = credits.find((each) => each.lead === lead)
  const stands = known !== undefined && !known.withdrawn
  if (type === 'CreditTurn')
    return stands ? nothing : happened({ type: 'TurnCredited', at, by, data: { team, lead, because } })
  return stands && known.because === because
    ? happened({ type: 'CreditWithdrawn', at, by, data: { team: known.team, lead, because } })
    : nothing
}
