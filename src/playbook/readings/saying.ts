import { aboutText } from './any-section.ts'
import {
  type About,
  child,
  type EditKind,
  entries,
  items,
  listed,
  type Named,
  namedBy,
  type Names,
  type Part,
  plain,
  type Sentence,
  sentence,
  type Spot,
  textOf,
  value,
} from './parts.ts'

export type How = {
  /** What it is, for who can't see where it stands. */
  readonly label: string
  readonly kind?: EditKind
  readonly choices?: readonly string[]
  /** Several in a row end with this word. */
  readonly last?: 'and' | 'or'
  /** Words of the file that are read aloud otherwise than they are written. */
  readonly shown?: Readonly<Record<string, string>>
}
export type Says = (thing: Spot | undefined, key: string, how: How) => readonly Part[]

/** What stands under a key, one value or several in a row; nothing where nothing stands there. */
export const sayingWith =
  (names: Names): Says =>
  (thing, key, how) => {
    const spot = thing && child(thing, key)
    if (!spot) return []
    return listed(
      items(spot).flatMap((item) => valueAt(item, key, { names, ...how }) ?? []),
      how.last,
    )
  }

type HowHere = How & { readonly names: Names }

export function valueAt(spot: Spot, key: string, { names, ...how }: HowHere): Part | undefined {
  const guess = aboutText(key, spot, names)
  const choices = how.choices ?? names[namedBy[key] ?? '']
  const kind = how.kind ?? (choices ? 'choice' : guess.kind)
  return spoken(value(spot, { kind, label: how.label, ...(choices && { choices }) }), how.shown)
}

/** Read aloud in better words than the file's; what is changed stays the file's. */
const spoken = (part: Part | undefined, shown: How['shown'] = {}): Part | undefined =>
  part && { ...part, text: own(shown, part.text) ?? part.text }

export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** With words before and after, only where there is something between them. */
export const around = (before: string, parts: readonly Part[], after = ''): readonly Part[] =>
  parts.length === 0 ? [] : [plain(before), ...parts, ...(after === '' ? [] : [plain(after)])]

/** A sentence of its own about one key, only where something stands there. */
export const about = (thing: Spot, key: string, said: readonly Part[]): readonly Sentence[] => {
  const spot = child(thing, key)
  return spot && said.length > 0 ? [sentence(spot.tree.line, said)] : []
}

/** The first sentence about a thing, which begins with its name. Further clauses stand between semicolons. */
export const headed = (thing: Named, ...clauses: readonly (readonly Part[])[]): Sentence => {
  const said = clauses.filter((parts) => parts.length > 0)
  const joined = said.flatMap((parts, index) => (index === 0 ? parts : [plain(joint(parts)), ...parts]))
  return { ...sentence(thing.line, joined, said.length > 0 ? '.' : ''), head: thing.name }
}

/** A clause that begins with somebody else than the thing stands apart. */
const joint = ([first]: readonly Part[]): string =>
  /^(they|the|unless|why|it) /.test(first?.text ?? '')
    ? '; '
    : first?.text.startsWith('which ')
      ? ', '
      : ' and '

/** What the file says about a thing in its own words. */
export const inItsWords = (thing: Spot, label: string): readonly Sentence[] => {
  const said = value(child(thing, 'says'), { kind: 'text', label })
  return said ? about(thing, 'says', [said]) : []
}

export function conditionAbout(names: Names): About {
  const terms = names['terms'] ?? []
  const fits = ['in', 'out', 'unknown'].map((verdict) => `fit is ${verdict}`)
  const choices = [...terms, ...fits, ...terms.map((term) => `not ${term}`)]
  return { kind: 'choice', label: 'Which condition', choices }
}

/** What must all be true. */
export const allOf = (spot: Spot | undefined, names: Names, joined = 'and'): readonly Part[] =>
  spot === undefined
    ? []
    : listed(
        items(spot).flatMap((item) => spoken(value(item, conditionAbout(names)), fitInWords) ?? []),
        joined,
      )

const fitInWords: Readonly<Record<string, string>> = {
  'fit is in': 'in profile',
  'fit is out': 'out of profile',
  'fit is unknown': 'profile not known yet',
}

/** Any one of these is enough; what stands in one entry holds together. */
export const anyOf = (spot: Spot | undefined, names: Names): readonly Part[] =>
  (spot ? items(spot) : []).flatMap((item, index) => [
    ...(index === 0 ? [] : [plain(', or ')]),
    ...allOf(item, names, 'together with'),
  ])

const days: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** `mon-fri` is "Monday to Friday". */
export const daysInWords = (said: string): string =>
  said
    .split('-')
    .map((day) => own(days, day.trim().toLowerCase()) ?? day)
    .join(' to ')

/** Days of the week with their hours. */
export const week = (hours: Spot | undefined): readonly Part[] =>
  (hours ? entries(hours) : []).flatMap((day, index): readonly Part[] => [
    plain(`${index === 0 ? '' : '; '}${daysInWords(day.name)} `),
    ...ranges(day, `Hours, ${daysInWords(day.name)}`),
  ])

export const ranges = (spot: Spot, label: string): readonly Part[] => {
  const kindOf = (range: Spot) => (/^\d{4}-\d{2}-\d{2}$/.test(textOf(range) ?? '') ? 'date' : 'text')
  const said = items(spot).flatMap((range) => value(range, { kind: kindOf(range), label }) ?? [])
  return said.length > 0 ? listed(said) : [plain('never')]
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** `de` is "German"; what is no language stays as it is. */
export const languageInWords = (code: string): string =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) ? (languages.of(code) ?? code) : code

export const isTrue = (thing: Spot, key: string): boolean => textOf(child(thing, key)) === 'true'
