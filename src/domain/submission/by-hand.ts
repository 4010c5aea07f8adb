import type { Id } from '../ledger.ts'

/** How somebody asked who filled in nothing. */
export const byHandChannels = ['call', 'fair', 'chat', 'referral', 'visit', 'letter', 'social'] as const
export type ByHandChannel = (typeof byHandChannels)[number]

/** That a member wrote an inquiry down: which of them, and how it reached them. */
export type ByHand = {
  readonly channel: ByHandChannel
  readonly member: Id
  /** Whether the buyer is thanked by mail, as if they had written themselves. */
  readonly acknowledge: boolean
}

/** What is counted as the source of such an inquiry. */
export const byHandSource = (channel: ByHandChannel): string => `By hand: ${channel}`

/** What happened longer ago is history, and is imported as that. */
export const BY_HAND_DAYS_MAX = 90
