import { type Calendar, DAY_MS } from './calendar.ts'
import { coveredMsBetween } from './covered.ts'

/** Long enough that few are remembered, short enough that reckoning within one is quick. */
const STRETCH_MS = 28 * DAY_MS
const STRETCHES_REMEMBERED_MAX = 4_096

/**
 * A clock that runs only while the calendar is open: the covered milliseconds since a beginning that is the same for all. The
 * difference of two readings is the covered time between them, however far apart they are.
 */
export function coveredClock(calendar: Calendar): (at: number) => number {
  const known = clocks.get(calendar)
  if (known) return known
  const starts = new Map<number, number>([[0, 0]])
  /** What the clock says at the beginning of a stretch, reckoned from the nearest one known. */
  const startOf = (stretch: number): number => {
    const said = starts.get(stretch)
    if (said !== undefined) return said
    if (starts.size >= STRETCHES_REMEMBERED_MAX) starts.clear()
    starts.set(0, 0)
    let [reading, from] = [0, 0]
    for (let next = stretch > 0 ? 1 : -1; from !== stretch; next += Math.sign(stretch)) {
      const [early, late] = [Math.min(from, next) * STRETCH_MS, Math.max(from, next) * STRETCH_MS]
      reading = starts.get(next) ?? reading + Math.sign(stretch) * coveredMsBetween(calendar, early, late)
      starts.set(next, reading)
      from = next
    }
    return reading
  }
  const clock = (at: number): number => {
    const stretch = Math.floor(at / STRETCH_MS)
    return startOf(stretch) + coveredMsBetween(calendar, stretch * STRETCH_MS, at)
  }
  clocks.set(calendar, clock)
  return clock
}

/** Calendars are immutable values, so one clock serves each for as long as somebody holds it. */
const clocks = new WeakMap<Calendar, (at: number) => number>()
