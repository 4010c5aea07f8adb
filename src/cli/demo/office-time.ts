import type { Calendar } from '#domain/time/calendar.ts'
import { coveredBetween, isOpen } from '#domain/time/covered.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'

const HOUR_MS = 3_600_000
/** Further back than this no story of the demo begins. */
const SEARCHED_MS = 8 * 7 * 24 * HOUR_MS
const NEAR_MS = 1_000

/** The moment since which so much covered time has passed, found by halving: covered time only ever grows. */
export function coveredAgo(
  office: Calendar,
  { hours, before }: { readonly hours: number; readonly before: Instant },
): Instant {
  const to = epochMsOf(before)
  let [low, high] = [to - SEARCHED_MS, to]
  while (high - low > NEAR_MS) {
    const middle = Math.round((low + high) / 2)
    if (coveredBetween(office, instantOf(middle), before) > hours * HOUR_MS) low = middle
    else high = middle
  }
  return instantOf(low)
}

/** Whoever looks in at night or on a Sunday finds the last working afternoon, when everybody was there. */
export const openMomentAt = (office: Calendar, at: Instant): Instant =>
  isOpen(office, at) ? at : coveredAgo(office, { hours: 1.5, before: at })
