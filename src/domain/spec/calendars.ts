import type { Calendar, Day, LocalDate } from '../time/calendar.ts'

type Cover = {
  readonly zone?: string
  readonly name?: string
  readonly closed?: readonly LocalDate[]
  readonly special?: Readonly<Record<LocalDate, Day>>
}

/** The same hours from Monday to Friday; a weekend off. `weekdays(['09:00-12:30', '13:30-18:00'])`. */
export function weekdays(
  hours: readonly string[],
  { zone = 'Europe/London', name = 'office', ...days }: Cover = {},
) {
  const day = hoursOf(...hours)
  const calendar: Calendar = {
    name,
    zone,
    hours: [day, day, day, day, day, [], []],
    closed: [],
    special: {},
    ...days,
  }
  return calendar
}

/** The same hours on all seven days. */
export function everyDay(
  hours: readonly string[],
  { zone = 'Europe/London', name = 'always', ...days }: Cover = {},
) {
  const day = hoursOf(...hours)
  const calendar: Calendar = {
    name,
    zone,
    hours: [day, day, day, day, day, day, day],
    closed: [],
    special: {},
    ...days,
  }
  return calendar
}

export const hoursOf = (...hours: readonly string[]): Day =>
  hours.map((text) => {
    const [from = '', to = ''] = text.split('-')
    return [minuteOf(from), minuteOf(to)]
  })

function minuteOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number)
  return (hour ?? 0) * 60 + (minute ?? 0)
}

/** The moment when clocks in a zone show this: `moment('2026-03-07T12:00', 'Europe/Berlin')`. */
export const moment = (local: string, zone = 'Europe/London'): string =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })

/** What clocks in a zone show at a moment, to read a result as a person would: `2026-03-09 10:00`. */
export const clockIn = (instant: string, zone = 'Europe/London'): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
