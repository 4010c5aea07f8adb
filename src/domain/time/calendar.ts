/** Open from one minute of the local day until before another: `[540, 750]` is 09:00 to 12:30; 1440 is midnight. */
export type OpenHours = readonly [fromMinute: number, toMinute: number]

/** What one local day offers: several stretches when there are breaks, none when the day is closed. */
export type Day = readonly OpenHours[]

/** A date on the calendar's own wall: `YYYY-MM-DD`. */
export type LocalDate = string

/**
 * When people are there to answer. Plain JSON, so that it can stand in events and playbooks as it is.
 * The wall clock rules: a moment is open when the local time of that moment lies in the hours of that local date,
 * so an hour that the clocks skip is not offered, and one that they repeat counts twice.
 */
export type Calendar = {
  readonly name: string
  /** An IANA name such as `Europe/London`. */
  readonly zone: string
  /** Monday first. */
  readonly hours: readonly [Day, Day, Day, Day, Day, Day, Day]
  /** Dates wholly closed: holidays, already expanded. */
  readonly closed: readonly LocalDate[]
  /** The firm's own hours for single dates, such as a half day. They win over `closed` and over the week. */
  readonly special: Readonly<Record<LocalDate, Day>>
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** Whether the zone is one we can reckon with: a name from the time zone database, not a bare offset. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return true
  } catch {
    return false
  }
}

/** Whether the text is a real date of the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}
