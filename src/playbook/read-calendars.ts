import { type Day, isLocalDate, isZone, type LocalDate } from '#domain/time/calendar.ts'
import { calendar } from './grammar/time.ts'
import type { Note } from './finding.ts'
import type { CalendarRule } from './playbook.ts'
import { meantBy, readEntries, readFields, readList, readText } from './reader.ts'
import { emptyWeek, readBreaks, readDay, readWeek, type Week, without } from './read-week.ts'
import type { Entry, Tree } from './tree.ts'

export function readCalendars(tree: Tree | undefined, note: Note): readonly CalendarRule[] {
  if (!tree) return []
  return (readEntries(tree, { what: 'calendars' }, note) ?? []).map((entry) => readCalendar(entry, note))
}

const { keys } = calendar

/** What can't be read is filled in: with a finding against it the playbook goes nowhere, but other findings still come. */
function readCalendar({ key: name, at, value }: Entry, note: Note): CalendarRule {
  const fields = readFields(value, { what: `the calendar "${name}"`, keys, needs: ['zone', 'hours'] }, note)
  const zone = readZone(fields?.get('zone'), note) ?? 'UTC'
  const hoursTree = fields?.get('hours')
  let isClear = true
  const watch: Note = (remark) => {
    isClear = false
    note(remark)
  }
  const hours = worked(hoursTree, fields?.get('breaks'), watch)
  const special = readSpecial(fields?.get('special'), watch)
  if (
    hoursTree &&
    isClear &&
    hours.every((day) => day.length === 0) &&
    Object.values(special).every((day) => day.length === 0)
  ) {
    note({
      code: 'calendar-empty',
      at,
      message: `The calendar "${name}" has no hours, so nothing could ever fall due on it.`,
    })
  }
  const holidays = readHolidays(fields?.get('holidays'), note)
  const closed = readClosed(fields?.get('closed'), note)
  return { name, line: at.line, zone, hours, closed, special, ...(holidays && { holidays }) }
}

function worked(hoursTree: Tree | undefined, breaksTree: Tree | undefined, note: Note): Week {
  const hours = hoursTree ? readWeek(hoursTree, note) : emptyWeek
  const breaks = breaksTree && readBreaks(breaksTree, note)
  if (!breaks) return hours
  const less = (day: 0 | 1 | 2 | 3 | 4 | 5 | 6) => without(hours[day], breaks[day])
  return [less(0), less(1), less(2), less(3), less(4), less(5), less(6)]
}

function readZone(tree: Tree | undefined, note: Note): string | undefined {
  const zone = readText(tree, 'the zone', note)
  if (tree === undefined || zone === undefined || isZone(zone)) return zone
  const suggestion = zoneMeant(zone, note)
  const hint = suggestion === undefined ? 'Write one such as Europe/London.' : `Did you mean ${suggestion}?`
  note({ code: 'unknown-zone', at: tree, message: `"${zone}" is no time zone. ${hint}`, suggestion })
  return undefined
}

const zones = Intl.supportedValuesOf('timeZone')
const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1).toLowerCase(), zone]))

/** "London" is meant to be `Europe/London`. */
function zoneMeant(said: string, note: Note): string | undefined {
  const city = said.trim().toLowerCase().replaceAll(' ', '_')
  return cities.get(city) ?? meantBy(note, said, zones)
}

const regionCode = /^[A-Z]{2}(-[A-Za-z0-9]{1,4}){0,2}$/

function readHolidays(tree: Tree | undefined, note: Note): CalendarRule['holidays'] | undefined {
  const region = readText(tree, 'holidays', note)
  if (tree === undefined || region === undefined) return undefined
  if (regionCode.test(region)) return { region, line: tree.line, column: tree.column }
  const upper = region.toUpperCase()
  const suggestion = regionCode.test(upper) ? upper : undefined
  const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`
  const message = `"${region}" is no country or region. Write a code such as GB-ENG, DE-BY or FR.${hint}`
  note({ code: 'unknown-term', at: tree, message, suggestion })
  return undefined
}

function readClosed(tree: Tree | undefined, note: Note): readonly LocalDate[] {
  if (!tree) return []
  return readList(tree, 'closed', note).flatMap((item) => {
    const date = readText(item, 'a date', note)
    return date !== undefined && isDate(date, item, note) ? [date] : []
  })
}

function readSpecial(tree: Tree | undefined, note: Note): Readonly<Record<LocalDate, Day>> {
  const entries = tree ? (readEntries(tree, { what: 'special' }, note) ?? []) : []
  return Object.fromEntries(
    entries
      .filter(({ key, at }) => isDate(key, at, note))
      .map(({ key, value }) => [key, readDay(value, note)]),
  )
}

function isDate(text: LocalDate, at: { line: number; column: number }, note: Note): boolean {
  const message = `"${text}" is no date. Write one such as 2026-12-24.`
  const date = isLocalDate(text)
  if (!date) note({ code: 'type-mismatch', at, message })
  return date
}
