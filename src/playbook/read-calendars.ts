import { type Day, isLocalDate, isZone, type LocalDate } from '#domain/time/calendar.ts'
import type { Note } from './finding.ts'
import { nearest } from './nearest.ts'
import type { CalendarRule } from './playbook.ts'
import { readEntries, readFields, readList, readText, readWord, unknownWord } from './reader.ts'
import type { Entry, Tree } from './tree.ts'

export function readCalendars(tree: Tree | undefined, note: Note): readonly CalendarRule[] {
  if (!tree) return []
  return (readEntries(tree, 'calendars', note) ?? []).map((entry) => readCalendar(entry, note))
}

const keys = ['zone', 'hours', 'holidays', 'closed', 'special']

/** Which of the calendars is meant. */
export const readCalendarName = (
  tree: Tree | undefined,
  calendars: readonly CalendarRule[],
  note: Note,
): string | undefined =>
  readWord(tree, { what: 'a calendar', words: calendars.map(({ name }) => name) }, note)

/** What can't be read is filled in: with a finding against it the playbook goes nowhere, but other findings still come. */
function readCalendar({ key: name, at, value }: Entry, note: Note): CalendarRule {
  const fields = readFields(value, { what: `the calendar "${name}"`, keys, needs: ['zone', 'hours'] }, note)
  const zone = readZone(fields?.get('zone'), note) ?? 'UTC'
  const hoursTree = fields?.get('hours')
  const hours = hoursTree ? readWeek(hoursTree, note) : emptyWeek
  const special = readSpecial(fields?.get('special'), note)
  if (
    hoursTree &&
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

function readZone(tree: Tree | undefined, note: Note): string | undefined {
  const zone = readText(tree, 'the zone', note)
  if (tree === undefined || zone === undefined || isZone(zone)) return zone
  const suggestion = nearest(zone, Intl.supportedValuesOf('timeZone'))
  const hint = suggestion === undefined ? 'Write one such as Europe/London.' : `Did you mean ${suggestion}?`
  note({ code: 'unknown-zone', at: tree, message: `"${zone}" is no time zone. ${hint}`, suggestion })
  return undefined
}

function readHolidays(tree: Tree | undefined, note: Note): CalendarRule['holidays'] | undefined {
  const region = readText(tree, 'holidays', note)
  if (tree === undefined || region === undefined) return undefined
  if (/^[A-Z]{2}(-[A-Za-z0-9]{1,4}){0,2}$/.test(region))
    return { region, line: tree.line, column: tree.column }
  const message = `"${region}" is no country or region. Write a code such as GB-ENG, DE-BY or FR.`
  note({ code: 'unknown-term', at: tree, message })
  return undefined
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Week = [Day, Day, Day, Day, Day, Day, Day]
const emptyWeek: Week = [[], [], [], [], [], [], []]

/** `mon-fri: ["09:00-17:30"]`. A single day's own line wins over a range that it lies in. */
function readWeek(tree: Tree, note: Note): Week {
  const week: Week = [...emptyWeek]
  const from = new Map<number, { readonly key: string; readonly single: boolean }>()
  for (const { key, at, value } of readEntries(tree, 'hours', note) ?? []) {
    const days = daysOf(key)
    if (!days) {
      unknownWord(note, {
        code: 'unknown-key',
        at,
        word: key,
        known: dayNames,
        what: 'a day or days, such as mon or mon-fri',
      })
      continue
    }
    const single = days.length === 1
    const hours = readDay(value, note)
    for (const day of days) {
      const earlier = from.get(day)
      if (earlier?.single === single) {
        note({
          code: 'type-mismatch',
          at,
          message: `"${earlier.key}" and "${key}" both speak of ${dayNames[day] ?? ''}.`,
        })
      } else if (!earlier || single) {
        from.set(day, { key, single })
        week[day] = hours
      }
    }
  }
  return week
}

/** `sat-mon` goes round the end of the week. */
function daysOf(key: string): readonly number[] | undefined {
  const [first, last, ...more] = key
    .toLowerCase()
    .split('-')
    .map((name) => dayNames.findIndex((day) => day === name.trim()))
  if (first === undefined || first < 0 || last === -1 || more.length > 0) return undefined
  const length = last === undefined ? 1 : ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, index) => (first + index) % 7)
}

/** One stretch or a list of them, in order; an empty list is a day off. */
function readDay(tree: Tree, note: Note): Day {
  const items =
    tree.kind === 'text' ? [tree] : tree.kind === 'nothing' ? [] : readList(tree, 'the hours of a day', note)
  const stretches = items
    .flatMap((item) => {
      const stretch = readStretch(item, note)
      return stretch ? [{ at: item, stretch }] : []
    })
    .toSorted((a, b) => a.stretch[0] - b.stretch[0])
  stretches.forEach(({ at, stretch: [from] }, index) => {
    const before = stretches[index - 1]?.stretch[1] ?? 0
    if (from < before)
      note({ code: 'type-mismatch', at, message: 'These hours overlap with others of the same day.' })
  })
  return stretches.map(({ stretch }) => stretch)
}

function readStretch(tree: Tree, note: Note): readonly [number, number] | undefined {
  const text = readText(tree, 'hours', note)
  if (text === undefined) return undefined
  const parts = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/.exec(text)?.slice(1).map(Number)
  const [fromHour = 99, fromMinute = 99, toHour = 99, toMinute = 99] = parts ?? []
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute]
  const readable = fromMinute < 60 && toMinute < 60 && from < 1440 && to <= 1440
  if (readable && from < to) return [from, to]
  const night =
    'Hours end after they begin; write a night as two, to "24:00" and from "00:00" of the next day.'
  const message = readable ? night : `"${text}" is no stretch of hours. Write "09:00-17:30".`
  note({ code: 'type-mismatch', at: tree, message })
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
  const entries = tree ? (readEntries(tree, 'special', note) ?? []) : []
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
