import type { Instant } from '../time/instant.ts'

/** What time it is where they are, and whether people usually work there at that hour. */
export type LocalTime = {
  readonly zone: string
  /** `14:05` */
  readonly time: string
  /** 1 is Monday. */
  readonly weekday: number
  readonly atWork: boolean
}

/** The hours that are usual almost everywhere; nobody's holidays are known. */
const FROM_HOUR = 9
const TO_HOUR = 17
const FRIDAY = 5

/** Undefined for a zone that no clock knows. */
export function localTime(at: Instant, zone: string | undefined): LocalTime | undefined {
  if (zone === undefined) return undefined
  try {
    const { hour, minute, dayOfWeek } = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
    const two = (number: number) => String(number).padStart(2, '0')
    return {
      zone,
      time: `${two(hour)}:${two(minute)}`,
      weekday: dayOfWeek,
      atWork: dayOfWeek <= FRIDAY && hour >= FROM_HOUR && hour < TO_HOUR,
    }
  } catch {
    return undefined
  }
}
