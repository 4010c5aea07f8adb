export const channels = ['call', 'voicemail', 'mail', 'letter', 'meeting', 'chat', 'social'] as const
export type Channel = (typeof channels)[number]

/** `answered`: both spoke. `left word`: a voicemail, a letter, a message that waits for them. `sent`: a mail that left us. */
export const touchResults = ['answered', 'left word', 'sent', 'no answer', 'wrong person'] as const
export type TouchResult = (typeof touchResults)[number]

/** What a list of past touches may leave unsaid. Whoever logs one here says what it was. */
export type PastChannel = Channel | 'unknown'
export type PastResult = TouchResult | 'unknown'

/**
 * Whether the prospect has heard from us by it: both spoke, whoever called, or word of ours waits for them. Ringing unheard is effort,
 * and word that they left is a question; neither is an answer. Of a past touch of ours nobody may know more than that it was made.
 */
export const hearsUs = ({
  direction,
  result,
  returned,
}: {
  readonly direction: 'out' | 'in'
  readonly result: PastResult
  readonly returned?: true
}): boolean =>
  result === 'answered' ||
  (direction === 'out' && !returned && (result === 'left word' || result === 'sent' || result === 'unknown'))

/** Whether it came before its time; `unread`: because whoever did it hadn't read the brief that comes first. */
export type Earliness = { readonly early: boolean; readonly unread?: true }
