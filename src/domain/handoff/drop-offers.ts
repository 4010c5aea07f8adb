import type { LeadEvent } from '../lead/events.ts'
import type { KnownLead } from '../lead/state.ts'

/** With the end of the lead, what was still offered is offered no more. */
const dropOffers = ({ handoffs }: KnownLead): Partial<KnownLead> => ({
  handoffs: handoffs.map((handoff) => ({
    ...handoff,
    offers: handoff.offers.map((offer) => (offer.state === 'open' ? { ...offer, state: 'dropped' } : offer)),
  })),
})

/** With the end of the lead nothing is offered any more. */
export const ended = (
  lead: KnownLead,
  { data, at, by }: Extract<LeadEvent, { type: 'LeadResolved' }>,
): Partial<KnownLead> => ({
  ...dropOffers(lead),
  status: 'resolved',
  resolution: { ...data, at, by },
})
