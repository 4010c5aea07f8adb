import { type Calendar, DAY_MS } from './calendar.ts'
import { compileCalendar, type CompiledCalendar, DAYS_REMEMBERED_MAX } from './compiled.ts'
import { CLOSED_DAYS_MAX, neverOpens, nextOpenMs } from './covered.ts'
import { epochMsOf, type Instant, instantOf } from './instant.ts'
import type { NeverOpens, Refused } from './refusal.ts'

/**
 * So many working days later: the same place in the working day, that many working days on. A working day is a local
 * date with open time, half days included.
 * - Monday 11:00 and `1wd` is Tuesday 11:00; Friday 15:00 is Monday 15:00.
 * - Who comes outside the hours starts at the next opening and has that whole day: Saturday noon, Sunday night, Monday
 *   08:00 and Monday 09:00 are all due on Monday at closing, which is what "within one working day" promises.
 * - Where that day has no such hour, the last open moment before it: 15:00 falls on a half day's closing at 12:30,
 *   and a time within a break falls on the break's beginning. Where it opens later, its opening.
 */
export function addWorkingDays(
  calendar: Calendar,
  from: Instant,
  days: number,
): Instant | Refused<NeverOpens> {
  if (days <= 0) return from
  const start = nextOpenMs(calendar, epochMsOf(from))
  if (start === undefined) return neverOpens(calendar, from)
  const compiled = compileCalendar(calendar)
  const local = start + compiled.steadyAt(start).offset
  const today = Math.floor(local / DAY_MS)
  if (openOn(compiled, today)[0] === start) {
    const last = days === 1 ? today : workingDayAfter(compiled, today, days - 1)
    const closing = last === undefined ? undefined : openOn(compiled, last).at(-1)
    return closing === undefined ? neverOpens(calendar, from) : instantOf(closing)
  }
  const day = workingDayAfter(compiled, today, days)
  if (day === undefined) return neverOpens(calendar, from)
  return instantOf(intoHours(openOn(compiled, day), sameTimeOn(compiled, day, { local, start })))
}

/** Dates are counted in days since 1970-01-01. */
function workingDayAfter(compiled: CompiledCalendar, date: number, days: number): number | undefined {
  let day = date
  let closedDays = 0
  for (let left = days; left > 0;) {
    day += 1
    const worked = openOn(compiled, day).length > 0
    closedDays = worked ? 0 : closedDays + 1
    if (worked) left -= 1
    if (closedDays > CLOSED_DAYS_MAX) return undefined
  }
  return day
}

/** When the clock on the wall shows the same on another day. Where clocks don't change until well after it, that is plain arithmetic. */
function sameTimeOn(
  { calendar, steadyAt }: CompiledCalendar,
  day: number,
  { local, start }: { local: number; start: number },
): number {
  const { offset, to } = steadyAt(start)
  const time = local - Math.floor(local / DAY_MS) * DAY_MS
  const at = day * DAY_MS + time - offset
  if (at + DAY_MS < to) return at
  const plainTime = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC').toPlainTime()
  return dateOf(day).toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochMilliseconds
}

export const dateOf = (day: number) =>
  Temporal.Instant.fromEpochMilliseconds(day * DAY_MS)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()

const remembered = new WeakMap<CompiledCalendar, Map<number, readonly number[]>>()

/** The open stretches of a local date, flat: from, to, from, to … None for a date that the zone's clocks skipped. */
export function openOn(compiled: CompiledCalendar, day: number): readonly number[] {
  const days = remembered.get(compiled) ?? new Map<number, readonly number[]>()
  const known = days.get(day)
  if (known) return known
  if (days.size >= DAYS_REMEMBERED_MAX) days.clear()
  const open = stretchesOn(compiled, day)
  remembered.set(compiled, days.set(day, open))
  return open
}

function stretchesOn({ calendar, hoursOn, openIn }: CompiledCalendar, localDay: number): readonly number[] {
  if (hoursOn(localDay).length === 0) return []
  const from = dateOf(localDay).toZonedDateTime(calendar.zone).epochMilliseconds
  const to = dateOf(localDay + 1).toZonedDateTime(calendar.zone).epochMilliseconds
  const open: number[] = []
  for (let day = Math.floor(from / DAY_MS); day * DAY_MS < to; day++) {
    const stretches = openIn(day)
    for (let i = 0; i < stretches.length; i += 2) {
      const a = Math.max(stretches[i] ?? 0, from)
      const b = Math.min(stretches[i + 1] ?? 0, to)
      if (a < b) open.push(a, b)
    }
  }
  return open
}

export function intoHours(open: readonly number[], at: number): number {
  let best = open[0] ?? at
  for (let i = 0; i < open.length; i += 2) {
    const from = open[i] ?? at
    if (from <= at) best = Math.min(open[i + 1] ?? at, at)
  }
  return best
}
