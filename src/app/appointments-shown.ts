import { freeTimes, NOTICE_HOURS } from '#domain/appointment/free-times.ts'
import { awayBetween } from '#domain/appointment/busy.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf } from '#domain/team/people.ts'
import { epochMsOf, instantOf, laterOf, type Instant } from '#domain/time/instant.ts'
import { busyOf, calendarOf } from './appointment-facts.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

export type FreeOf = {
  readonly member: Id
  readonly name: string
  readonly zone: string
  readonly times: readonly Instant[]
}

/** When a member could begin to meet a prospect: their team's hours less all that they have then. Undefined where nobody is. */
export async function freeTimesOf(
  tx: Tx,
  parts: Pick<Parts, 'playbooks' | 'outsideCalendars'>,
  { member, at, from, to, minutes }: { member: Id; at: Instant; from: Instant; to: Instant; minutes: number },
): Promise<FreeOf | undefined> {
  const people = await tx.people()
  const person = personOf(people, member)
  if (!person?.active) return undefined
  const calendar = calendarOf(await parts.playbooks.load(tx), people, member)
  const busy = await busyOf(tx, parts, { members: [member], at })
  const earliest = laterOf(from, instantOf(epochMsOf(at) + NOTICE_HOURS * 3_600_000))
  const away = awayBetween(person.off ?? [], { from: earliest, to })
  const times = freeTimes({ calendar, taken: [...busy, ...away], from: earliest, to, minutes })
  return { member, name: person.name, zone: calendar.zone, times }
}

/** A day on the wall of a zone: its beginning, and the end of another. */
export function daysIn(
  zone: string,
  from: string,
  to: string,
): { readonly from: Instant; readonly to: Instant } | undefined {
  try {
    const start = (day: Temporal.PlainDate): Instant => instantOf(day.toZonedDateTime(zone).epochMilliseconds)
    return {
      from: start(Temporal.PlainDate.from(from)),
      to: start(Temporal.PlainDate.from(to).add({ days: 1 })),
    }
  } catch {
    return undefined
  }
}

export const dayAt = (at: Instant, zone: string, days = 0): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMsOf(at))
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
    .toString()
