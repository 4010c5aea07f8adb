import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import { isZone } from '../time/calendar.ts'
import type { AppointmentRefusal } from './refusals.ts'

/** A moment; or a time as a wall clock shows it somewhere, of which one that is shown twice is the first unless it is the second. */
export type When =
  | { readonly start: Instant }
  | { readonly local: string; readonly zone: string; readonly second?: boolean | undefined }

export const MINUTES_MIN = 5
export const MINUTES_MAX = 8 * 60
/** Further ahead nobody keeps a diary. */
export const AHEAD_DAYS_MAX = 400

/** The moment that is meant; a time that the clocks skip there is none. */
export function momentOf(when: When): Instant | AppointmentRefusal {
  if ('start' in when) return when.start
  const { local, zone, second = false } = when
  const missing = { code: 'no_such_time', local, zone } as const
  if (!isZone(zone)) return missing
  try {
    const wall = Temporal.PlainDateTime.from(local)
    const shown = wall.toZonedDateTime(zone, { disambiguation: second ? 'later' : 'earlier' })
    // Where the clocks jump over it, Temporal answers with another time of the wall.
    return shown.toPlainDateTime().equals(wall) ? instantOf(shown.epochMilliseconds) : missing
  } catch {
    return missing
  }
}

export const endOf = (start: Instant, minutes: number): Instant =>
  instantOf(epochMsOf(start) + minutes * 60_000)

export const minutesOf = ({ start, end }: { readonly start: Instant; readonly end: Instant }): number =>
  Math.round((epochMsOf(end) - epochMsOf(start)) / 60_000)

/** Why nobody can meet then at all, whoever they are. */
export function impossibleAt(start: Instant, minutes: number, at: Instant): AppointmentRefusal | undefined {
  if (start <= at) return { code: 'appointment_past', start }
  const until = instantOf(epochMsOf(at) + AHEAD_DAYS_MAX * 86_400_000)
  if (start > until) return { code: 'appointment_too_far', until }
  const whole = Number.isInteger(minutes) && minutes >= MINUTES_MIN && minutes <= MINUTES_MAX
  return whole ? undefined : { code: 'appointment_length' }
}
