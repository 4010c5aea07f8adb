import type { Reading } from '../reading.ts'
import { anotherRoad, asks } from '../signals/manner.ts'
import { asksAnything } from '../signals/offering.ts'

/** Who asks for something, or tells of themselves, is given more room than who puts any question, and they more than who does neither. */
export type Manner = 'asking' | 'questioning' | 'silent'

/** What somebody must weigh more than to read like selling, by their manner; and what less than to read like asking. */
export type Limits = Readonly<Record<Manner | 'asker', number>>

export function mannerOf(reading: Reading): Manner {
  if (reading.marks.has('situation') || reading.marks.has('wants')) return 'asking'
  if (asks(reading) !== undefined || anotherRoad(reading) !== undefined) return 'asking'
  return asksAnything(reading) ? 'questioning' : 'silent'
}
