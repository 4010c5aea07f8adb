import type { Duration } from '#domain/time/duration.ts'
import type { Note, Place } from './finding.ts'
import { either, fields as fieldsOf } from './grammar/parts.ts'
import { duration, nameOf, truth } from './grammar/scalars.ts'
import { type Reading, says, type Shape } from './grammar/shape.ts'
import type { CalendarRule, WindowRule } from './playbook.ts'
import { readCalendarName, type Fields, readDuration, readFields, withoutUndefined } from './reader.ts'
import type { Tree } from './tree.ts'

const afterSignal = fieldsOf('the signal to wait for', {
  needs: { signal: says('What is waited for.', nameOf('signal')) },
  may: { orAfter: says('When the window opens at the latest, without the signal.', duration('orAfter')) },
})

/** When something is owed: not before, aimed at, no later than. */
const windowFields = fieldsOf('the window', {
  needs: {
    target: says('By when we mean to do it.', duration('target')),
    limit: says('By when it must be done; after it, it climbs.', duration('limit')),
  },
  may: {
    notBefore: says(
      'Not earlier than this: a time, or a signal and the time after which nobody waits for it.',
      either(duration('notBefore'), afterSignal),
    ),
    calendar: says('Whose hours count. Without one, time counts as it passes.', nameOf('calendar')),
    afterBrief: says(
      'Whoever touches them while this is owed has read the brief first; a touch without it is early, and needs a reason.',
      truth('afterBrief'),
    ),
  },
})

/** The window with all that can be told of it: its order, its units, whether it ever opens. */
export const windowShape: Shape<WindowRule> = { schema: windowFields.schema, read: readWindow }

export function readWindow(tree: Tree | undefined, reading: Reading): WindowRule | undefined {
  if (!tree) return undefined
  const { note, calendars } = reading
  const fields = readFields(tree, { what: 'the window', keys: windowFields.keys }, note)
  if (!fields) return undefined
  for (const key of ['target', 'limit'].filter((key) => !fields.get(key))) {
    note({
      code: 'motion-incomplete',
      at: tree,
      message: `The window needs a ${key}, such as \`${key}: 1h\`.`,
    })
  }
  const { notBefore, signal } = readNotBefore(fields.get('notBefore'), reading)
  const target = readDuration(fields.get('target'), 'target', note)
  const limit = readDuration(fields.get('limit'), 'limit', note)
  const calendar = readCalendarName(fields.get('calendar'), calendars, note)
  const edges = { notBefore, target, limit }
  checkUnits(fields, edges, note)
  const rule = calendars.find(({ name }) => name === calendar)
  checkEverOpen(rule, fields.get('calendar') ?? tree, note)
  checkOrder({ fields, edges, lengthOf: (duration) => lengthOf(duration, rule) }, note)
  if (!target || !limit) return undefined
  const briefTree = fields.get('afterBrief')
  const afterBrief = briefTree && truth('afterBrief').read(briefTree, reading)
  return { target, limit, ...withoutUndefined({ notBefore, calendar, signal, afterBrief }) }
}

/** `3m`, or `{ signal: installed, orAfter: 2wd }`. Who waits for a signal for ever might never answer. */
function readNotBefore(
  tree: Tree | undefined,
  reading: Reading,
): { readonly notBefore?: Duration | undefined; readonly signal?: string } {
  if (tree?.kind !== 'map') return { notBefore: readDuration(tree, 'notBefore', reading.note) }
  const read = afterSignal.read(tree, reading)
  if (!read) return {}
  if (!read.orAfter) {
    const message = `If "${read.signal}" never comes, this window never opens. Say when it does: \`orAfter: 2wd\`.`
    reading.note({ code: 'window-never-opens', at: tree, message })
  }
  return { notBefore: read.orAfter, signal: read.signal }
}

/** A calendar without a weekly hour ends with its last special day, and no window opens after it. */
function checkEverOpen(calendar: CalendarRule | undefined, at: Place, note: Note): void {
  if (!calendar || calendar.hours.some((day) => day.length > 0)) return
  const last = Object.keys(calendar.special).toSorted().at(-1)
  if (last === undefined) return
  const message = `The calendar "${calendar.name}" has no weekly hours: after ${last} this window never opens.`
  note({ code: 'window-never-opens', at, message })
}

type Edges = { readonly [edge in 'notBefore' | 'target' | 'limit']: Duration | undefined }

function checkUnits(fields: Fields, edges: Edges, note: Note): void {
  const covered = fields.get('calendar') !== undefined
  for (const [key, duration] of Object.entries(edges)) {
    const at = fields.get(key) ?? fields.at
    if (duration?.unit === 'd' && covered) {
      const message = `\`${key}\`: calendar days pass by night too, and this window counts covered time. Write wd for working days.`
      note({ code: 'day-in-covered-time', at, message, suggestion: `${duration.amount}wd` })
    }
    if (duration?.unit === 'wd' && !covered) {
      const message = `\`${key}\` counts working days; name the calendar that says which they are.`
      note({ code: 'motion-incomplete', at, message })
    }
  }
}

/** How long a duration is at least and at most, in minutes of the window's own kind of time. */
type Length = { readonly least: number; readonly most: number }

/** Only what is upside down on every day is a finding: `1wd` is as long as the calendar's days are. */
function checkOrder(
  window: {
    readonly fields: Fields
    readonly edges: Edges
    readonly lengthOf: (duration: Duration) => Length
  },
  note: Note,
): void {
  const pairs = [
    ['notBefore', 'target'],
    ['notBefore', 'limit'],
    ['target', 'limit'],
  ] as const
  const { fields, edges, lengthOf } = window
  const wrong = new Set<string>()
  for (const [earlier, later] of pairs) {
    const [first, second] = [edges[earlier], edges[later]]
    if (!first || !second || lengthOf(first).least <= lengthOf(second).most || wrong.has(later)) continue
    wrong.add(later)
    const message = `\`${later}\` comes before \`${earlier}\`. A window opens (notBefore), has a target and ends (limit), in this order.`
    note({ code: 'limit-before-not-before', at: fields.get(later) ?? fields.at, message })
  }
}

const dayMinutes = 1440

function lengthOf({ amount, unit }: Duration, calendar: CalendarRule | undefined): Length {
  if (unit === 'wd' && calendar) {
    const days = [...calendar.hours, ...Object.values(calendar.special)]
    const open = days
      .map((day) => day.reduce((sum, [from, to]) => sum + to - from, 0))
      .filter((minutes) => minutes > 0)
    return { least: amount * Math.min(...open, dayMinutes), most: amount * Math.max(...open, 0) }
  }
  const minutes = amount * { m: 1, h: 60, d: dayMinutes, wd: dayMinutes }[unit]
  return { least: minutes, most: unit === 'wd' ? Infinity : minutes }
}
