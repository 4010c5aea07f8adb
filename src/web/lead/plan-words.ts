import type { StepRead } from '../api/types.ts'

type Touch = NonNullable<StepRead['plan']>['touches'][number]

export const touchWords: Record<Touch['channel'], string> = {
  call: 'A call',
  voicemail: 'A word on the voicemail',
  mail: 'A mail',
  letter: 'A letter on paper',
  meeting: 'An invitation to meet',
  chat: 'A note in the chat',
  social: 'A note on a network',
}

export const resultWords: Record<NonNullable<Touch['result']>, string> = {
  answered: 'we spoke',
  'left word': 'word left',
  sent: 'sent',
  'no answer': 'no answer',
  'wrong person': 'somebody else',
}
