import type { LeadRequests, Told } from '../api/types.ts'
import { outcomeLabels } from '../ui/StatusBadge.tsx'
import type { Choice } from '../ui/fields.tsx'

/** The contract's words as people read them. A new word without a label does not compile. */
export type Channel = LeadRequests['touch']['channel']
export type TouchResult = LeadRequests['touch']['result']
export type Direction = NonNullable<LeadRequests['touch']['direction']>
export type Outcome = LeadRequests['resolve']['outcome']
export type UntoldReason = Extract<Told, { how: 'not told' }>['because']
export type How = Exclude<Told['how'], 'not recorded'> | 'write now'

export const channelLabels: Record<Channel, string> = {
  call: 'Call',
  voicemail: 'Voicemail',
  mail: 'E-mail, outside Handraise',
  letter: 'Letter',
  meeting: 'Meeting',
  chat: 'Chat',
  social: 'Social network',
}
export const resultLabels: Record<TouchResult, string> = {
  answered: 'We spoke',
  'left word': 'Left word for them',
  sent: 'Sent',
  'no answer': 'No answer',
  'wrong person': 'Wrong person',
}
/** Of a contact from before an import nobody may know more. */
export const pastChannelLabels = { ...channelLabels, unknown: 'By some way' }
export const pastResultLabels = { ...resultLabels, unknown: 'Not recorded' }
export const directionLabels: Record<Direction, string> = {
  out: 'We contacted them',
  in: 'They contacted us',
}
export const howLabels: Record<How, string> = {
  'write now': 'I write to them now',
  mail: 'By a mail we sent',
  touch: 'In a contact we had',
  'their own words': 'They told us themselves',
  'not told': 'They could not be told',
}
export const untoldLabels: Record<UntoldReason, string> = {
  'no permission': 'They gave no permission to be contacted',
  'no reachable address': 'No address reaches them',
  junk: 'It is junk',
  withdrawn: 'They withdrew',
}

const choicesOf = <T extends string>(labels: Record<T, string>): readonly Choice<T>[] =>
  // Object.entries forgets the keys' type; they are exactly those of the record.
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }))

export const channelChoices = choicesOf(channelLabels)
export const resultChoices = choicesOf(resultLabels)
export const directionChoices = choicesOf(directionLabels)
export const howChoices = choicesOf(howLabels)
export const untoldChoices = choicesOf(untoldLabels)
export const outcomeChoices = choicesOf(outcomeLabels)

/** Whether they can have heard it; the server has the last word. */
export const heard = (result: keyof typeof pastResultLabels): boolean =>
  result !== 'no answer' && result !== 'wrong person'

export const stopLabels: Readonly<Record<string, string>> = {
  'hard bounce': 'their address takes no mail',
  complaint: 'they reported a mail of ours as unwanted',
  unsubscribed: 'they want no more of it',
}

/** Why a mail that was put off never went. */
export const takenBackLabels: Readonly<Record<string, string>> = {
  asked: 'it was taken back',
  'said no': 'they want no mail',
  'address stopped': 'nothing more is mailed to them',
  'lead ended': 'the lead has ended',
  'writer left': 'whoever wrote it has left',
  forgotten: 'they were forgotten',
}

/** What can be done where nothing can be mailed. */
export const stopSteps: Readonly<Record<string, string>> = {
  'hard bounce': 'Call them, or find out their right address.',
  complaint: 'Go on only if they asked for it, and by another way; else end the lead.',
  unsubscribed: 'If they still wait for an answer, call them; else end the lead.',
}
