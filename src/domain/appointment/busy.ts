import type { Id } from '../ledger.ts'
import type { TimeOff } from '../member/time-off.ts'
import { personOf, type People } from '../team/people.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'

export type Stretch = { readonly from: Instant; readonly to: Instant }
export type BusyBecause = 'time off' | 'another appointment' | 'another calendar'
/** Somebody can't be anywhere else then. */
export type Busy = Stretch & { readonly member: Id; readonly because: BusyBecause }

const overlaps = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to

/** What is in the way of somebody's being there, the first first: time off comes before what can be moved. */
export function inTheWay(
  { people, busy }: { readonly people: People; readonly busy: readonly Busy[] },
  member: Id,
  stretch: Stretch,
): Busy | undefined {
  const [off] = awayBetween(personOf(people, member)?.off ?? [], stretch)
  if (off) return { ...off, member, because: 'time off' }
  return busy
    .filter((each) => each.member === member && overlaps(each, stretch))
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))[0]
}

const DAY_MS = 86_400_000

/** The stretches of time off that reach into this one, in order. */
export const awayBetween = (off: readonly TimeOff[], stretch: Stretch): readonly Stretch[] =>
  off
    .flatMap((each) => ('once' in each ? [each.once] : weeklyIn(each.weekly, stretch)))
    .filter((each) => overlaps(each, stretch))
    .map(({ from, to }) => ({ from, to }))
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))

/** Every day of it that touches the stretch, as the wall clocks of its zone have it. */
function weeklyIn(
  { days, from, to, zone, since, until }: Extract<TimeOff, { weekly: unknown }>['weekly'],
  stretch: Stretch,
): readonly Stretch[] {
  const first = epochMsOf(stretch.from) - DAY_MS
  const found: Stretch[] = []
  for (let ms = first; ms <= epochMsOf(stretch.to) + DAY_MS; ms += DAY_MS) {
    const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate()
    const day = date.toString()
    const outside = !days.includes(date.dayOfWeek) || day < since || (until !== undefined && day > until)
    if (outside) continue
    found.push({ from: onWall(date, from, zone), to: onWall(date, to, zone) })
  }
  return found
}

const onWall = (date: Temporal.PlainDate, minute: number, timeZone: string): Instant => {
  const wall = date.toPlainDateTime().add({ minutes: minute })
  return instantOf(wall.toZonedDateTime(timeZone).epochMilliseconds)
}
