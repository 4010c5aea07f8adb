import Holidays from 'date-holidays'
import type { Calendar, Day } from '#domain/time/calendar.ts'
import { addCovered, coveredBetween } from '#domain/time/covered.ts'
import { epochMsOf, type Instant, instantOf } from '#domain/time/instant.ts'
import { windowFrom } from '#domain/time/window.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { type Bench, figure } from './figures.ts'

const ADDITIONS_PER_SECOND_MIN = 200_000
const YEAR = 2026
const STARTS = 100_000
const MINUTE_MS = 60_000

/** From a quick answer to a week's work: 3 minutes to 40 hours. */
const lengths = [3, 15, 30, 60, 120, 240, 480, 960, 2_400]

const straight: Day = [[540, 1_050]]
const withLunch: Day = [
  [540, 750],
  [810, 1_080],
]

type Sum = { readonly calendar: Calendar; readonly start: Instant; readonly ms: number }

/** How fast working calendars reckon, holidays and all: on one core, moments in and out as text, as commitments hold them. */
export const bench: Bench = async ({ seconds, scale }) => {
  const calendars = [
    office('Europe/London', straight, ['GB', 'ENG']),
    office('Europe/Berlin', withLunch, ['DE', 'BY']),
    office('America/New_York', straight, ['US', 'NY']),
    office('Australia/Sydney', withLunch, ['AU', 'NSW']),
  ]
  const sums = sumsOver(calendars, Math.max(100, Math.round(STARTS * scale)))
  const spec = {
    notBefore: { amount: 3, unit: 'm' },
    target: { amount: 1, unit: 'h' },
    limit: { amount: 4, unit: 'h' },
  } as const
  const rate = (work: (sum: Sum) => unknown) => perSecond(sums, work, (seconds * 1_000) / 4)

  const target = { op: '>=', value: ADDITIONS_PER_SECOND_MIN } as const
  const additions = rate(({ calendar, start, ms }) => addCovered(calendar, start, ms))
  const measurements = rate(({ calendar, start, ms }) =>
    coveredBetween(calendar, start, instantOf(epochMsOf(start) + ms)),
  )
  const windows = rate(({ calendar, start }) => windowFrom(spec, calendar, start))
  const workingDays = rate(({ calendar, start }) => addWorkingDays(calendar, start, 1))
  return {
    parameters: {
      calendars: calendars.map(({ name, closed }) => ({ name, holidays: closed.length })),
      starts: sums.length,
      year: YEAR,
      minutes: lengths,
    },
    figures: [
      figure('additions_per_second', additions, { unit: '1/s', target }),
      figure('measurements_per_second', measurements, { unit: '1/s' }),
      figure('windows_per_second', windows, { unit: '1/s' }),
      figure('working_days_per_second', workingDays, { unit: '1/s' }),
    ],
  }
}

/** Monday to Friday, with the public holidays of the year and the next and half a day on the last day of the year. */
function office(zone: string, day: Day, place: readonly [country: string, state: string]): Calendar {
  const holidays = new Holidays(...place)
  const closed = [YEAR, YEAR + 1]
    .flatMap((year) => holidays.getHolidays(year))
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
  const special = { [`${YEAR}-12-31`]: [[540, 720]] } as const
  return { name: zone, zone, hours: [day, day, day, day, day, [], []], closed: [...new Set(closed)], special }
}

/** Starts spread over the year by the golden ratio: evenly, and no two in a row near each other. */
function sumsOver(calendars: readonly Calendar[], count: number): readonly Sum[] {
  const first = epochMsOf(`${YEAR}-01-01T00:00:00Z`)
  const span = epochMsOf(`${YEAR + 1}-01-01T00:00:00Z`) - first
  const golden = (Math.sqrt(5) - 1) / 2
  return Array.from({ length: count }, (_, i) =>
    instantOf(Math.floor(first + ((i * golden) % 1) * span)),
  ).flatMap((start, i) => {
    const calendar = calendars[i % calendars.length]
    const minutes = lengths[i % lengths.length]
    return calendar && minutes ? [{ calendar, start, ms: minutes * MINUTE_MS }] : []
  })
}

/** Whole rounds until the time is up. The first isn't counted: it warms up, and makes sure that there is an answer. */
function perSecond(sums: readonly Sum[], work: (sum: Sum) => unknown, ms: number): number {
  for (const sum of sums) {
    const answer = work(sum)
    if (typeof answer === 'object' && answer !== null && 'refusal' in answer) {
      throw new Error(`Nothing falls due: ${JSON.stringify({ sum, answer })}`)
    }
  }
  const start = performance.now()
  let rounds = 0
  let elapsed = 0
  do {
    for (const sum of sums) work(sum)
    rounds += 1
    elapsed = performance.now() - start
  } while (elapsed < ms)
  return (rounds * sums.length * 1_000) / elapsed
}
