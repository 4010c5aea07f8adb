import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import { personOf } from '../team/people.ts'
import { arbiterFor } from './dispute.ts'
import { settledAs } from './offering.ts'
import { handoffIn } from './state.ts'

/** Whoever was to rule has left. */
export type NameArbiter = Asked & { readonly type: 'NameArbiter'; readonly gone: Id }

/** A dispute never waits for somebody who isn't there: another person owes its ruling, in a window of their own. */
export function nameArbiter(
  lead: Lead,
  { gone, at, by }: NameArbiter,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const found = lead.status === 'open' ? handoffIn(lead, 'disputed') : undefined
  const dispute = found?.offer.dispute
  if (lead.status !== 'open' || !found || dispute?.arbiter !== gone) return nothing
  if (personOf(facts.people, gone)?.active) return nothing
  const { rejection, qualifier, offer } = found.offer
  const arbiter = arbiterFor(facts, [gone, dispute.by, qualifier, ...(rejection ? [rejection.member] : [])])
  const { team: _team, ...made } = facts.plan(lead, 'ruling', at)
  return happened<LeadEvent>(
    ...settledAs(lead, dispute.commitment, { at, by }),
    {
      type: 'ArbiterNamed',
      ...{ at, by },
      data: { handoff: found.handoff.id, offer, dispute: dispute.id, arbiter, commitment: made.id },
    },
    { type: 'CommitmentMade', at, by, data: { ...made, holder: arbiter } },
  )
}
