import type { Outcome } from '#domain/lead/resolution.ts'
import type { Chance } from './chance.ts'

/** How a hand-raiser's story goes on. Minutes are covered time: nobody works at night. */
export type Fate =
  | { readonly is: 'untouched' }
  | { readonly is: 'accepted' }
  | { readonly is: 'tried in vain' }
  | { readonly is: 'answered'; readonly minutes: number; readonly by: 'call' | 'mail' }
  | {
      readonly is: 'resolved'
      readonly minutes: number
      readonly by: 'call' | 'mail'
      readonly outcome: Outcome
      /** Covered hours from the answer to the end. */
      readonly hours: number
      /** Whether a representative goes on with it once it is qualified. */
      readonly handed: boolean
    }

const outcomes: readonly { readonly outcome: Outcome; readonly weight: number }[] = [
  { outcome: 'won', weight: 14 },
  { outcome: 'introductory order', weight: 8 },
  { outcome: 'deferred', weight: 16 },
  { outcome: 'lost', weight: 20 },
  { outcome: 'declined by us', weight: 16 },
  { outcome: 'withdrawn', weight: 8 },
  { outcome: 'duplicate', weight: 4 },
]
const kinds = [
  { is: 'resolved', weight: 58 },
  { is: 'answered', weight: 24 },
  { is: 'accepted', weight: 7 },
  { is: 'tried in vain', weight: 6 },
  { is: 'untouched', weight: 5 },
] as const

/** What a representative had in hand before it ended so. */
const selling: ReadonlySet<Outcome> = new Set(['won', 'introductory order', 'deferred', 'lost'])
const HANDED_SHARE = 0.8

export function fateFrom(chance: Chance): Fate {
  const { is } = chance.weighted(kinds)
  if (is === 'untouched' || is === 'accepted' || is === 'tried in vain') return { is }
  const slow = chance.next() < 0.2
  const minutes = slow ? chance.between(90, 420) : chance.between(4, 45)
  const by = chance.next() < 0.6 ? 'call' : 'mail'
  if (is === 'answered') return { is, minutes, by }
  const { outcome } = chance.weighted(outcomes)
  const handed = selling.has(outcome) && chance.next() < HANDED_SHARE
  return { is, minutes, by, outcome, hours: chance.between(3, 40), handed }
}
