export const channels = ['call', 'voicemail', 'mail', 'letter', 'meeting', 'chat', 'social'] as const
export type Channel = (typeof channels)[number]

/** `answered`: both spoke. `left word`: a voicemail, a letter, a message that waits for them. `sent`: a mail that left us. */
export const touchResults = ['answered', 'left word', 'sent', 'no answer', 'wrong person'] as const
export type TouchResult = (typeof touchResults)[number]

/**
 * Whether the prospect has heard from us by it: both spoke, whoever called, or word of ours waits for them. Ringing unheard is effort,
 * and word that they left is a question; neither is an answer.
 */
export const hearsUs = ({
  direction,
  result,
}: {
  readonly direction: 'out' | 'in'
  readonly result: TouchResult
}): boolean => result === 'answered' || (direction === 'out' && (result === 'left word' || result === 'sent'))
