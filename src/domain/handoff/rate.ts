import { happened, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import { teamOf } from '../team/people.ts'
import type { HandoffRated, ProspectClass, WrongPart } from './events.ts'
import { handoffOf } from './state.ts'

export type RateHandoff = Asked & {
  readonly type: 'RateHandoff'
  readonly handoff: Id
  readonly useful: boolean
  readonly wrong: readonly WrongPart[]
  readonly class?: ProspectClass | undefined
  readonly note?: string | undefined
}

/** What the representative thinks of it: useful or not, which data was wrong, who it turned out to be. The last word counts. */
export function rateHandoff(
  lead: Lead,
  { handoff: id, useful, wrong, class: kind, note, at, by }: RateHandoff,
  { people }: LeadFacts,
): Decision<HandoffRated, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const handoff = handoffOf(lead, id)
  if (!handoff) return refused({ code: 'no_such_handoff' })
  const offer = handoff.offers.findLast(
    ({ to, pool, accepted }) =>
      to === by || accepted?.member === by || (to === undefined && isIn(people, pool, by)),
  )
  if (!offer) return refused({ code: 'handoff_not_yours' })
  const data = { handoff: id, offer: offer.offer, useful, wrong, ...(kind && { class: kind }) }
  return happened({ type: 'HandoffRated', at, by, data, ...(note && { private: { note } }) })
}

const isIn = (people: LeadFacts['people'], pool: Id | undefined, member: Id): boolean =>
  teamOf(people, pool)?.members.includes(member) === true
