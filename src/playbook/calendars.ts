import type { Calendar, Day, LocalDate } from '#domain/time/calendar.ts'
import { type Finding, findingsList, type Note } from './finding.ts'
import { nearest } from './nearest.ts'
import type { CalendarRule, Playbook } from './playbook.ts'

/** Both included. */
export type Years = { readonly fromYear: number; readonly toYear: number }

export type CalendarsExpanded = {
  readonly calendars: readonly Calendar[]
  /** The dates alone, by calendar: they are written down when a version is signed. */
  readonly holidays: Readonly<Record<string, readonly HolidayText[]>>
  readonly findings: readonly Finding[]
}

/** `2026-12-25` is closed all day, `2026-12-31T13:00` from one in the afternoon on, by the calendar's own wall clock. */
export type HolidayText = string

/**
 * The playbook's calendars with the public holidays of these years as dates, so that what was signed stays as it was
 * when the next list of holidays comes out. Holidays that take only part of a day, such as New Year's Eve from noon,
 * shorten it. A region that isn't known is a finding, and its calendar is left out.
 */
export async function expandCalendars({ calendars }: Playbook, years: Years): Promise<CalendarsExpanded> {
  const { findings, note } = findingsList()
  const almanac = calendars.some(({ holidays }) => holidays) ? await openAlmanac() : undefined
  const looked = new Map<string, readonly HolidayText[]>()
  const expanded = calendars.flatMap((rule) => {
    const { holidays } = rule
    const known = holidays && looked.get(holidays.region)
    const days = known ?? (holidays && almanac ? almanac.holidaysIn(holidays, years, note) : [])
    if (holidays && days) looked.set(holidays.region, days)
    return days ? [{ calendar: withHolidays(rule, days), days }] : []
  })
  return {
    calendars: expanded.map(({ calendar }) => calendar),
    holidays: Object.fromEntries(expanded.map(({ calendar, days }) => [calendar.name, days])),
    findings,
  }
}

const DATE_CHARS = 10

/** A calendar of the playbook with the holidays that were written down for it. The firm's own hours for a date stand, whatever the holiday. */
export function withHolidays(rule: CalendarRule, days: readonly HolidayText[]): Calendar {
  const { name, zone, hours, closed, special } = rule
  const whole = days.filter((day) => day.length === DATE_CHARS)
  const allClosed = new Set([...closed, ...whole])
  const shortened = new Map<LocalDate, Day>()
  for (const day of days) {
    const date = day.slice(0, DATE_CHARS)
    if (day.length === DATE_CHARS || allClosed.has(date)) continue
    const before = shortened.get(date) ?? hours[weekdayOf(date)] ?? []
    shortened.set(date, until(before, minuteOf(day.slice(DATE_CHARS + 1))))
  }
  return {
    ...{ name, zone, hours },
    closed: [...allClosed].toSorted(),
    special: { ...Object.fromEntries(shortened), ...special },
  }
}

const weekdayOf = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek - 1

function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

const until = (day: Day, minute: number): Day =>
  day.filter(([from]) => from < minute).map(([from, to]) => [from, Math.min(to, minute)])

type Almanac = {
  readonly holidaysIn: (
    region: NonNullable<CalendarRule['holidays']>,
    years: Years,
    note: Note,
  ) => readonly HolidayText[] | undefined
}

/** The list of the world's holidays takes 40 MB of memory, so it is loaded only by those who ask for it. */
async function openAlmanac(): Promise<Almanac> {
  const { default: Holidays } = await import('date-holidays')
  return {
    holidaysIn: ({ region, line, column }, { fromYear, toYear }, note) => {
      const [country = '', state, part] = region.split('-')
      const atlas = new Holidays()
      const levels = [
        { code: country, known: atlas.getCountries() },
        { code: state, known: state === undefined ? {} : atlas.getStates(country) },
        {
          code: part,
          known: part === undefined || state === undefined ? {} : atlas.getRegions(country, state),
        },
      ]
      const strange = levels.findIndex(
        ({ code, known }) => code !== undefined && !Object.hasOwn(known ?? {}, code),
      )
      if (strange !== -1) {
        const prefix = region.split('-').slice(0, strange)
        const codes = Object.keys(levels[strange]?.known ?? {}).map((code) => [...prefix, code].join('-'))
        // Of two letters another two are no near miss: somebody meant a country, and it has a code in force.
        const suggestion = strange === 0 ? countryMeant(country, codes) : nearest(region, codes)
        const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`
        const message = `No holidays are known for "${region}".${hint}`
        note({ code: 'unknown-term', at: { line, column }, message, suggestion })
        return undefined
      }
      const list = new Holidays(
        { country, ...(state && { state }), ...(part && { region: part }) },
        { types: ['public'] },
      )
      const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index)
      return years.flatMap((year) => list.getHolidays(year).flatMap(daysOf))
    },
  }
}

const countryMeant = (code: string, known: readonly string[]): string | undefined => {
  const { region } = new Intl.Locale(`und-${code}`)
  return region !== undefined && region !== code && known.includes(region) ? region : undefined
}

/** Some last for several days. A day on which the clocks change has 23 hours. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): readonly HolidayText[] {
  const [first = '', clock = '00:00'] = date.split(' ')
  const hours = (end.getTime() - start.getTime()) / 3_600_000
  if (minuteOf(clock) > 0) return [`${first}T${clock.slice(0, 'HH:mm'.length)}`]
  const begin = Temporal.PlainDate.from(first)
  return Array.from({ length: Math.floor((hours + 2) / 24) }, (_, index) =>
    begin.add({ days: index }).toString(),
  )
}
