import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Actor, Asked, Id } from '../ledger.ts'
import { appointmentAhead } from '../lead/appointment-events.ts'
import type { LeadEvent } from '../lead/events.ts'
import { evolve } from '../lead/evolve.ts'
import type { LeadFacts } from '../lead/facts.ts'
import { owed } from '../lead/owed.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import { openCommitments, type KnownLead, type Lead } from '../lead/state.ts'
import { personOf, teamOf } from '../team/people.ts'
import { laterOf } from '../time/instant.ts'
import { setAside, settledAs, type When } from './offering.ts'
import { handoffOf, lastOffer, type Handoff, type HandoffOffer } from './state.ts'

export type AcceptHandoff = Asked & { readonly type: 'AcceptHandoff'; readonly handoff: Id }

/** The representative takes it, with its report and its history; of a pool the first, and nobody else. */
export function acceptHandoff(
  lead: Lead,
  { handoff: id, at, by }: AcceptHandoff,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const handoff = handoffOf(lead, id)
  const offer = handoff && lastOffer(handoff)
  if (!handoff || !offer) return refused({ code: 'no_such_handoff' })
  if (offer.state === 'accepted' && offer.accepted?.member === by) return nothing
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  if (!personOf(facts.people, by)?.active) return refused({ code: 'member_inactive', member: by })
  const no = whyNotTheirs(handoff, { by, facts })
  if (no) return refused(no)
  const accepted: LeadEvent = {
    type: 'HandoffAccepted',
    at,
    by,
    data: { handoff: id, offer: offer.offer, member: by },
  }
  return happened<LeadEvent>(
    ...settledAs(lead, offer.commitment, { at, by, done: true }),
    accepted,
    ...firstContact(lead, accepted, { at, by, facts }),
  )
}

/** Is it this member's to answer now? Whoever comes too late, or was never asked, hears which of it. */
export function whyNotTheirs(
  handoff: Handoff,
  { by, facts }: { by: Actor; facts: LeadFacts },
): LeadRefusal | undefined {
  const offer = lastOffer(handoff)
  if (!offer) return { code: 'no_such_handoff' }
  if (offer.state === 'open' && isFor(offer, by, facts)) return undefined
  const before = handoff.offers.findLast((one) => one.state === 'passed on' && isFor(one, by, facts))
  if (before?.passedOn && offer.state !== 'dropped') return { code: 'handoff_moved_on', ...before.passedOn }
  if (offer.state === 'accepted' && offer.accepted)
    return { code: 'handoff_taken', member: offer.accepted.member }
  return offer.state === 'open' ? { code: 'handoff_not_yours' } : { code: 'handoff_over' }
}

const isFor = ({ to, pool }: HandoffOffer, by: Actor, { people }: LeadFacts): boolean =>
  to === undefined ? teamOf(people, pool)?.members.includes(by) === true : to === by

/** What their predecessors planned is theirs no more; they owe the prospect a word, or the meeting that was agreed. */
export function firstContact(lead: KnownLead, taken: LeadEvent, when: When): readonly LeadEvent[] {
  const { at, by, facts } = when
  const aside = setAside(lead, plans, { at, by })
  const after = [taken, ...aside].reduce<Lead>(evolve, lead)
  if (after.status !== 'open') return aside
  if (openCommitments(after).some(({ kind }) => kind === 'respond' || kind === 'contact')) return aside
  const from = laterOf(appointmentAhead(after, at)?.start ?? after.report?.appointment ?? at, at)
  const made = owed(after, { kind: 'contact', at, by, from }, facts)
  const data = { ...made.data, window: { ...made.data.window, notBefore: at } }
  return [...aside, { ...made, data }]
}

const plans: ReadonlySet<string> = new Set(['outcome', 'touch', 'nurture', 'decline'])
