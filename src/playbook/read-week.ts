import type { Day } from '#domain/time/calendar.ts'
import type { Note } from './finding.ts'
import { readEntries, readList, readText, unknownWord } from './reader.ts'
import type { Tree } from './tree.ts'

export const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Week = [Day, Day, Day, Day, Day, Day, Day]
export const emptyWeek: Week = [[], [], [], [], [], [], []]

/** `mon-fri: ["09:00-17:30"]`. A single day's own line wins over a range that it lies in. */
export function readWeek(tree: Tree, note: Note): Week {
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
