import { type Calendar, DAY_MS, MINUTE_MS } from '../time/calendar.ts'
import { compileCalendar } from '../time/compiled.ts'
import type { Period } from './replayed.ts'

export const HOURS_OF_WEEK = 168
const HOURS_OF_DAY = 24

/** Every zone's clocks differ from UTC by whole quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS
const QUARTERS_REMEMBERED_MAX = 100_000

/** The hour of the week in which a moment falls on the wall of a zone: 0 is Monday from midnight to one. */
export function hourOfWeekIn(zone: string): (at: number) => number {
  const remembered = new Map<number, number>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS)
    const known = remembered.get(quarter)
    if (known !== undefined) return known
    const local = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS).toZonedDateTimeISO(zone)
    const slot = (local.dayOfWeek - 1) * HOURS_OF_DAY + local.hour
    if (remembered.size >= QUARTERS_REMEMBERED_MAX) remembered.clear()
    remembered.set(quarter, slot)
    return slot
  }
}

export const weekdayAndHour = (slot: number): { readonly weekday: number; readonly hour: number } => ({
  weekday: Math.floor(slot / HOURS_OF_DAY) + 1,
  hour: slot % HOURS_OF_DAY,
})

/** How many milliseconds of each hour of the week a calendar was open in a period: holidays and half days count as they were. */
export function openByHour(
  calendar: Calendar,
  { since, until }: Period,
  hourOf = hourOfWeekIn(calendar.zone),
): readonly number[] {
  const open = Array.from({ length: HOURS_OF_WEEK }, () => 0)
  const { openIn } = compileCalendar(calendar)
  for (let day = Math.floor(since / DAY_MS); day * DAY_MS < until; day++) {
    const stretches = openIn(day)
    for (let i = 0; i < stretches.length; i += 2) {
      const to = Math.min(stretches[i + 1] ?? 0, until)
      for (let at = Math.max(stretches[i] ?? 0, since); at < to;) {
        const next = Math.min(to, (Math.floor(at / QUARTER_MS) + 1) * QUARTER_MS)
        const slot = hourOf(at)
        open[slot] = (open[slot] ?? 0) + next - at
        at = next
      }
    }
  }
  return open
}
