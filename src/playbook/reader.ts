import { type Duration, parseDuration } from '#domain/time/duration.ts'
import type { FindingCode, Note, Place } from './finding.ts'
import { nearest } from './nearest.ts'
import { type Entry, KEY_CHARS_MAX, type Tree } from './tree.ts'

/**
 * The fields of a map by name; every key that isn't known is a finding with the nearest known one. `meant` tells of a key
 * that was tried and got wrong, so that nobody also hears that it is missing.
 */
export type Fields = {
  readonly at: Place
  readonly get: (key: string) => Tree | undefined
  readonly meant: (key: string) => boolean
}

/** How a thing is called in findings, the words its keys may be, and those that it can't do without. */
export type Shape = {
  readonly what: string
  readonly keys: readonly string[]
  readonly needs?: readonly string[]
  /** Whoever reads them says by itself that they are missing. */
  readonly owes?: readonly string[]
}

export function readFields(
  tree: Tree,
  { what, keys, needs = [], owes = [] }: Shape,
  note: Note,
): Fields | undefined {
  const entries = readEntries(tree, { what, example: needs[0] ?? owes[0] ?? keys[0] }, note)
  if (!entries) return undefined
  const values = new Map<string, Tree>()
  const meant = new Set<string | undefined>()
  for (const { key, at, value } of entries) {
    if (keys.includes(key)) values.set(key, value)
    else
      meant.add(
        unknownWord(note, { code: 'unknown-key', at, word: key, known: keys, what: `a part of ${what}` }),
      )
  }
  for (const key of needs.filter((key) => !said(values.get(key)) && !meant.has(key)))
    note({ code: 'type-mismatch', at: tree, message: `${capital(what)} needs \`${key}\`.` })
  for (const { key, at, value } of entries) {
    if (value.kind !== 'nothing' || !keys.includes(key) || needs.includes(key) || owes.includes(key)) continue
    note({ code: 'type-mismatch', at, message: `\`${key}\` says nothing. Fill it in, or leave it out.` })
  }
  const get = (key: string): Tree | undefined => (said(values.get(key)) ? values.get(key) : undefined)
  return { at: tree, get, meant: (key) => meant.has(key) }
}

const said = (tree: Tree | undefined): boolean => tree !== undefined && tree.kind !== 'nothing'

type Entries = { readonly what: string; readonly example?: string | undefined }

/** A map whose keys are the firm's own names. */
export function readEntries(
  tree: Tree,
  { what, example = 'name' }: Entries,
  note: Note,
): readonly Entry[] | undefined {
  if (tree.kind === 'map') return tree.entries
  const message = `${capital(what)} must be keys with values, such as \`${example}: …\`.`
  note({ code: 'type-mismatch', at: tree, message })
  return undefined
}

export function readList(tree: Tree, what: string, note: Note): readonly Tree[] {
  if (tree.kind === 'list') return tree.items
  const message = `${capital(what)} must be a list, such as \`[one, another]\` or lines that begin with a dash.`
  note({ code: 'type-mismatch', at: tree, message })
  return []
}

export function readText(tree: Tree | undefined, what: string, note: Note): string | undefined {
  if (!tree) return undefined
  if (tree.kind === 'text' && tree.text.trim() !== '') return tree.text.trim()
  note({ code: 'type-mismatch', at: tree, message: `${capital(what)} must be words.` })
  return undefined
}

/** As `readText`, for what leads, lists and reports carry about. */
export function readName(tree: Tree | undefined, what: string, note: Note): string | undefined {
  const name = readText(tree, what, note)
  if (!tree || name === undefined || name.length <= KEY_CHARS_MAX) return name
  note({ code: 'too-large', at: tree, message: `${capital(what)} has at most ${KEY_CHARS_MAX} letters.` })
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
    : `"${text}" is no duration. Write it such as 15m, 4h, 1wd or 2d.`
  const suggestion = tooLong ? undefined : durationMeant(text)
  note({ code: 'type-mismatch', at: tree, message: `${capital(what)}: ${problem}`, suggestion })
  return undefined
}

const unitsMeant: readonly (readonly [RegExp, (amount: number) => string])[] = [
  [/^$|^mins?$|^minutes?$/, (amount) => `${amount}m`],
  [/^h(ou)?rs?$|^h$/, (amount) => (Number.isInteger(amount) ? `${amount}h` : `${amount * 60}m`)],
  [/^(working|business|work) ?days?$|^bd$/, (amount) => `${amount}wd`],
  [/^days?$/, (amount) => `${amount}d`],
  [/^w(ee)?ks?$|^w$/, (amount) => `${amount * 7}d`],
]

/** "2 hours" is meant to be `2h`. */
function durationMeant(text: string): string | undefined {
  const [, amount, unit = ''] = /^(\d{1,6}(?:\.\d{1,2})?) ?([a-z ]{0,14})$/i.exec(text) ?? []
  const write = unitsMeant.find(([words]) => words.test(unit.toLowerCase()))?.[1]
  const meant = amount === undefined ? undefined : write?.(Number(amount))
  return meant !== undefined && !('outcome' in parseDuration(meant)) ? meant : undefined
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

/** Says that a word isn't known, and which one was probably meant; that is its answer. */
export function unknownWord(note: Note, { code, at, word, known, what }: Unknown): string | undefined {
  const suggestion = meantBy(note, word, known)
  const choices = known.length === 0 ? ' There is none yet.' : ` There are: ${known.join(', ')}.`
  const hint = suggestion === undefined ? choices : ` Did you mean "${suggestion}"?`
  const told = suggestion === undefined && known.length > CHOICES_MAX ? '' : hint
  note({ code, at, message: `"${shortened(word)}" is not ${what}.${told}`, suggestion })
  return suggestion
}

/** Who has so many slips in one file hears of the rest without being told what was meant: looking takes time. */
const SUGGESTIONS_MAX = 300
const suggestions = new WeakMap<Note, number>()

export function meantBy(note: Note, word: string, known: readonly string[]): string | undefined {
  const before = suggestions.get(note) ?? 0
  suggestions.set(note, before + 1)
  return before < SUGGESTIONS_MAX ? nearest(word, known) : undefined
}

/** More choices than this are looked up rather than read in a sentence. */
const CHOICES_MAX = 8

/** At the beginning of a sentence; a key stays as the file writes it. */
export const capital = (text: string): string =>
  /[a-z][A-Z]/.test(text) ? `\`${text}\`` : text.charAt(0).toUpperCase() + text.slice(1)

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
