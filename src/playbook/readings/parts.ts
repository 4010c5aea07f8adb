import { isLocalDate } from '#domain/time/calendar.ts'
import { declaredFacts } from '../facts.ts'
import { builtInNames, builtInSays } from '../built-in/built-in.ts'
import type { ValuePath } from '../edit.ts'
import { sectionNames } from '../grammar/sections.ts'
import type { Tree } from '../tree.ts'

export type EditKind = 'number' | 'share' | 'duration' | 'date' | 'choice' | 'condition' | 'text' | 'message'
/** A value that somebody may change where they read it. */
export type Editable = {
  readonly path: ValuePath
  readonly kind: EditKind
  /** What it is, for who can't see where it stands. */
  readonly label: string
  /** As the file says it; the sentence may say it in more words. */
  readonly value: string
  readonly choices?: readonly string[]
}
export type Part = {
  readonly text: string
  readonly edit?: Editable
  /** A list that isn't there yet, and may begin here. */
  readonly add?: Pick<Editable, 'path' | 'kind' | 'label'>
}
/** `head` is the name of the thing that this sentence and those without a head after it are about. */
export type Sentence = { readonly line: number; readonly head?: string; readonly parts: readonly Part[] }

/** A place in the file with the way to it. */
export type Spot = { readonly tree: Tree; readonly path: ValuePath }
export type Named = Spot & { readonly name: string; readonly line: number }

export const child = ({ tree, path }: Spot, key: string): Spot | undefined => {
  const entry =
    tree.kind === 'map'
      ? tree.entries.find((each) => each.key === key && each.value.kind !== 'nothing')
      : undefined
  return entry && { tree: entry.value, path: [...path, key] }
}

/** The things of a list; a thing that stands alone is a list of one. */
export const items = ({ tree, path }: Spot): readonly Spot[] =>
  tree.kind === 'list'
    ? tree.items.map((item, index) => ({ tree: item, path: [...path, index] }))
    : [{ tree, path }]

export const entries = ({ tree, path }: Spot): readonly Named[] =>
  tree.kind === 'map'
    ? tree.entries.map(({ key, at, value }) => ({
        name: key,
        line: at.line,
        tree: value,
        path: [...path, key],
      }))
    : []

export const textOf = (spot: Spot | undefined): string | undefined =>
  spot?.tree.kind === 'text' ? spot.tree.text : undefined

export const plain = (text: string): Part => ({ text })

export const sentence = (
  line: number,
  ...parts: readonly (string | Part | readonly Part[] | undefined)[]
): Sentence => ({
  line,
  parts: parts.flatMap((part) => (part === undefined ? [] : typeof part === 'string' ? [plain(part)] : part)),
})

export type About = { readonly kind: EditKind; readonly label: string; readonly choices?: readonly string[] }

/** What stands there, to be changed in place. Where it is no single value there is nothing to say. */
export function value(spot: Spot | undefined, { kind, label, choices }: About): Part | undefined {
  const said = textOf(spot)
  if (spot === undefined || said === undefined) return undefined
  const edit = {
    path: spot.path,
    kind,
    label,
    value: said,
    ...(choices && { choices: withSaid(choices, said) }),
  }
  return { text: inWords[kind]?.(said) ?? said, edit }
}

const withSaid = (choices: readonly string[], said: string): readonly string[] =>
  choices.includes(said) ? choices : [said, ...choices]

const units: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day', wd: 'working day' }

export function durationInWords(said: string): string {
  const [, amount, unit] = /^(\d+) ?(m|h|d|wd)$/.exec(said) ?? []
  const name = unit === undefined ? undefined : units[unit]
  return name === undefined ? said : `${Number(amount)} ${name}${Number(amount) === 1 ? '' : 's'}`
}

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
/** `2026-12-24` is "24 December 2026"; what is no date stays as it is. */
const dateInWords = (said: string): string =>
  isLocalDate(said) ? dates.format(Date.parse(`${said}T00:00:00Z`)) : said

const inWords: Partial<Record<EditKind, (said: string) => string>> = {
  duration: durationInWords,
  date: dateInWords,
}

/** `a, b and c`. */
export const listed = (parts: readonly Part[], last = 'and'): readonly Part[] =>
  parts.flatMap((part, index) => {
    if (index === 0) return [part]
    return [plain(index === parts.length - 1 ? ` ${last} ` : ', '), part]
  })

/** A clause, only where there is something to say in it. */
export const clause = (before: string, part: Part | undefined, after = ''): readonly Part[] | undefined =>
  part && [plain(before), part, ...(after ? [plain(after)] : [])]

/** Everything in the file that has a name, by the section it is in. */
export type Names = Readonly<Record<string, readonly string[]>>

export function namesIn(root: Spot): Names {
  const known = sectionNames.map((section): [string, readonly string[]] => {
    const spot = child(root, section)
    if (!spot) return [section, []]
    if (spot.tree.kind === 'list')
      return [section, items(spot).flatMap((item) => textOf(child(item, 'name')) ?? [])]
    return [section, entries(spot).map(({ name }) => name)]
  })
  const names = Object.fromEntries(known)
  return {
    ...names,
    'what may be known': [...Object.keys(declaredFacts), ...(names['facts'] ?? [])],
    'its own': [...(names['cadences'] ?? []), ...(names['tracks'] ?? [])],
    cadences: [...new Set([...(names['cadences'] ?? []), ...builtInNames('cadences')])],
    tracks: [...new Set([...(names['tracks'] ?? []), ...builtInNames('tracks')])],
  }
}

/** What a plan that is built in is for; nothing where the file has one of its own by that name. */
export const saysBuiltIn = (names: Names, said: string): string | undefined =>
  names['its own']?.includes(said) ? undefined : builtInSays(said)

/** Which section a value of this key names. */
export const namedBy: Readonly<Record<string, string>> = {
  calendar: 'calendars',
  team: 'teams',
  of: 'segments',
  cadence: 'cadences',
  track: 'tracks',
  routing: 'routing',
  tell: 'templates',
  acknowledge: 'templates',
  template: 'templates',
  lastLetter: 'templates',
  because: 'declines',
  turns: 'turns',
  signal: 'signals',
}
