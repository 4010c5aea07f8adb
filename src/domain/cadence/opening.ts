import { addDuration } from '../time/add-duration.ts'
import type { Calendar, LocalDate } from '../time/calendar.ts'
import { nextOpening } from '../time/covered.ts'
import type { Duration } from '../time/duration.ts'
import { epochMsOf, instantOf, laterOf, type Instant } from '../time/instant.ts'
import type { Week } from './cadence.ts'

/** Two calendars that never meet in this many openings never meet. */
const TURNS_MAX = 400

export type Hours = {
  /** When somebody is there to do it. */
  readonly calendar?: Calendar | undefined
  /** When the other side may be reached, on their own clock. */
  readonly theirs?: Calendar | undefined
}

/**
 * The first moment from `from` on at which we are there and they may be reached. Where the two never meet, their hours win: a step at
 * our own inconvenience is better than a call at night.
 */
export function firstOpen(from: Instant, { calendar, theirs }: Hours): Instant {
  let at = from
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    const ours = openIn(calendar, at)
    const both = openIn(theirs, ours)
    if (both === at) return at
    at = both
  }
  return openIn(theirs, from)
}

/** A calendar that never opens again must not stop a lead: then time counts as it passes. */
function openIn(calendar: Calendar | undefined, at: Instant): Instant {
  const opening = calendar && nextOpening(calendar, at)
  return typeof opening === 'string' ? opening : at
}

/** When a duration is over: on the calendar where there is one, else as time passes. */
export function after(from: Instant, duration: Duration, calendar: Calendar | undefined): Instant {
  const over = addDuration(from, duration, calendar)
  if (typeof over === 'string') return over
  const plain = duration.unit === 'wd' ? ({ ...duration, unit: 'd' } as const) : duration
  const passed = addDuration(from, plain, undefined)
  return typeof passed === 'string' ? passed : from
}

/** The prospect's own hours as a calendar. Without hours any time will do. */
const known = new WeakMap<Week, Map<string, Calendar>>()
export function theirHours(week: Week | undefined, zone: string): Calendar | undefined {
  if (!week) return undefined
  // Kept by week and zone, because a calendar that is compiled once serves every lead with the same hours.
  const zones = known.get(week) ?? new Map<string, Calendar>()
  known.set(week, zones)
  const made = zones.get(zone) ?? { name: 'theirs', zone, hours: week, closed: [], special: {} }
  zones.set(zone, made)
  return made
}

/** Somebody who is away for longer than this doesn't stop a plan; more likely the date was misread. */
export const AWAY_DAYS_MAX = 120

/** The first moment of a date on the wall of a zone; undefined where the text is no date. */
export function startOfDate(date: LocalDate, zone: string): Instant | undefined {
  try {
    return instantOf(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds)
  } catch {
    return undefined
  }
}

/** Until when somebody is away who said that they return on `date`; undefined where that says nothing. */
export function awayUntil(date: LocalDate, { at, zone }: { at: Instant; zone: string }): Instant | undefined {
  const back = startOfDate(date, zone)
  if (back === undefined || back <= at) return undefined
  const days = (epochMsOf(back) - epochMsOf(at)) / 86_400_000
  return days > AWAY_DAYS_MAX ? undefined : laterOf(back, at)
}
