import fc from 'fast-check'
import type { Calendar, Day } from '../time/calendar.ts'
import { epochMsOf } from '../time/instant.ts'

export const MINUTE = 60_000
export const DAY = 86_400_000

/**
 * Places and days on which clocks did something: nothing, half an hour, two hours, a whole day, at midnight and one minute past it; for good,
 * for a month of fasting, in years of which old logs are replayed, and in years that nobody has seen yet.
 */
const turns = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Europe/London', '2011-03-27'],
  ['Europe/London', '2099-10-25'],
  ['Europe/Dublin', '2026-10-25'],
  ['Europe/Moscow', '2011-03-27'],
  ['America/New_York', '2011-11-06'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/Havana', '2011-03-20'],
  ['America/Havana', '2026-11-01'],
  ['America/Santiago', '2011-08-21'],
  ['America/Santiago', '2026-04-05'],
  ['America/Santiago', '2026-09-06'],
  ['America/Nuuk', '2023-03-26'],
  ['America/Caracas', '2016-05-01'],
  ['America/St_Johns', '2006-10-29'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2019-02-17'],
  ['Asia/Beirut', '2011-03-27'],
  ['Asia/Beirut', '2026-10-25'],
  ['Asia/Gaza', '2011-08-30'],
  ['Asia/Kathmandu', '2026-03-02'],
  ['Asia/Kathmandu', '1986-01-01'],
  ['Asia/Pyongyang', '2018-05-05'],
  ['Africa/Cairo', '2014-05-16'],
  ['Africa/Casablanca', '2011-07-31'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Antarctica/Troll', '2026-03-29'],
  ['Antarctica/Troll', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Chatham', '2026-04-05'],
  ['Pacific/Kwajalein', '1993-08-21'],
] as const

/** A day's stretches in no order, overlapping and touching as they fall; nights and whole days as often as the rest. */
const anyStretch = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 287 }), fc.integer({ min: 1, max: 120 }))
      .map(([from, length]) => [from * 5, Math.min(1_440, (from + length) * 5)] as const),
  },
  { weight: 2, arbitrary: fc.constantFrom([0, 360] as const, [1_320, 1_440] as const, [0, 1_440] as const) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_439 }).map((minute) => [minute, minute + 1] as const) },
)
const anyDay: fc.Arbitrary<Day> = fc.array(anyStretch, { maxLength: 3 })

export const anySituation = fc
  .record({
    turn: fc.constantFrom(...turns),
    hours: fc.tuple(anyDay, anyDay, anyDay, anyDay, anyDay, anyDay, anyDay),
    closed: fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 2 }),
    special: fc.array(fc.tuple(fc.integer({ min: -2, max: 3 }), anyDay), { maxLength: 2 }),
    from: fc.integer({ min: -DAY, max: DAY }),
    length: fc.integer({ min: 0, max: 2 * DAY }),
  })
  .map(({ turn: [zone, date], hours, closed, special, from, length }) => {
    const near = (days: number) => Temporal.PlainDate.from(date).add({ days }).toString()
    const calendar: Calendar = {
      name: 'any',
      zone,
      hours,
      closed: closed.map(near),
      special: Object.fromEntries(special.map(([days, day]) => [near(days), day])),
    }
    const start = epochMsOf(`${date}T00:00:00Z`) + from
    return { calendar, from: start, to: start + length }
  })

/** The reference: for each single minute, what do clocks there show, and is that within the hours of that date? */
export function openMinute({ zone, hours, closed, special }: Calendar, at: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const date = local.toPlainDate().toString()
  const day = special[date] ?? (closed.includes(date) ? [] : (hours[local.dayOfWeek - 1] ?? []))
  const minute = local.hour * 60 + local.minute
  return day.some(([from, to]) => minute >= from && minute < to)
}
