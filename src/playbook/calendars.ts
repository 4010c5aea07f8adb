import type { Calendar, Day, LocalDate } from '#domain/time/calendar.ts'
import { type Finding, findingsList, type Note } from './finding.ts'
import { nearest } from './nearest.ts'
import type { CalendarRule, Playbook } from './playbook.ts'

/** Both included. */
export type Years = { readonly fromYear: number; readonly toYear: number }

export type CalendarsExpanded = {
  readonly calendars: readonly Calendar[]
  readonly findings: readonly Finding[]
}

/**
 * The playbook's calendars with the public holidays of these years as dates, so that what was signed stays as it was
 * when the next list of holidays comes out. Holidays that take only part of a day, such as New Year's Eve from noon,
 * shorten it. A region that isn't known is a finding, and its calendar is left out.
 */
export async function expandCalendars({ calendars }: Playbook, years: Years): Promise<CalendarsExpanded> {
  const { findings, note } = findingsList()
  const almanac = calendars.some(({ holidays }) => holidays) ? await openAlmanac() : undefined
  const expanded = calendars.flatMap((rule) => {
    const { name, zone, hours, closed, special, holidays } = rule
    if (!holidays || !almanac) return [{ name, zone, hours, closed, special }]
    const days = almanac.holidaysIn(holidays, years, note)
    return days ? [{ name, zone, hours, ...withHolidays(rule, days) }] : []
  })
  return { calendars: expanded, findings }
}

/** A holiday from this minute of the day on; 0 is the whole day. */
type Holiday = { readonly date: LocalDate; readonly fromMinute: number }

/** The firm's own hours for a date stand, whatever the holiday. */
function withHolidays(
  { hours, closed, special }: CalendarRule,
  days: readonly Holiday[],
): Pick<Calendar, 'closed' | 'special'> {
  const whole = days.filter(({ fromMinute }) => fromMinute === 0).map(({ date }) => date)
  const allClosed = [...new Set([...closed, ...whole])].toSorted()
  const shortened = days
    .filter(({ date, fromMinute }) => fromMinute > 0 && !allClosed.includes(date))
    .map(({ date, fromMinute }) => [date, until(hours[weekdayOf(date)] ?? [], fromMinute)] as const)
  return { closed: allClosed, special: { ...Object.fromEntries(shortened), ...special } }
}

const weekdayOf = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek - 1

const until = (day: Day, minute: number): Day =>
  day.filter(([from]) => from < minute).map(([from, to]) => [from, Math.min(to, minute)])

type Almanac = {
  readonly holidaysIn: (
    region: NonNullable<CalendarRule['holidays']>,
    years: Years,
    note: Note,
  ) => readonly Holiday[] | undefined
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
        const suggestion = nearest(region, codes)
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

/** Some last for several days. A day on which the clocks change has 23 hours. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): readonly Holiday[] {
  const [first = '', clock = '00:00'] = date.split(' ')
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const hours = (end.getTime() - start.getTime()) / 3_600_000
  const fromMinute = hour * 60 + minute
  if (fromMinute > 0) return [{ date: first, fromMinute }]
  const begin = Temporal.PlainDate.from(first)
  return Array.from({ length: Math.floor((hours + 2) / 24) }, (_, index) => {
    const day = begin.add({ days: index }).toString()
    return { date: day, fromMinute: 0 }
  })
}
