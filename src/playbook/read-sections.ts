import { formKinds } from './facts.ts'
import type { Note } from './finding.ts'
import type { CalendarRule, Definition, Fit, IntentRule, Objective, Term, Written } from './playbook.ts'
import { readCalendarName } from './read-calendars.ts'
import {
  readCount,
  readDuration,
  readEntries,
  readFields,
  readList,
  readText,
  readWord,
  unknownWord,
} from './reader.ts'
import type { Tree } from './tree.ts'

export function readTerms(tree: Tree | undefined, note: Note): readonly Term[] {
  const entries = tree ? (readEntries(tree, 'terms', note) ?? []) : []
  return entries.map(({ key: name, at, value }) => {
    if (/^(not|fit is|intent is)\s/.test(name)) {
      const message = `A term can't begin with "${name.split(' ')[0] ?? ''}", because conditions do. Give "${name}" another name.`
      note({ code: 'type-mismatch', at, message })
    }
    const written = readWritten(value, `the term "${name}"`, note)
    const { expression, line, column } = written ?? { expression: 'true', ...at }
    return { name, expression, line, column }
  })
}

export function readFit(tree: Tree | undefined, note: Note): Fit {
  const fields = tree && readFields(tree, { what: 'fit', keys: ['in', 'out'] }, note)
  const inside = fields && readWritten(fields.get('in'), '`in`', note)
  const outside = fields && readWritten(fields.get('out'), '`out`', note)
  return { ...(inside && { in: inside }), ...(outside && { out: outside }) }
}

function readWritten(tree: Tree | undefined, what: string, note: Note): Written | undefined {
  const expression = readText(tree, what, note)
  if (!tree || expression === undefined) return undefined
  const quoted = tree.kind === 'text' && !tree.plain ? 1 : 0
  return { expression, line: tree.line, column: tree.column + quoted }
}

export function readIntents(tree: Tree | undefined, note: Note): readonly IntentRule[] {
  const entries = tree ? (readEntries(tree, 'intents', note) ?? []) : []
  return entries.flatMap(({ key: kind, at, value }) => {
    if (!formKinds.includes(kind)) {
      unknownWord(note, { code: 'unknown-key', at, word: kind, known: formKinds, what: 'a kind of form' })
    }
    const intent = readText(value, 'an intent', note)
    return intent === undefined ? [] : [{ kind, intent, line: at.line }]
  })
}

export function readObjectives(
  tree: Tree | undefined,
  {
    segments,
    calendars,
  }: { readonly segments: readonly string[]; readonly calendars: readonly CalendarRule[] },
  note: Note,
): readonly Objective[] {
  const keys = ['of', 'answered', 'within', 'calendar']
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
    if (within?.unit === 'd' && calendar !== undefined) {
      const message =
        'Calendar days pass by night too, and this objective counts covered time. Write wd for working days.'
      const suggestion = `${within.amount}wd`
      note({ code: 'day-in-covered-time', at: fields.get('within') ?? item, message, suggestion })
    }
    if (of === undefined || share === undefined || !within) return []
    return [{ of, share, within, line: item.line, ...(calendar !== undefined && { calendar }) }]
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

export function readQualified(tree: Tree | undefined, note: Note): Definition | undefined {
  const keys = ['name', 'criteria', 'atLeast']
  const fields =
    tree && readFields(tree, { what: 'the definition of qualified', keys, needs: ['name', 'criteria'] }, note)
  const list = fields?.get('criteria')
  if (!fields || !list) return undefined
  const name = readText(fields.get('name'), 'the name of the definition', note)
  const criteria = (readEntries(list, 'criteria', note) ?? []).flatMap(({ key, value }) => {
    const needed = readWord(value, { what: 'how a criterion counts', words: ['required', 'optional'] }, note)
    return needed ? [{ name: key, required: needed === 'required' }] : []
  })
  const required = criteria.filter((criterion) => criterion.required).length
  const atLeast = readCount(fields.get('atLeast'), 'atLeast', note) ?? required
  if (atLeast > criteria.length) {
    const message = `${atLeast} criteria must be met, but there are only ${criteria.length}.`
    note({ code: 'type-mismatch', at: fields.get('atLeast') ?? list, message })
  }
  return name === undefined ? undefined : { name, line: fields.at.line, criteria, atLeast }
}
