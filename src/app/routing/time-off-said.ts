import type { Id } from '#domain/ledger.ts'
import type { TimeOff } from '#domain/member/time-off.ts'
import { isLocalDate } from '#domain/time/calendar.ts'
import { instantOf, parseInstant, type Instant } from '#domain/time/instant.ts'

export type TimeOffSaid = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly days?: readonly number[] | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** Time off as people say it, on the wall where the firm is; undefined where it can't be read. */
export function timeOffSaid(
  id: Id,
  { from, to, days, since, until }: TimeOffSaid,
  { zone, at }: { readonly zone: string; readonly at: Instant },
): TimeOff | undefined {
  if (days) {
    const [first, last] = [minuteOf(from ?? '00:00'), minuteOf(to ?? '24:00')]
    if (first === undefined || last === undefined) return undefined
    const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
    const weekly = { days, from: first, to: last, zone, since: since ?? today, ...(until && { until }) }
    return { off: id, weekly }
  }
  const [start, end] = [
    from === undefined ? at : momentOf(from, zone),
    to === undefined ? undefined : endOf(to, zone),
  ]
  return start === undefined || end === undefined ? undefined : { off: id, once: { from: start, to: end } }
}

function minuteOf(said: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(said) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return minute >= 0 && minute <= 1_440 && Number(minutes) < 60 ? minute : undefined
}

/** The last day counts whole. */
function endOf(said: string, zone: string): Instant | undefined {
  const date: boolean = isLocalDate(said)
  if (!date) return momentOf(said, zone)
  return momentOf(Temporal.PlainDate.from(said).add({ days: 1 }).toString(), zone)
}

function momentOf(said: string, zone: string): Instant | undefined {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(said) && said.includes('T')) return parseInstant(said)
  try {
    return instantOf(Temporal.PlainDateTime.from(said).toZonedDateTime(zone).epochMilliseconds)
  } catch {
    return undefined
  }
}
