import type { HandoffEvent, HandoffReceived } from './events.ts'
import type { HandoffOffer } from './state.ts'

export type AboutOffer = Exclude<HandoffEvent, { type: 'ReportSaved' | 'HandoffOffered' }>

/** What an offer has become after one more event about it. */
export function changed(offer: HandoffOffer, event: AboutOffer): Partial<HandoffOffer> {
  const { at, by } = event
  switch (event.type) {
    case 'HandoffReceived':
      return received(offer, event)
    case 'HandoffAccepted':
      return { state: 'accepted', accepted: { member: event.data.member, at } }
    case 'HandoffPassedOn':
      return { state: 'passed on', passedOn: { because: event.data.because, at } }
    case 'HandoffRejected':
      return { state: 'rejected', rejection: { ...event.data, at, note: event.private?.note } }
    case 'RejectionLeft':
      return { state: 'left' }
    case 'HandoffDisputed': {
      const { dispute: id, arbiter, commitment } = event.data
      const grounds = event.private?.grounds
      return { state: 'disputed', dispute: { id, by, at, arbiter, commitment, grounds, answers: [] } }
    }
    case 'ArbiterNamed': {
      const { arbiter, commitment } = event.data
      return offer.dispute ? { dispute: { ...offer.dispute, arbiter, commitment } } : {}
    }
    case 'DisputeAnswered': {
      const said = { by, at, words: event.private?.words }
      return offer.dispute ? { dispute: { ...offer.dispute, answers: [...offer.dispute.answers, said] } } : {}
    }
    case 'DisputeRuled': {
      const { ruling, next, credit } = event.data
      const because = event.private?.because
      return { state: ruling, ruling: { by, at, ruling, next, credit, because } }
    }
    case 'HandoffRated':
      return { ratings: [...offer.ratings, { ...event.data, at, by, note: event.private?.note }] }
  }
}

function received(offer: HandoffOffer, { data, at }: HandoffReceived): Partial<HandoffOffer> {
  const { receipt, member, messageId } = data
  return { received: [...offer.received, { receipt, at, member, messageId }] }
}
