import type { Channel, TouchResult } from '../lead/touch.ts'

/** What a member says of a step in one key: the touch that it amounts to. `next` takes the step's own channel. */
export const resultCodes = {
  reached: { result: 'answered' },
  'no answer': { result: 'no answer' },
  busy: { result: 'no answer' },
  'voicemail left': { channel: 'voicemail', result: 'left word' },
  'word left': { result: 'left word' },
  'wrong number': { result: 'wrong person' },
  'mail sent': { channel: 'mail', result: 'sent' },
  'handed over': { result: 'left word' },
  'not to be found': { result: 'wrong person' },
  'letter posted': { channel: 'letter', result: 'sent' },
  'note sent': { channel: 'social', result: 'sent' },
  'meeting asked': { channel: 'meeting', result: 'sent' },
} as const satisfies Readonly<Record<string, { channel?: Channel; result: TouchResult }>>

export type ResultCode = keyof typeof resultCodes

/** The touch that a result code stands for, on the channel of the step where the code names none. */
export function touchFrom(
  code: ResultCode,
  channel: Channel,
): { readonly channel: Channel; readonly result: TouchResult } {
  const touch: { readonly channel?: Channel; readonly result: TouchResult } = resultCodes[code]
  return { channel: touch.channel ?? channel, result: touch.result }
}

/** The codes that a step on this channel can end with, in the order of their keys. */
export function codesFor(channel: Channel): readonly ResultCode[] {
  switch (channel) {
    case 'call':
    case 'voicemail':
      return ['reached', 'no answer', 'voicemail left', 'busy', 'word left', 'wrong number']
    case 'mail':
      return ['mail sent']
    case 'letter':
      return ['letter posted', 'handed over', 'not to be found']
    case 'social':
    case 'chat':
      return ['note sent', 'reached', 'no answer', 'not to be found']
    case 'meeting':
      return ['meeting asked', 'reached', 'no answer']
  }
}

/** Of a task the playbook says what is to be done, not by which way: whoever has done it says how they reached out. */
export const codesForTask: readonly ResultCode[] = [
  ...(['reached', 'no answer', 'voicemail left', 'mail sent'] as const),
  ...(['letter posted', 'note sent', 'meeting asked', 'not to be found'] as const),
]
