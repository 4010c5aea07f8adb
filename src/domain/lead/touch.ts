export const channels = ['call', 'voicemail', 'mail', 'letter', 'meeting', 'chat', 'social'] as const
export type Channel = (typeof channels)[number]

/** `answered`: both spoke. `left word`: a voicemail, a letter, a message that waits for them. `sent`: a mail that left us. */
export const touchResults = ['answered', 'left word', 'sent', 'no answer', 'wrong person'] as const
export type TouchResult = (typeof touchResults)[number]

/** Whether the prospect can have noticed it: only then does it answer them. Ringing unheard is effort, not an answer. */
export const reaches = (result: TouchResult): boolean =>
  result === 'answered' || result === 'left word' || result === 'sent'
