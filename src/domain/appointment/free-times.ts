import type { Calendar } from '../time/calendar.ts'
import { compileCalendar } from '../time/compiled.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import type { Stretch } from './busy.ts'

/** A buyer chooses no time sooner than this, so that whoever is to be there sees it coming. */
export const NOTICE_HOURS = 4
/** Nor later than this. */
export const CHOICE_DAYS = 21
export const STEP_MINUTES = 30
export const USUAL_MINUTES = 30
/** Far more than anybody reads. */
const TIMES_MAX = 400
const DAY_MS = 86_400_000

export type Choice = {
  readonly calendar: Calendar
  /** When they can't: appointments, time off, what other calendars say. */
  readonly taken: readonly Stretch[]
  readonly from: Instant
  readonly to: Instant
  readonly minutes: number
}

/**
 * The moments at which somebody could begin to meet: within their hours, on the half hours of their own wall, where nothing else is.
 * Hours are stretches of real time, so on the days on which clocks change nothing is offered twice or at a time that there isn't.
 */
export function freeTimes({ calendar, taken, from, to, minutes }: Choice): readonly Instant[] {
  const { openIn, steadyAt } = compileCalendar(calendar)
  const length = minutes * 60_000
  const step = STEP_MINUTES * 60_000
  const [first, last] = [epochMsOf(from), epochMsOf(to)]
  const busy = taken.map((each) => [epochMsOf(each.from), epochMsOf(each.to)] as const)
  const found: Instant[] = []
  for (const [opens, closes] of joined(openIn, first, last)) {
    const { offset } = steadyAt(opens)
    let start = Math.ceil((Math.max(opens, first) + offset) / step) * step - offset
    for (; start + length <= closes && start < last; start += step) {
      const free = busy.every(([a, b]) => start + length <= a || b <= start)
      if (free) found.push(instantOf(start))
      if (found.length === TIMES_MAX) return found
    }
  }
  return found
}

/** Days are cut at midnight of Greenwich; what goes on behind the cut is one stretch. */
function joined(
  openIn: (day: number) => readonly number[],
  first: number,
  last: number,
): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = []
  for (let day = Math.floor(first / DAY_MS); day * DAY_MS < last + DAY_MS; day++) {
    const open = openIn(day)
    for (let i = 0; i < open.length; i += 2) {
      const [opens = 0, closes = 0] = [open[i], open[i + 1]]
      const before = stretches.at(-1)
      if (before && before[1] === opens) before[1] = closes
      else stretches.push([opens, closes])
    }
  }
  return stretches.filter(([, closes]) => closes > first)
}
