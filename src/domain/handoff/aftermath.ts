import type { LeadEvent } from '../lead/events.ts'
import { evolve } from '../lead/evolve.ts'
import { owed } from '../lead/owed.ts'
import { isOfAppointment } from '../commitment/commitment.ts'
import { openCommitments, ofTheLead, type KnownLead, type Lead } from '../lead/state.ts'
import { offering, withLeadDue, type When } from './offering.ts'
import { fallback, recipientOf } from './recipient.ts'
import { triedIn, type Handoff } from './state.ts'
import type { AfterRejection } from './terms.ts'
import type { Id } from '../ledger.ts'

/** What happens with a lead whose rejection stands: its team goes on with it, lets it rest, says a polite no, or it goes elsewhere. */
export function aftermath(
  lead: KnownLead,
  {
    handoff,
    next,
    before,
    to,
    pool,
  }: {
    handoff: Handoff
    next: AfterRejection | 'another'
    before: readonly LeadEvent[]
    to?: Id | undefined
    pool?: Id | undefined
  },
  when: When,
): readonly LeadEvent[] {
  const { at, by, facts } = when
  const now = before.reduce<Lead>(evolve, lead)
  if (now.status !== 'open') return before
  switch (next) {
    case 'qualify again':
      return withLeadDue(lead, before, when)
    case 'nurture':
    case 'decline': {
      const made = owed(now, { kind: next, at, by, from: at }, facts)
      return [...before, ...closed(now, when), made]
    }
    case 'reroute':
    case 'another': {
      const tried = triedIn(handoff)
      const { id, qualifier, offers } = handoff
      const found = recipientOf(now, { to, pool, team: undefined, tried, qualifier, at: when.at }, facts)
      const { team } = offers.at(-1) ?? {}
      const recipient =
        'code' in found ? (next === 'another' ? fallback(facts.people, team) : undefined) : found
      if (!recipient) return withLeadDue(lead, before, when)
      const anew = offering(now, { handoff: id, offer: offers.length + 1, qualifier, recipient }, when)
      return withLeadDue(lead, [...before, ...anew], when)
    }
  }
}

/** What was open of the lead gives way to what is owed instead. */
const closed = (lead: KnownLead, { at, by }: When): readonly LeadEvent[] =>
  openCommitments(lead)
    .filter(
      (one) =>
        ofTheLead(one) && !isOfAppointment(one.kind) && one.kind !== 'respond' && one.kind !== 'callback',
    )
    .map(({ id, window }) => ({
      type: 'CommitmentSettled',
      at,
      by,
      data: { commitment: id, state: at <= window.limit ? 'void' : 'broken' },
    }))
