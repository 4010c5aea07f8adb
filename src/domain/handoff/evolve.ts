import type { Id } from '../ledger.ts'
import { held, turnOf } from '../lead/changes.ts'
import type { KnownLead } from '../lead/state.ts'
import { changed, type AboutOffer } from './changes.ts'
import type { HandoffEvent, HandoffOffered } from './events.ts'
import type { Handoff, HandoffOffer } from './state.ts'

/** What a lead has become after one more event of its hand-off. */
export function handedOff(lead: KnownLead, event: HandoffEvent): Partial<KnownLead> {
  switch (event.type) {
    case 'ReportSaved':
      return { report: { ...event.data, at: event.at, by: event.by, words: event.private ?? {} } }
    case 'HandoffOffered':
      return {
        ...givenUp(lead, lead.team),
        handoffs: withOffer(lead.handoffs, event),
        turns: [...lead.turns, ...turnTaken(event)],
      }
    case 'HandoffAccepted': {
      const changed = changeOffer(lead, event)
      const { member } = event.data
      return { ...held(lead, member), offered: member, ...teamOf(lead, event), ...changed }
    }
    case 'HandoffRejected':
      return {
        ...givenUp(lead, offerIn(lead, event)?.from ?? lead.team),
        ...changeOffer(lead, event),
      }
    case 'DisputeRuled': {
      const changed = changeOffer(lead, event)
      const to = event.data.next === 'back' ? offerIn(lead, event)?.rejection?.member : undefined
      if (to === undefined) return changed
      return { ...held(lead, to), offered: to, ...teamOf(lead, event), ...changed }
    }
    case 'HandoffReceived':
    case 'HandoffPassedOn':
    case 'RejectionLeft':
    case 'HandoffDisputed':
    case 'ArbiterNamed':
    case 'DisputeAnswered':
    case 'HandoffRated':
      return changeOffer(lead, event)
  }
}

/** Turns are the same whatever is given by them. */
const turnTaken = ({ data: { to, team = '', turn, route }, at }: HandoffOffered): KnownLead['turns'] =>
  to === undefined ? [] : turnOf({ to, team, turn, route }, at)

/** Its team owes it from now on; where it has none, whoever had it does until somebody else is named. */
const givenUp = (lead: KnownLead, team: Id | undefined): Partial<KnownLead> =>
  team === undefined ? {} : { ...held(lead, undefined), offered: undefined, team }

function withOffer(
  handoffs: readonly Handoff[],
  { data: { handoff: id, ...data }, at, by, private: hidden }: HandoffOffered,
): readonly Handoff[] {
  const offer: HandoffOffer = {
    ...data,
    ...{ at, by, state: 'open', received: [], ratings: [] },
    overrideBecause: hidden?.reason,
  }
  const known = handoffs.find((one) => one.id === id)
  if (!known) return [...handoffs, { id, qualifier: data.qualifier, offers: [offer] }]
  return handoffs.map((one) => (one.id === id ? { ...one, offers: [...one.offers, offer] } : one))
}

const offerIn = (lead: KnownLead, { data }: AboutOffer): HandoffOffer | undefined =>
  lead.handoffs.find(({ id }) => id === data.handoff)?.offers.find(({ offer }) => offer === data.offer)

/** The team of whoever has it now. */
const teamOf = (lead: KnownLead, event: AboutOffer): Partial<KnownLead> => {
  const team = offerIn(lead, event)?.team
  return team === undefined ? {} : { team }
}

const changeOffer = (lead: KnownLead, event: AboutOffer): Partial<KnownLead> => ({
  handoffs: lead.handoffs.map((handoff) =>
    handoff.id === event.data.handoff
      ? {
          ...handoff,
          offers: handoff.offers.map((offer) =>
            offer.offer === event.data.offer ? { ...offer, ...changed(offer, event) } : offer,
          ),
        }
      : handoff,
  ),
})
