import { type Calendar, DAY_MS } from '../time/calendar.ts'
import { compileCalendar } from '../time/compiled.ts'

const CLOSED_DAYS_MAX = 14

/**
 * When today began for people who keep a calendar: at midnight where they are, or when they last closed before it. Whoever asked in
 * the evening has their time today.
 */
export function todayBegan(
  now: number,
  { zone, calendar }: { zone: string; calendar: Calendar | undefined },
): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const midnight = local.startOfDay().epochMilliseconds
  return calendar === undefined ? midnight : (lastOpenBefore(calendar, midnight) ?? midnight)
}

/** The moment itself where people were there until then; after a long time without any hours, nobody can say. */
function lastOpenBefore(calendar: Calendar, at: number): number | undefined {
  const { openIn } = compileCalendar(calendar)
  const last = Math.floor(at / DAY_MS)
  for (let day = last; day > last - CLOSED_DAYS_MAX; day--) {
    const stretches = openIn(day)
    for (let i = stretches.length - 2; i >= 0; i -= 2)
      if ((stretches[i] ?? 0) < at) return Math.min(stretches[i + 1] ?? 0, at)
  }
  return undefined
}

export type Counted = {
  /** Answered within the time wanted. */
  readonly inTime: number
  /** Answered later, or ended unanswered after it. */
  readonly tooLate: number
  /** Of today's, still waiting and past the time. */
  readonly overdue: number
}

/** How an objective stands: of those whose time is decided, the share answered in it. Who still waits within it decides nothing yet. */
export function standingOf({ inTime, tooLate, overdue }: Counted, wanted: number) {
  const missed = tooLate + overdue
  const share = inTime + missed === 0 ? null : inTime / (inTime + missed)
  return { inTime, missed, overdue, share, met: share === null ? null : share >= wanted }
}
