import { type Calendar, DAY_MS, type Day, MINUTE_MS } from './calendar.ts'

/** Open stretches in milliseconds since 1970, flat and in order: from, to, from, to … One may begin where another ends. */
export type Stretches = readonly number[]

/** A calendar made ready for reckoning. What it remembers is bounded and can always be found again. */
export type CompiledCalendar = {
  readonly calendar: Calendar
  /** What is open in the UTC day that begins `utcDay` × 24 h after 1970. */
  readonly openIn: (utcDay: number) => Stretches
  /** The hours of a local date, counted in days since 1970-01-01, whether or not the zone's clocks ever showed it. */
  readonly hoursOn: (localDay: number) => Day
  /** How far the zone's clocks are ahead of UTC at a moment, and until when at least they stay so. */
  readonly steadyAt: (at: number) => Steady
}

/** A span of time in which the zone's offset from UTC stays the same. */
export type Steady = { readonly from: number; readonly to: number; readonly offset: number }

/** About eleven years of days, a few hundred kilobytes at most. */
export const DAYS_REMEMBERED_MAX = 4_096

/** Calendars are immutable values, so one compiled form serves each for as long as somebody holds it. */
const compiled = new WeakMap<Calendar, CompiledCalendar>()

export function compileCalendar(calendar: Calendar): CompiledCalendar {
  const known = compiled.get(calendar)
  if (known) return known
  const fresh = compile(calendar)
  compiled.set(calendar, fresh)
  return fresh
}

/**
 * Days are cut at UTC midnight, not at local midnight: UTC days never overlap or go missing, local ones do (Samoa had
 * no 30 December 2011, and some zones have fallen back from one minute past midnight into the day before).
 */
function compile(calendar: Calendar): CompiledCalendar {
  const hoursOn = hoursByDate(calendar)
  const steadyAt = offsetsOf(calendar.zone)
  const remembered = new Map<number, Stretches>()
  const openIn = (utcDay: number): Stretches => {
    const known = remembered.get(utcDay)
    if (known) return known
    if (remembered.size >= DAYS_REMEMBERED_MAX) remembered.clear()
    const stretches = openBetween(utcDay * DAY_MS, (utcDay + 1) * DAY_MS, { hoursOn, steadyAt })
    remembered.set(utcDay, stretches)
    return stretches
  }
  return { calendar, openIn, hoursOn, steadyAt }
}

function hoursByDate({ hours, closed, special }: Calendar): CompiledCalendar['hoursOn'] {
  const week = hours.map(inOrder)
  const exceptions = new Map<number, Day>()
  for (const date of closed) exceptions.set(dayNumberOf(date), [])
  for (const [date, day] of Object.entries(special)) exceptions.set(dayNumberOf(date), inOrder(day))
  // 1970-01-01 was a Thursday: three days after a Monday.
  return (localDay) => exceptions.get(localDay) ?? week[(((localDay + 3) % 7) + 7) % 7] ?? []
}

/** Sorted, with overlapping and touching stretches made one, so that no minute is counted twice. */
function inOrder(day: Day): Day {
  const merged: [number, number][] = []
  for (const [from, to] of [...day].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

const dayNumberOf = (date: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / DAY_MS

/** Asks Temporal once for each change of offset; neighbouring days are then plain arithmetic. */
function offsetsOf(zone: string): (at: number) => Steady {
  let last: Steady = { from: 0, to: 0, offset: 0 }
  return (at) => {
    if (at >= last.from && at < last.to) return last
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
    const to = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity
    last = { from: at, to, offset: local.offsetNanoseconds / 1e6 }
    return last
  }
}

type Reckoning = Pick<CompiledCalendar, 'hoursOn' | 'steadyAt'>

function openBetween(start: number, end: number, { hoursOn, steadyAt }: Reckoning): Stretches {
  const open: number[] = []
  for (let from = start; from < end;) {
    const { to: changes, offset } = steadyAt(from)
    const to = Math.min(changes, end)
    const lastDay = Math.floor((to + offset - 1) / DAY_MS)
    for (let localDay = Math.floor((from + offset) / DAY_MS); localDay <= lastDay; localDay++) {
      const midnight = localDay * DAY_MS - offset
      for (const [opens, closes] of hoursOn(localDay)) {
        const a = Math.max(midnight + opens * MINUTE_MS, from)
        const b = Math.min(midnight + closes * MINUTE_MS, to)
        if (a < b) open.push(a, b)
      }
    }
    from = to
  }
  return open
}
