import type { Reading } from '../reading.ts'
import { asksUs, otherRoad } from '../signals/manner.ts'
import { asksAnything } from '../signals/offering.ts'

/** Who asks for something, or tells of themselves, is given more room than who puts any question, and they more than who does neither. */
export type Manner = 'asking' | 'questioning' | 'silent'

/** By what was learned alone, or beside a phrase of selling: two that see by different means may each be less sure. */
export type Standing = 'alone' | 'beside'

/** What somebody must weigh more than to read like selling, by their manner; and what less than to read like asking. */
export type Limits = Readonly<Record<Manner, Readonly<Record<Standing, number>>> & { asker: number }>

export function mannerOf(reading: Reading): Manner {
  if (reading.marks.has('situation') || reading.marks.has('wants')) return 'asking'
  if (asksUs(reading) || otherRoad(reading) !== undefined) return 'asking'
  return asksAnything(reading) ? 'questioning' : 'silent'
}

export const hasSellingPhrase = ({ selling, marks }: Reading): boolean =>
  selling.length > 0 || marks.has('invites')

export const standingOf = (reading: Reading): Standing => (hasSellingPhrase(reading) ? 'beside' : 'alone')
