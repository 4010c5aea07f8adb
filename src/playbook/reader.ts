import { type Duration, parseDuration } from '#domain/time/duration.ts'
import type { FindingCode, Note, Place } from './finding.ts'
import { nearest } from './nearest.ts'
import type { Entry, Tree } from './tree.ts'

/** The fields of a map by name; every key that isn't known is a finding with the nearest known one. */
export type Fields = { readonly at: Place; readonly get: (key: string) => Tree | undefined }

/** How a thing is called in findings, the words its keys may be, and those that it can't do without. */
export type Shape = {
  readonly what: string
  readonly keys: readonly string[]
  readonly needs?: readonly string[]
}

export function readFields(tree: Tree, { what, keys, needs = [] }: Shape, note: Note): Fields | undefined {
  const entries = readEntries(tree, what, note)
  if (!entries) return undefined
  const values = new Map<string, Tree>()
  for (const { key, at, value } of entries) {
    if (keys.includes(key)) values.set(key, value)
    else unknownWord(note, { code: 'unknown-key', at, word: key, known: keys, what: `a part of ${what}` })
  }
  const missing = needs.filter((key) => !values.has(key) || values.get(key)?.kind === 'nothing')
  for (const key of missing)
    note({ code: 'type-mismatch', at: tree, message: `${capital(what)} needs \`${key}\`.` })
  for (const { key, at, value } of entries) {
    if (value.kind !== 'nothing' || !keys.includes(key) || needs.includes(key)) continue
    note({ code: 'type-mismatch', at, message: `\`${key}\` says nothing. Fill it in, or leave it out.` })
  }
  return { at: tree, get: (key) => (values.get(key)?.kind === 'nothing' ? undefined : values.get(key)) }
}

/** A map whose keys are the firm's own names. */
export function readEntries(tree: Tree, what: string, note: Note): readonly Entry[] | undefined {
  if (tree.kind === 'map') return tree.entries
  note({
    code: 'type-mismatch',
    at: tree,
    message: `${capital(what)} must be keys with values, such as \`name: …\`.`,
  })
  return undefined
}

export function readList(tree: Tree, what: string, note: Note): readonly Tree[] {
  if (tree.kind === 'list') return tree.items
  note({ code: 'type-mismatch', at: tree, message: `${capital(what)} must be a list.` })
  return []
}

export function readText(tree: Tree | undefined, what: string, note: Note): string | undefined {
  if (!tree) return undefined
  if (tree.kind === 'text' && tree.text.trim() !== '') return tree.text.trim()
  note({ code: 'type-mismatch', at: tree, message: `${capital(what)} must be words.` })
  return undefined
}

/** As `readText`, for words that must stand exactly so. */
export function readExact(tree: Tree | undefined, what: string, note: Note): string | undefined {
  const text = readText(tree, what, note)
  if (tree?.kind !== 'text' || text === undefined || tree.text === text) return text
  const message = `${capital(what)} has blanks around it. Write "${text}".`
  note({ code: 'type-mismatch', at: tree, message, suggestion: text })
  return undefined
}

/** One of a few words. */
export function readWord<Word extends string>(
  tree: Tree | undefined,
  { what, words }: { readonly what: string; readonly words: readonly Word[] },
  note: Note,
): Word | undefined {
  const text = readExact(tree, what, note)
  if (tree === undefined || text === undefined) return undefined
  const word = words.find((candidate) => candidate === text)
  if (word === undefined)
    unknownWord(note, { code: 'unknown-term', at: tree, word: text, known: words, what })
  return word
}

/** Which of the calendars is meant. */
export const readCalendarName = (
  tree: Tree | undefined,
  calendars: readonly { readonly name: string }[],
  note: Note,
): string | undefined =>
  readWord(tree, { what: 'a calendar', words: calendars.map(({ name }) => name) }, note)

export function readEmail(tree: Tree | undefined, what: string, note: Note): string | undefined {
  const text = readExact(tree, what, note)
  if (tree === undefined || text === undefined) return undefined
  if (/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(text)) return text
  note({
    code: 'type-mismatch',
    at: tree,
    message: `${capital(what)} must be an e-mail address; "${text}" is none.`,
  })
  return undefined
}

export function readDuration(tree: Tree | undefined, what: string, note: Note): Duration | undefined {
  const text = readExact(tree, what, note)
  if (tree === undefined || text === undefined) return undefined
  const duration = parseDuration(text)
  if (!('outcome' in duration)) return duration
  const tooLong = duration.refusal.code === 'duration_too_long'
  const problem = tooLong
    ? `"${text}" is more than ten years.`
    : `"${text}" is no duration. Write 15m, 4h, 1wd or 2d.`
  const suggestion = /^\d+$/.test(text) && !tooLong ? `${text}m` : undefined
  note({ code: 'type-mismatch', at: tree, message: `${capital(what)}: ${problem}`, suggestion })
  return undefined
}

export function readCount(tree: Tree | undefined, what: string, note: Note): number | undefined {
  const text = readExact(tree, what, note)
  if (tree === undefined || text === undefined) return undefined
  if (/^\d{1,6}$/.test(text)) return Number(text)
  note({
    code: 'type-mismatch',
    at: tree,
    message: `${capital(what)} must be a whole number; "${text}" is none.`,
  })
  return undefined
}

type Unknown = {
  readonly code: FindingCode
  readonly at: Place
  readonly word: string
  readonly known: readonly string[]
  readonly what: string
}

/** Says that a word isn't known, and which one was probably meant. */
export function unknownWord(note: Note, { code, at, word, known, what }: Unknown): void {
  const suggestion = nearest(word, known)
  const choices = known.length > 0 && known.length <= 8 ? ` Known: ${known.join(', ')}.` : ''
  const hint = suggestion === undefined ? choices : ` Did you mean "${suggestion}"?`
  note({ code, at, message: `"${shortened(word)}" is not ${what}.${hint}`, suggestion })
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const shortened = (word: string): string => (word.length > 60 ? `${word.slice(0, 57)}…` : word)

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> }

/** What isn't said is absent. */
export const withoutUndefined = <Values extends Readonly<Record<string, unknown>>>(
  values: Values,
): Defined<Values> => {
  const defined: Defined<Values> = {}
  for (const key in values) if (values[key] !== undefined) Object.assign(defined, { [key]: values[key] })
  return defined
}
