import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/calendar.ts'

/** The times that a report always tells of: 5 min, 15 min, 1 h, 4 h, 1 day, 3 days. */
export const horizons: readonly number[] = [
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
]
/** What firms like to promise stands on an edge too, so that an objective needs no closer look. */
const usual = [1, 2, 3, 10, 20, 30, 45, 90].map((minutes) => minutes * MINUTE_MS)
const longer = [2, 3, 6, 8, 12, 16, 36, 48, 96, 120, 168, 336, 720].map((hours) => hours * HOUR_MS)

const FIRST_MS = 1_000
const LAST_MS = 4 * 366 * DAY_MS
/** Later than anything that was ever waited for. */
export const NEVER_MS = 9e15
const GROWTH = 1.01

/** A moment told of has the millisecond before it as an edge too, so that those at risk in it are known exactly. */
export const told = (moments: readonly number[]): readonly number[] =>
  moments.flatMap((moment) => (moment > 0 ? [moment - 1, moment] : [moment]))

/** Where bins of time end: each edge belongs to the bin that it ends. Whoever took longer than the last is in one more. */
export const edges: readonly number[] = [
  ...new Set([0, ...growing(), ...told([...horizons, ...usual, ...longer])]),
].toSorted((one, other) => one - other)

function growing(): readonly number[] {
  const made: number[] = []
  for (let at = FIRST_MS; at < LAST_MS; at = Math.ceil(at * GROWTH)) made.push(at)
  return made
}
