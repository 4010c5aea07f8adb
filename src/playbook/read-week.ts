import type { Day } from '#domain/time/calendar.ts'
import type { Note, Place } from './finding.ts'
import { nearest } from './nearest.ts'
import { readEntries, readList, readText } from './reader.ts'
import type { Tree } from './tree.ts'

export const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Week = [Day, Day, Day, Day, Day, Day, Day]
export const emptyWeek: Week = [[], [], [], [], [], [], []]

/** `mon-fri: ["09:00-17:30"]`. A single day's own line wins over a range that it lies in. */
export function readWeek(tree: Tree, note: Note): Week {
  const week: Week = [...emptyWeek]
  const from = new Map<number, { readonly key: string; readonly single: boolean }>()
  for (const { key, at, value } of readEntries(tree, { what: 'hours' }, note) ?? []) {
    const days = daysOf(key)
    if (!days) {
      unknownDay(key, at, note)
      continue
    }
    const single = days.length === 1
    const hours = readDay(value, note)
    const twice = days.filter((day) => from.get(day)?.single === single)
    for (const day of days) {
      const earlier = from.get(day)
      if (earlier?.single === single || (earlier && !single)) continue
      from.set(day, { key, single })
      week[day] = hours
    }
    const [first] = twice
    if (first === undefined) continue
    const which = twice.map((day) => dayNames[day] ?? '').join(' and ')
    const message = `"${from.get(first)?.key ?? ''}" and "${key}" both speak of ${which}.`
    note({ code: 'type-mismatch', at, message })
  }
  return week
}

function unknownDay(key: string, at: Place, note: Note): void {
  const suggestion = dayMeant(key)
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`
  const message = `"${key}" is no day and no days. Write them such as mon or mon-fri.${hint}`
  note({ code: 'unknown-key', at, message, suggestion })
}

/** "Monday" is meant to be `mon`, and "Mon to Friday" `mon-fri`. */
function dayMeant(key: string): string | undefined {
  const said = key.toLowerCase().split(/\s*(?:-|–|\bto\b)\s*/)
  const days = said.map((word) => dayNames.find((day) => word.startsWith(day)) ?? nearest(word, dayNames))
  const known = days.filter((day) => day !== undefined)
  return known.length === said.length && known.length <= 2 && !/[,;]/.test(key) ? known.join('-') : undefined
}

/** The same every day, or by day of the week. */
export function readBreaks(tree: Tree, note: Note): Week {
  if (tree.kind === 'map') return readWeek(tree, note)
  const day = readDay(tree, note)
  return [day, day, day, day, day, day, day]
}

/** The hours of a day without its breaks. */
export const without = (day: Day, breaks: Day): Day =>
  breaks.reduce<Day>(
    (left, [from, to]) =>
      left.flatMap(([opens, closes]): Day => {
        const before = [opens, Math.min(closes, from)] as const
        const after = [Math.max(opens, to), closes] as const
        return [before, after].filter(([start, end]) => start < end)
      }),
    day,
  )

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
export function readDay(tree: Tree, note: Note): Day {
  const items =
    tree.kind === 'text' ? [tree] : tree.kind === 'nothing' ? [] : readList(tree, 'the hours of a day', note)
  const stretches = items
    .flatMap((item) => {
      const stretch = readStretch(item, note)
      return stretch ? [{ at: item, stretch }] : []
    })
    .toSorted((a, b) => a.stretch[0] - b.stretch[0])
  const apart: (readonly [number, number])[] = []
  for (const { at, stretch } of stretches) {
    const before = apart.at(-1)
    if (!before || stretch[0] >= before[1]) {
      apart.push(stretch)
      continue
    }
    apart[apart.length - 1] = [before[0], Math.max(before[1], stretch[1])]
    note({ code: 'type-mismatch', at, message: 'These hours overlap with others of the same day.' })
  }
  return apart
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
  const suggestion = readable ? undefined : stretchMeant(text)
  const dayOff = /^(closed|off|none|no|free|-)$/i.test(text) ? ' A day off is `[]`.' : ''
  const message = readable
    ? night
    : `"${text}" is no stretch of hours. Write it such as "09:00-17:30".${dayOff}`
  note({ code: 'type-mismatch', at: tree, message, suggestion })
  return undefined
}

/** "9am-5.30pm" is meant to be `09:00-17:30`. */
function stretchMeant(text: string): string | undefined {
  const clock = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?`
  const found = new RegExp(String.raw`^${clock}\s*(?:-|–|to)\s*${clock}$`, 'i').exec(text)
  if (!found) return undefined
  const [, hour, minute, half, toHour, toMinute, toHalf] = found
  const [from, to] = [clockMeant(hour, minute, half), clockMeant(toHour, toMinute, toHalf)]
  return from !== undefined && to !== undefined && from < to ? `${from}-${to}` : undefined
}

function clockMeant(hour: string | undefined, minute = '00', half = ''): string | undefined {
  const twelve = Number(hour) % 12
  const hours = half === '' ? Number(hour) : half.toLowerCase() === 'pm' ? twelve + 12 : twelve
  if (hours > 24 || Number(minute) > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${minute}`
}
