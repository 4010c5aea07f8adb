import type { LeadOpened } from './events.ts'
import type { KnownLead } from './state.ts'

/** A lead as it begins. */
export const opened = ({ data, at }: LeadOpened): KnownLead => ({
  status: 'open',
  opened: data,
  openedAt: at,
  ...(data.historical && { historical: true }),
  submissions: [data.submission],
  ...{
    readBy: [],
    commitments: [],
    touches: [],
    signals: [],
    shown: [],
    calls: [],
    referrals: [],
    mails: [],
    received: [],
    notes: [],
    turns: [],
    offers: [],
    climbs: [],
    handoffs: [],
  },
  tries: 0,
})
