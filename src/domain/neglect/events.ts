import type { EventOf, Id } from '../ledger.ts'
import type { Evidence, Signal } from './signal.ts'
import type { Instant } from '../time/instant.ts'

/**
 * Something looks like neglect, and the person is asked first. `cause` names what it rests on, so that nobody is asked twice about the
 * same; `explainBy` is the end of their working day to explain it or to put it right.
 */
export type NeglectAsked = EventOf<
  'NeglectAsked',
  {
    question: Id
    signal: Signal
    member: Id
    cause: string
    since: Instant
    evidence: readonly Evidence[]
    explainBy: Instant
  },
  { words?: string }
>
/** In their own words. It stands unless a manager says that it doesn't do. */
export type NeglectExplained = EventOf<'NeglectExplained', { question: Id }, { words: string }>
export const shownReasons = ['not explained in time', 'not accepted', 'has left'] as const
/** From here on managers see it. */
export type NeglectShown = EventOf<'NeglectShown', { question: Id; because: (typeof shownReasons)[number] }>
export const settledAs = [
  ...(['explained', 'repaired', 'reassigned', 'reopened'] as const),
  ...(['nothing to ask', 'moved on'] as const),
] as const
export type SettledAs = (typeof settledAs)[number]
export type NeglectSettled = EventOf<'NeglectSettled', { question: Id; how: SettledAs }, { words?: string }>
export const sparedReasons = ['away', 'nobody to ask', 'has left'] as const
/** It looked like neglect and was none, or there is nobody to ask: looked at again not before `until`, if at all. */
export type NeglectSpared = EventOf<
  'NeglectSpared',
  { signal: Signal; cause: string; because: (typeof sparedReasons)[number]; member?: Id; until?: Instant }
>

export type NeglectEvent = NeglectAsked | NeglectExplained | NeglectShown | NeglectSettled | NeglectSpared

const types: Readonly<Record<NeglectEvent['type'], true>> = {
  ...({ NeglectAsked: true, NeglectExplained: true, NeglectShown: true } as const),
  ...({ NeglectSettled: true, NeglectSpared: true } as const),
}
export const isNeglectEvent = (event: { readonly type: string }): event is NeglectEvent =>
  Object.hasOwn(types, event.type)
