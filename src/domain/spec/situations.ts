import fc from 'fast-check'
import type { Calendar, Day } from '../time/calendar.ts'
import { epochMsOf } from '../time/instant.ts'

export const MINUTE = 60_000
export const DAY = 86_400_000

/** Places and days on which clocks did something: nothing, half an hour, a whole day, one minute past midnight. */
const turns = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-11-01'],
  ['Asia/Kathmandu', '2026-03-02'],
  ['Asia/Kathmandu', '1986-01-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Apia', '2011-12-30'],
  ['America/St_Johns', '2006-10-29'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Africa/Casablanca', '2026-02-15'],
] as const

const anyDay: fc.Arbitrary<Day> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 287 }), fc.integer({ min: 1, max: 120 }))
    .map(([from, length]) => [from * 5, Math.min(1_440, (from + length) * 5)] as const),
  { maxLength: 3 },
)

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
