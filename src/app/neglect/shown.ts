import { daysAfter } from '#domain/neglect/presence.ts'
import type { Instant } from '#domain/time/instant.ts'

/** How far back pages look where nobody says. */
export const SHOWN_DAYS = 90
export const since = (now: Instant, days = SHOWN_DAYS): Instant => daysAfter(now, -days)

type Counted = {
  readonly asked: number
  readonly waiting: number
  readonly explained: number
  readonly shown: number
  readonly repaired: number
  readonly nothing: number
}
const none: Counted = { asked: 0, waiting: 0, explained: 0, shown: 0, repaired: 0, nothing: 0 }

/** Counts added up. */
export const summed = (counts: readonly Counted[]): Counted =>
  counts.reduce<Counted>(
    (sum, one) => ({
      asked: sum.asked + one.asked,
      waiting: sum.waiting + one.waiting,
      explained: sum.explained + one.explained,
      shown: sum.shown + one.shown,
      repaired: sum.repaired + one.repaired,
      nothing: sum.nothing + one.nothing,
    }),
    none,
  )
