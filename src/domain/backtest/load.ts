import { type Calendar, HOUR_MS, MINUTE_MS } from '../time/calendar.ts'
import { nextOpenMs } from '../time/covered.ts'
import type { Period, Replayed } from './replayed.ts'
import { HOURS_OF_WEEK, hourOfWeekIn, openByHour, weekdayAndHour } from './week.ts'

/** What comes to a team in one hour of the week, beside how long its calendar is open in it. */
export type Load = {
  readonly team: string
  readonly calendar: string
  /** Monday is 1. */
  readonly weekday: number
  readonly hour: number
  readonly leads: number
  readonly perWeek: number
  /** Of the 60, on average over the weeks of the period. */
  readonly openMinutes: number
}

/** When a team's leads come, and when they can be worked on: what comes while it is closed waits for the next opening. */
export type TeamLoad = {
  readonly team: string
  readonly calendar: Calendar
  readonly arrived: readonly number[]
  readonly workable: ReadonlyMap<string, readonly number[]>
  readonly openMs: readonly number[]
}

const WEEK_MS = HOURS_OF_WEEK * HOUR_MS
const noWeek = (): number[] => Array.from({ length: HOURS_OF_WEEK }, () => 0)

/** Counts one team's leads by hour of the week, on its own wall clock; those to be worked on by segment as well. */
export function countLoad(team: string, calendar: Calendar, period: Period) {
  const hourOf = hourOfWeekIn(calendar.zone)
  const arrived = noWeek()
  const workable = new Map<string, number[]>()
  return {
    add: ({ submittedAt, to }: Pick<Replayed, 'submittedAt' | 'to'>): void => {
      const came = hourOf(submittedAt)
      arrived[came] = (arrived[came] ?? 0) + 1
      const opens = nextOpenMs(calendar, submittedAt)
      if (opens === undefined) return
      const week = workable.get(to) ?? noWeek()
      workable.set(to, week)
      const slot = hourOf(opens)
      week[slot] = (week[slot] ?? 0) + 1
    },
    load: (): TeamLoad => {
      const openMs = openByHour(calendar, period, hourOf)
      return { team, calendar, arrived, workable, openMs }
    },
  }
}

/** The hours in which somebody comes or somebody is there. */
export function loadRows({ team, calendar, arrived, openMs }: TeamLoad, period: Period): readonly Load[] {
  const weeks = weeksIn(period)
  return arrived.flatMap((leads, slot) => {
    const openMinutes = (openMs[slot] ?? 0) / MINUTE_MS / weeks
    if (leads === 0 && openMinutes === 0) return []
    const counted = { leads, perWeek: rounded(leads / weeks), openMinutes: Math.round(openMinutes) }
    return [{ team, calendar: calendar.name, ...weekdayAndHour(slot), ...counted }]
  })
}

export const weeksIn = ({ since, until }: Period): number => Math.max(until - since, HOUR_MS) / WEEK_MS

/** Three decimals are more than a count of the past can bear. */
export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000
