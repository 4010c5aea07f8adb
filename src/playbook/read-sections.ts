import type { Note, Place } from './finding.ts'
import { qualified } from './grammar/endings.ts'
import { objective } from './grammar/lead.ts'
import type { Reading } from './grammar/shape.ts'
import type {
  CalendarRule,
  Criterion,
  Definition,
  Fit,
  FitRule,
  Objective,
  Term,
  Written,
} from './playbook.ts'
import {
  readCalendarName,
  readCount,
  readDuration,
  readEntries,
  readFields,
  readList,
  readText,
  readWord,
} from './reader.ts'
import type { Tree } from './tree.ts'

export function readTerms(tree: Tree | undefined, note: Note): readonly Term[] {
  const entries = tree ? (readEntries(tree, { what: 'terms' }, note) ?? []) : []
  return entries.map(({ key: name, at, value }) => {
    if (/^(not|fit is|intent is|readiness is)\s/.test(name)) {
      const message = `A term can't begin with "${name.split(' ')[0] ?? ''}", because conditions do. Give "${name}" another name.`
      note({ code: 'type-mismatch', at, message })
    }
    const written = readWritten(value, `the term "${name}"`, note)
    const { expression, line, column } = written ?? { expression: 'true', ...at }
    return { name, expression, line, column, at }
  })
}

export function readFit(tree: Tree | undefined, note: Note): Fit {
  const fields = tree && readFields(tree, { what: 'fit', keys: ['in', 'out'] }, note)
  return { in: readFitRules(fields?.get('in'), note), out: readFitRules(fields?.get('out'), note) }
}

/** One condition, or a list of them, each with its reason or without. */
function readFitRules(tree: Tree | undefined, note: Note): readonly FitRule[] {
  if (!tree) return []
  const items = tree.kind === 'list' ? tree.items : [tree]
  if (items.length === 0)
    note({
      code: 'type-mismatch',
      at: tree,
      message: 'This list is empty. Write a condition, or leave it out.',
    })
  return items.flatMap((item): readonly FitRule[] => {
    if (item.kind !== 'map')
      return [readWritten(item, 'a condition', note)].filter((rule) => rule !== undefined)
    const fields = readFields(item, { what: 'the rule', keys: ['when', 'because'], needs: ['when'] }, note)
    const written = readWritten(fields?.get('when'), 'the condition', note)
    const because = readText(fields?.get('because'), 'the reason', note)
    return written ? [{ ...written, ...(because !== undefined && { because }) }] : []
  })
}

export function readWritten(tree: Tree | undefined, what: string, note: Note): Written | undefined {
  const expression = readText(tree, what, note)
  if (!tree || expression === undefined) return undefined
  const quoted = tree.kind === 'text' && !tree.plain ? 1 : 0
  return { expression, line: tree.line, column: tree.column + quoted }
}

export function readObjectives(
  tree: Tree | undefined,
  {
    segments,
    calendars,
  }: { readonly segments: readonly string[]; readonly calendars: readonly CalendarRule[] },
  note: Note,
): readonly Objective[] {
  const { keys } = objective
  return (tree ? readList(tree, 'objectives', note) : []).flatMap((item) => {
    const fields = readFields(
      item,
      { what: 'the objective', keys, needs: ['of', 'answered', 'within'] },
      note,
    )
    if (!fields) return []
    const of = readWord(fields.get('of'), { what: 'a segment', words: segments }, note)
    const share = readShare(fields.get('answered'), note)
    const within = readDuration(fields.get('within'), 'within', note)
    const calendar = readCalendarName(fields.get('calendar'), calendars, note)
    const atLeast = readCount(fields.get('atLeast'), 'atLeast', note)
    if (within?.unit === 'd' && calendar !== undefined) {
      const message =
        'Calendar days pass by night too, and this objective counts covered time. Write wd for working days.'
      const suggestion = `${within.amount}wd`
      note({ code: 'day-in-covered-time', at: fields.get('within') ?? item, message, suggestion })
    }
    if (within?.unit === 'wd' && calendar === undefined) {
      const message = '`within` counts working days; name the calendar that says which they are.'
      note({ code: 'motion-incomplete', at: fields.get('within') ?? item, message })
    }
    if (of === undefined || share === undefined || !within) return []
    const rest = { ...(calendar !== undefined && { calendar }), ...(atLeast !== undefined && { atLeast }) }
    return [{ of, share, within, line: item.line, ...rest }]
  })
}

/** `90%`. */
function readShare(tree: Tree | undefined, note: Note): number | undefined {
  const text = readText(tree, 'a share', note)
  if (!tree || text === undefined) return undefined
  const percent = Number(/^(\d{1,3}(?:\.\d{1,2})?)\s?%$/.exec(text)?.[1])
  if (percent > 0 && percent <= 100) return percent / 100
  note({ code: 'type-mismatch', at: tree, message: `"${text}" is no share. Write one such as 90%.` })
  return undefined
}

export function readQualified(tree: Tree | undefined, reading: Reading): Definition | undefined {
  const read = tree && qualified.read(tree, reading)
  if (!read) return undefined
  const criteria = read.criteria.map(({ name, value }): Criterion => {
    if (typeof value === 'string') return { name, required: value === 'required' }
    const { needed, ask, script, says, evidence } = value
    const words = { ...(ask && { ask }), ...(script && { script }), ...(says && { says }) }
    return { name, required: needed === 'required', ...words, ...(evidence && { evidence }) }
  })
  const required = criteria.filter((criterion) => criterion.required).length
  const { name, line, says, script, expects, atLeast = required } = read
  if (atLeast > criteria.length) {
    const message = `${atLeast} criteria must be met, but there are only ${criteria.length}.`
    reading.note({ code: 'type-mismatch', at: placeOf(tree, 'atLeast'), message })
  }
  const words = { ...(says && { says }), ...(script && { script }) }
  return { name, line, criteria, atLeast, ...words, ...(expects && { expects }) }
}

const placeOf = (tree: Tree, key: string): Place =>
  (tree.kind === 'map' && tree.entries.find((entry) => entry.key === key)?.value) || tree
