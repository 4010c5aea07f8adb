import type { EventOf } from '../ledger.ts'
import type { BuyerAskedToTalk } from './ask-to-talk.ts'
import type { ReferralNamed } from './name-another.ts'
import type { ReadinessShown } from './readiness.ts'

export type BuyerAskedAgain = EventOf<'BuyerAskedAgain', { times: number }>
export type BuyerWithdrew = EventOf<'BuyerWithdrew', Record<string, never>, { said?: string }>

/** What the buyer says to us, of themselves and of others. */
export type BuyerEvent = BuyerAskedAgain | BuyerWithdrew | BuyerAskedToTalk | ReadinessShown | ReferralNamed
