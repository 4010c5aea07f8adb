import { epochMsOf, instantOf, laterOf, type Instant } from '../time/instant.ts'
import type { Pressure } from './cadence.ts'

export const PRESSURE_DAYS = 7
const WEEK_MS = PRESSURE_DAYS * 86_400_000

/** Touches of ours in the last days, over all members and leads: those to the person, and those to their organisation with them. */
export type Touched = { readonly person: readonly Instant[]; readonly account: readonly Instant[] }
export const untouched = (): Touched => ({ person: [], account: [] })

export type Pressed = { readonly who: 'person' | 'account'; readonly most: number; readonly until: Instant }

/**
 * Whether one more touch at `at` is too much, for whom, and from when on it isn't; undefined where it isn't. Where nothing was agreed,
 * nobody is asked when we touched them.
 */
export function pressedAt(at: Instant, limits: Pressure, touchedOfLate: () => Touched): Pressed | undefined {
  if (limits.person === undefined && limits.account === undefined) return undefined
  const touched = touchedOfLate()
  const whos = ['person', 'account'] as const
  const found = whos.flatMap((who): readonly Pressed[] => {
    const most = limits[who]
    const until = most === undefined ? at : freeFrom(at, most, touched[who])
    return most !== undefined && until > at ? [{ who, most, until }] : []
  })
  const [first, second] = found
  return first && second && second.until > first.until ? second : first
}

/** The earliest moment from `at` on with fewer than `most` touches in the seven days before it. */
function freeFrom(at: Instant, most: number, touches: readonly Instant[]): Instant {
  const since = instantOf(epochMsOf(at) - WEEK_MS)
  const recent = touches.filter((touch) => touch > since && touch <= at).toSorted()
  const oldest = recent[recent.length - Math.max(most, 1)]
  return oldest === undefined ? at : laterOf(at, instantOf(epochMsOf(oldest) + WEEK_MS))
}
