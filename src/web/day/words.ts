import type { StepRead } from '../api/types.ts'

export type Code = StepRead['codes'][number]
type Channel = StepRead['channel']

export const codeLabels: Record<Code, string> = {
  reached: 'We spoke',
  'no answer': 'No answer',
  busy: 'Busy',
  'voicemail left': 'Voicemail left',
  'word left': 'Left word with somebody',
  'wrong number': 'Wrong number',
  'mail sent': 'Sent by hand',
  'handed over': 'Handed over',
  'not to be found': 'Not to be found there',
  'letter posted': 'Posted',
  'note sent': 'Note sent',
  'meeting asked': 'Meeting asked for',
}

export const toDo: Record<Channel, string> = {
  call: 'Call them',
  voicemail: 'Leave a word on their voicemail',
  mail: 'Write to them',
  letter: 'Post a letter',
  meeting: 'Ask for a meeting',
  chat: 'Write in the chat',
  social: 'Leave a note on their network',
}

/** What is written elsewhere: its words are copied there. */
export const takenAlong: Partial<Record<Channel, string>> = {
  letter: 'The letter',
  social: 'The note',
  chat: 'The note',
  meeting: 'The invitation',
}

export const withWhom = [
  { value: 'decision maker', label: 'Who decides' },
  { value: 'influencer', label: 'Who has a say' },
  { value: 'user', label: 'Who would use it' },
  { value: 'gatekeeper', label: 'Who answers the telephone' },
  { value: 'somebody else', label: 'Somebody else' },
] as const

export const nextSteps = [
  { value: 'none', label: 'Nothing yet' },
  { value: 'appointment', label: 'A meeting' },
  { value: 'callback', label: 'We call again' },
  { value: 'they decide', label: 'They decide' },
  { value: 'other', label: 'Something else' },
] as const

/** A refusal that a reason can meet, and how the reason is sent. */
export const reasonFor: Readonly<Record<string, 'otherBecause' | 'pressedBecause'>> = {
  other_channel: 'otherBecause',
  channel_unwished: 'otherBecause',
  channel_unused: 'otherBecause',
  too_much: 'pressedBecause',
}

/** What the clock shows where they are; nothing where nobody knows. */
export function theirTime(zone: string | null, now: number): string | undefined {
  if (zone === null) return undefined
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  return clock.format(now)
}
