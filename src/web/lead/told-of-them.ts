import type { LedgerEvent } from '../api/types.ts'
import { text } from './event-words.ts'

type Names = (id: string | undefined) => string

export function signalled(event: LedgerEvent): string {
  const shows = text(event, 'shows')
  return `They did something: ${text(event, 'name')}${shows === '' ? '' : `, which shows that they are ${shows}`}.`
}

/** What the sender told of it. */
export function valuesOf({ private: hidden }: LedgerEvent): string | undefined {
  const values = hidden?.['values']
  return typeof values === 'object' && values !== null
    ? Object.entries(values)
        .map(([key, value]) => `${key}: ${String(value)}`)
        .join(', ')
    : undefined
}

export function witnessed(event: LedgerEvent, name: Names): string {
  const member = event.data['member']
  const whose = typeof member === 'string' ? ` with ${name(member)}` : ''
  return text(event, 'direction') === 'in'
    ? `They rang${whose}; the telephone system saw it.`
    : `They were rung up${whose}; the telephone system saw it.`
}

export const minutesOf = ({ data }: LedgerEvent): string => {
  const seconds = Number(data['seconds'])
  return seconds < 60 ? `${String(seconds)} seconds` : `${String(Math.ceil(seconds / 60))} minutes`
}

const untoldWhy: Readonly<Record<string, string>> = {
  'not for them': 'it is not for them',
  'no permission': 'they did not allow mail',
  'no reachable address': 'there is no address',
  'address stopped': 'nothing more is mailed to them',
}

export function left(event: LedgerEvent, who: string): string {
  const because = untoldWhy[text(event, 'because')]
  return because === undefined
    ? `${who} left a step of the plan out.`
    : `A step of the track was left out: ${because}.`
}

const things: Readonly<Record<string, readonly [one: string, many: string]>> = {
  mails: ['a mail', 'mails'],
  visits: ['a visit', 'visits'],
  calls: ['a call', 'calls'],
}

/** That it was said stays; what was said had its time. */
export function forgotten(event: LedgerEvent): string {
  const seqs = event.data['seqs']
  const count = Array.isArray(seqs) ? seqs.length : 0
  const [one, many] = things[text(event, 'what')] ?? ['one thing', 'things']
  return `The words of ${count === 1 ? one : `${count} ${many}`} are no longer kept: their time is over.`
}
