import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { PlaybookReadings } from '../api/types.ts'
import { placeAt, type Place } from './place-at.ts'

export type Schema = Readonly<Record<string, unknown>>
export type Vocabulary = { readonly schema: Schema; readonly names: PlaybookReadings['names'] }

/** Which names a value under this key may be. */
const sectionOf: Readonly<Record<string, string>> = {
  calendar: 'calendars',
  team: 'teams',
  of: 'segments',
  before: 'segments',
  mail: 'templates',
  lastLetter: 'templates',
  because: 'declines',
  territories: 'territories',
  turns: 'turns',
  cadence: 'cadences',
  track: 'tracks',
  routing: 'routing',
  tell: 'templates',
  acknowledge: 'templates',
  template: 'templates',
  signal: 'signals',
}

/** Maps whose every value names one of these. */
const mapsOf: Readonly<Record<string, string>> = { classes: 'segments', bySeniority: 'cadences' }

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

const namesOf = (names: Vocabulary['names'], section: string | undefined): readonly Completion[] =>
  (own(names, section ?? '') ?? []).map((label) => ({ label, type: 'variable' }))

/** Where a condition stands that speaks of facts. */
const isExpression = ([section, name, ...deeper]: readonly string[]): boolean =>
  (section === 'terms' && name !== undefined && deeper.length === 0) ||
  (section === 'fit' && name !== undefined && deeper.every((step) => step === '[]' || step === 'when'))

function factsAt(context: CompletionContext, { names }: Vocabulary): CompletionResult | null {
  const word = context.matchBefore(/[\w.]+/)
  if (!word && !context.explicit) return null
  const options = namesOf(names, 'what may be known')
  return { from: word?.from ?? context.pos, options, validFor: /^[\w.]*$/ }
}

/** Keys where a key may stand, words and names where a value may. */
export function completionsAt(context: CompletionContext, vocabulary: Vocabulary): CompletionResult | null {
  const before = context.state.doc.sliceString(0, context.pos)
  const place = placeAt(before)
  if (place && isExpression(place.path)) return factsAt(context, vocabulary)
  if (!place || (!context.explicit && place.word === '')) return null
  const options = optionsFor(place, vocabulary)
  if (options.length === 0) return null
  return { from: context.pos - place.word.length, options, validFor: /^[\w ]*$/ }
}

/** What may stand at a place, from the schema of the grammar and the names that this file gives. */
export function optionsFor(
  { kind, path }: Pick<Place, 'kind' | 'path'>,
  { schema, names }: Vocabulary,
): readonly Completion[] {
  const here = path.reduce<readonly Schema[]>(
    (schemas, step) => schemas.flatMap((each) => below(each, step)),
    variants(schema),
  )
  // In the lines of a list an item may be a word as well as the first key of a map.
  const keys = kind === 'key' ? here.flatMap(keysOf) : []
  if (kind === 'key' && path.at(-1) !== '[]')
    return unique([...keys, ...(path.at(-1) === 'worth' ? namesOf(names, 'segments') : [])])
  const key = path.findLast((step) => step !== '[]') ?? ''
  const words = here.flatMap((each) => wordsOf(each)).map((label) => ({ label, type: 'enum' }))
  const above = path.findLast((step) => step !== '[]' && step !== key) ?? ''
  const named = namesOf(names, own(sectionOf, key) ?? own(mapsOf, above))
  const asked = ['when', 'shownBy', 'returns'].includes(key) ? conditions(names) : []
  return unique([...keys, ...named, ...words, ...asked])
}

const conditions = (names: Vocabulary['names']): readonly Completion[] => [
  ...(names['terms'] ?? []).flatMap((term) => [
    { label: term, type: 'variable' },
    { label: `not ${term}`, type: 'variable' },
  ]),
  ...['in', 'out', 'unknown'].map((verdict) => ({ label: `fit is ${verdict}`, type: 'keyword' })),
]

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A schema may be one of several. */
function variants(schema: Schema): readonly Schema[] {
  const others = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => {
    const listed = schema[word]
    return Array.isArray(listed) ? listed.filter(isSchema) : []
  })
  return [schema, ...others.flatMap(variants)]
}

function below(schema: Schema, step: string): readonly Schema[] {
  const { properties, additionalProperties, items, patternProperties } = schema
  if (step === '[]') return isSchema(items) ? variants(items) : []
  const named = isSchema(properties) ? properties[step] : undefined
  if (isSchema(named)) return variants(named)
  const patterns = isSchema(patternProperties) ? Object.values(patternProperties).filter(isSchema) : []
  const others = isSchema(additionalProperties) ? [additionalProperties] : []
  return [...patterns, ...others].flatMap(variants)
}

const keysOf = ({ properties }: Schema): readonly Completion[] =>
  isSchema(properties)
    ? Object.entries(properties).map(([label, about]) => {
        const says = isSchema(about) ? about['description'] : undefined
        return {
          label,
          apply: `${label}: `,
          type: 'property',
          ...(typeof says === 'string' && { info: says }),
        }
      })
    : []

function wordsOf({ enum: listed, const: only }: Schema): readonly string[] {
  const words = Array.isArray(listed) ? listed : only === undefined ? [] : [only]
  return words.filter((word) => typeof word === 'string')
}

const unique = (options: readonly Completion[]): readonly Completion[] => [
  ...new Map(options.map((option) => [option.label, option])).values(),
]
