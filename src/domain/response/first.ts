import type { Outcome } from '../lead/resolution.ts'

/** What can come first for somebody who asked: an answer by a person, or an end without one. The numbers are their codes in tables. */
export const firsts = ['answered', 'withdrawn', 'junk', 'self-served', 'resolved'] as const
export type First = (typeof firsts)[number]
/** Nothing has come yet: they are waiting. */
export const WAITING = 0
export const codeOf = (first: First): number => firsts.indexOf(first) + 1

/** How a lead that ended without any answer ended, as far as answering goes. */
export function endWithoutAnswer(outcome: Outcome): First {
  switch (outcome) {
    case 'withdrawn':
      return 'withdrawn'
    case 'junk':
      return 'junk'
    case 'won':
    case 'introductory order':
    case 'deferred':
    case 'lost':
    case 'declined by us':
    case 'unreachable':
    case 'duplicate':
      return 'resolved'
  }
}

export type Came = { readonly first: number; readonly after: number | null }

/**
 * What came first, an answer or an end, and how long after the submission; where both fall together, the answer did. An answer
 * that was given before the submission reached us took no time.
 */
export function whatCameFirst(
  submittedAt: number,
  { answeredAt, ended }: { answeredAt: number | undefined; ended: { at: number; as: First } | undefined },
): Came {
  if (answeredAt !== undefined && (!ended || answeredAt <= ended.at))
    return { first: codeOf('answered'), after: Math.max(0, answeredAt - submittedAt) }
  if (ended) return { first: codeOf(ended.as), after: Math.max(0, ended.at - submittedAt) }
  return { first: WAITING, after: null }
}
