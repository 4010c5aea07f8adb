import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import { lastResort, personOf, type People } from '../team/people.ts'
import { isManager } from './offer.ts'
import { handoffOf, lastOffer } from './state.ts'
import { noTerms } from './terms.ts'

export type DisputeHandoff = Asked & {
  readonly type: 'DisputeHandoff'
  readonly handoff: Id
  readonly dispute: Id
  readonly grounds: string
}

/** Whoever qualified it, or marketing, says that it was qualified. A named person who has no part in it owes a ruling. */
export function disputeHandoff(
  lead: Lead,
  { handoff: id, dispute, grounds, at, by }: DisputeHandoff,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const handoff = handoffOf(lead, id)
  const offer = handoff && lastOffer(handoff)
  if (!handoff || !offer) return refused({ code: 'no_such_handoff' })
  if (offer.dispute?.id === dispute) return nothing
  if (offer.state === 'disputed') return refused({ code: 'dispute_open' })
  if (offer.ruling) return refused({ code: 'already_ruled', ruling: offer.ruling.ruling })
  const { rejection } = offer
  if (rejection && (offer.state === 'left' || rejection.disputeUntil < at))
    return refused({ code: 'dispute_too_late', until: rejection.disputeUntil })
  if (!rejection || offer.state !== 'rejected') return refused({ code: 'not_rejected' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  if (!mayDispute(facts.people, by, { qualifier: handoff.qualifier, rejectedBy: rejection.member }))
    return refused({ code: 'handoff_not_yours' })
  const arbiter = arbiterFor(facts, [rejection.member, handoff.qualifier, by])
  const { team: _team, ...made } = facts.plan(lead, 'ruling', at)
  return happened<LeadEvent>(
    {
      type: 'HandoffDisputed',
      ...{ at, by },
      data: { handoff: id, offer: offer.offer, dispute, arbiter, commitment: made.id },
      private: { grounds },
    },
    { type: 'CommitmentMade', at, by, data: { ...made, holder: arbiter } },
  )
}

function mayDispute(
  people: People,
  by: Id,
  { qualifier, rejectedBy }: { qualifier: Id; rejectedBy: Id },
): boolean {
  const person = personOf(people, by)
  if (!person?.active || by === rejectedBy) return false
  const may = person.roles.some((role) => role === 'qualifier' || role === 'marketing')
  return by === qualifier || may || isManager(people, by)
}

/** Whom the playbook names, unless they are in it themselves; then a manager, then an admin who isn't. */
export function arbiterFor({ people, handoff }: LeadFacts, parties: readonly Id[]): Id {
  const { arbiter } = handoff ?? noTerms
  const free = people.members.filter(({ id, active }) => active && !parties.includes(id))
  const named = free.find(({ id }) => id === arbiter)
  const other = (role: 'manager' | 'admin') => free.find(({ roles }) => roles.includes(role))
  return (named ?? other('manager') ?? other('admin'))?.id ?? lastResort(people) ?? parties[0] ?? ''
}
