import type { BuyerEvent } from './buyer-events.ts'
import { referred } from './name-another.ts'
import type { KnownLead } from './state.ts'

/** What a lead has become by what its buyer says. */
export function toldUs(lead: KnownLead, event: BuyerEvent): Partial<KnownLead> {
  switch (event.type) {
    case 'BuyerAskedAgain':
      return { tries: lead.tries + 1, askedAt: event.at }
    case 'BuyerAskedToTalk':
      return { askedToTalkAt: event.at }
    case 'ReferralNamed':
      return referred(lead, event)
    case 'BuyerWithdrew':
    case 'ReadinessShown':
      return {}
  }
}
