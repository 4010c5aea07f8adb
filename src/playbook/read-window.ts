import type { Duration } from '#domain/time/duration.ts'
import type { Note, Place } from './finding.ts'
import { either, fields as fieldsOf } from './grammar/parts.ts'
import { duration, nameOf, truth } from './grammar/scalars.ts'
import { type Reading, says, type Shape } from './grammar/shape.ts'
import type { CalendarRule, WindowRule } from './playbook.ts'
import { readCalendarName, readDuration, readFields, withoutUndefined } from './reader.ts'
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
  const owes = ['target', 'limit']
  const fields = readFields(tree, { what: 'the window', keys: windowFields.keys, owes }, note)
  if (!fields) return undefined
  for (const key of owes.filter((key) => !fields.get(key) && !fields.meant(key))) {
    note({
      code: 'motion-incomplete',
      at: tree,
      message: `The window needs a ${key}, such as \`${key}: 1h\`.`,
    })
  }
  const { notBefore, signal, opens } = readNotBefore(fields.get('notBefore'), reading)
  const target = readDuration(fields.get('target'), 'target', note)
  const limit = readDuration(fields.get('limit'), 'limit', note)
  const calendar = readCalendarName(fields.get('calendar'), calendars, note)
  const edges: Edges = {
    notBefore: { duration: notBefore, ...opens },
    target: { duration: target, said: 'target', at: fields.get('target') ?? tree },
    limit: { duration: limit, said: 'limit', at: fields.get('limit') ?? tree },
  }
  const rule = calendars.find(({ name }) => name === calendar)
  checkUnits(edges, fields.get('calendar') !== undefined, note)
  checkEverOpen(rule, fields.get('calendar') ?? tree, note)
  checkOrder(edges, rule, note)
  if (!target || !limit) return undefined
  const briefTree = fields.get('afterBrief')
  const afterBrief = briefTree && truth('afterBrief').read(briefTree, reading)
  return { target, limit, ...withoutUndefined({ notBefore, calendar, signal, afterBrief }) }
}

type Opening = {
  readonly notBefore?: Duration | undefined
  readonly signal?: string
  readonly opens: Pick<Edge, 'said' | 'at'>
}

/** `3m`, or `{ signal: installed, orAfter: 2wd }`. Who waits for a signal for ever might never answer. */
function readNotBefore(tree: Tree | undefined, reading: Reading): Opening {
  const at = tree ?? { line: 1, column: 1 }
  const opens = { said: 'notBefore', at }
  if (tree?.kind !== 'map') return { notBefore: readDuration(tree, 'notBefore', reading.note), opens }
  const read = afterSignal.read(tree, reading)
  if (!read) return { opens }
  const orAfter = tree.entries.find(({ key }) => key === 'orAfter')?.value
  if (!orAfter || orAfter.kind === 'nothing') {
    const message = `If "${read.signal}" never comes, this window never opens. Say when it does: \`orAfter: 2wd\`.`
    reading.note({ code: 'window-never-opens', at: tree, message })
  }
  return { notBefore: read.orAfter, signal: read.signal, opens: { said: 'orAfter', at: orAfter ?? at } }
}

/** A calendar without a weekly hour ends with its last special day, and no window opens after it. */
function checkEverOpen(calendar: CalendarRule | undefined, at: Place, note: Note): void {
  if (!calendar || calendar.hours.some((day) => day.length > 0)) return
  const last = Object.keys(calendar.special).toSorted().at(-1)
  if (last === undefined) return
  const message = `The calendar "${calendar.name}" has no weekly hours: after ${last} this window never opens.`
  note({ code: 'window-never-opens', at, message })
}

/** One end of a window, and how and where the file says it. */
type Edge = { readonly duration: Duration | undefined; readonly said: string; readonly at: Place }
type Edges = { readonly [edge in 'notBefore' | 'target' | 'limit']: Edge }

function checkUnits(edges: Edges, covered: boolean, note: Note): void {
  for (const { duration, said, at } of Object.values(edges)) {
    if (duration?.unit === 'd' && covered) {
      const message = `\`${said}\`: calendar days pass by night too, and this window counts covered time. Write wd for working days.`
      note({ code: 'day-in-covered-time', at, message, suggestion: `${duration.amount}wd` })
    }
    if (duration?.unit === 'wd' && !covered) {
      const message = `\`${said}\` counts working days; name the calendar that says which they are.`
      note({ code: 'motion-incomplete', at, message })
    }
  }
}

/** How long a duration is at least and at most, in minutes of the window's own kind of time. */
type Length = { readonly least: number; readonly most: number }

/** Only what is upside down on every day is a finding: `1wd` is as long as the calendar's days are. */
function checkOrder(
  { notBefore, target, limit }: Edges,
  calendar: CalendarRule | undefined,
  note: Note,
): void {
  if (limit.duration?.amount === 0) {
    const message = '`limit` is no time at all, so that every lead would be late before anybody has read it.'
    note({ code: 'limit-before-not-before', at: limit.at, message })
    return
  }
  // Days in covered time have their own finding, and no length that could be compared.
  const known = [notBefore, target, limit].filter(({ duration }) => duration?.unit !== 'd' || !calendar)
  const wrong = new Set<Edge>()
  for (const [index, later] of known.entries())
    for (const earlier of known.slice(0, index)) {
      if (!earlier.duration || !later.duration || wrong.has(later)) continue
      if (lengthOf(earlier.duration, calendar).least <= lengthOf(later.duration, calendar).most) continue
      wrong.add(later)
      const message = `\`${later.said}\` comes before \`${earlier.said}\`. A window opens (notBefore), has a target and ends (limit), in this order.`
      note({ code: 'limit-before-not-before', at: later.at, message })
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
