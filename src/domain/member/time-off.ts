import type { Id } from '../ledger.ts'
import { isLocalDate, isZone, type LocalDate } from '../time/calendar.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'

/** One stretch away, from one moment until before another: a holiday, a morning at the dentist's. */
export type Once = { readonly from: Instant; readonly to: Instant }
/** The same days of every week, whole or in part: `day` 1 is Monday; minutes of the local day, 1440 is midnight. */
export type Weekly = {
  readonly days: readonly number[]
  readonly from: number
  readonly to: number
  readonly zone: string
  readonly since: LocalDate
  /** The last day of it. */
  readonly until?: LocalDate
}
export type TimeOff = { readonly off: Id } & ({ readonly once: Once } | { readonly weekly: Weekly })

const DAY_MINUTES = 1_440
/** Longer than this nobody plans to be away; whoever is has left, or meant another year. */
export const AWAY_DAYS_MAX = 731
/** More of it is a calendar of its own. */
export const TIMES_OFF_MAX = 200

export function isOnce({ from, to }: Once): boolean {
  const [start, end] = [epochMsOf(from), epochMsOf(to)]
  return start < end && end - start <= AWAY_DAYS_MAX * 86_400_000
}

export const isWeekly = ({ days, from, to, zone, since, until }: Weekly): boolean =>
  days.length > 0 &&
  new Set(days).size === days.length &&
  days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) &&
  Number.isInteger(from) &&
  Number.isInteger(to) &&
  from >= 0 &&
  from < to &&
  to <= DAY_MINUTES &&
  isZone(zone) &&
  isLocalDate(since) &&
  (until === undefined || (isLocalDate(until) && until >= since))

/** How many stretches that follow on each other are looked through for their end. */
const STRETCHES_MAX = 64

/** Until when somebody is away who is away at this moment, stretches that touch being one; undefined while they are there. */
export function awayUntil(off: readonly TimeOff[], at: Instant): Instant | undefined {
  let end: Instant | undefined
  for (let stretch = 0; stretch < STRETCHES_MAX; stretch++) {
    const from = end ?? at
    const ends = off.flatMap((each) => endOf(each, from) ?? []).toSorted()
    const furthest = ends.at(-1)
    if (furthest === undefined) return end
    end = furthest
  }
  return end
}

/** When a stretch that covers this moment is over. */
function endOf(off: TimeOff, at: Instant): Instant | undefined {
  if ('once' in off) return off.once.from <= at && at < off.once.to ? off.once.to : undefined
  const { days, from, to, zone, since, until } = off.weekly
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const date = local.toPlainDate()
  const day = date.toString()
  const minute = local.hour * 60 + local.minute
  if (!days.includes(local.dayOfWeek) || day < since || (until !== undefined && day > until)) return undefined
  if (minute < from || minute >= to) return undefined
  const over =
    to === DAY_MINUTES
      ? date.add({ days: 1 }).toZonedDateTime(zone)
      : date.toZonedDateTime({
          timeZone: zone,
          plainTime: new Temporal.PlainTime(Math.floor(to / 60), to % 60),
        })
  const end = instantOf(over.epochMilliseconds)
  // An hour that the clocks repeat may put the end before the moment itself.
  return end > at ? end : undefined
}
