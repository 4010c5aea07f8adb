import type { BuyerEvent } from './buyer-events.ts'
import { openedAt } from './changes.ts'
import { referred } from './name-another.ts'
import type { KnownLead } from './state.ts'

/** What a lead has become by what its buyer says. */
export function toldUs(lead: KnownLead, event: BuyerEvent): Partial<KnownLead> {
  switch (event.type) {
    case 'BuyerAskedAgain':
      return { tries: lead.tries + 1, askedAt: event.at }
    case 'BuyerAskedToTalk':
      return {
        askedToTalkAt: event.at,
        commitments: openedAt(lead, { opens: event.data.opens ?? [], at: event.at }),
      }
    case 'ReferralNamed':
      return referred(lead, event)
    case 'AnswerRated':
      return { rated: { helped: event.data.helped, at: event.at } }
    case 'BuyerWithdrew':
    case 'ReadinessShown':
      return {}
  }
}
