import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { hasErrors } from '../finding.ts'
import { parsePlaybook } from '../parse.ts'
import { playbookSchema, sectionNames } from './sections.ts'
import type { Schema } from './shape.ts'

const examples = readdirSync('schemas/examples').map((file) => ({
  section: file.replace('.yaml', ''),
  text: readFileSync(`schemas/examples/${file}`, 'utf8'),
}))

/** All examples together are one playbook. */
const whole = sectionNames
  .map((name) => examples.find(({ section }) => section === name)?.text ?? '')
  .join('')

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
const fits = ajv.compile(playbookSchema())
const fitsInPart = ajv.compile({ ...playbookSchema(), $id: 'https://handraise.example/part', required: [] })

function misfits(validate: ValidateFunction, value: unknown): readonly unknown[] {
  return validate(value) ? [] : (validate.errors ?? [])
}

describe('the schema for editors', () => {
  test('lies where editors find it, as the grammar says it', () => {
    expect(JSON.parse(readFileSync('schemas/playbook.schema.json', 'utf8'))).toEqual(playbookSchema())
  })

  test('says of every key what it is for', () => {
    expect(keysWithoutWords(playbookSchema(), '')).toEqual([])
  })

  test.each(readdirSync('playbooks'))('takes playbooks/%s', (file) => {
    expect(misfits(fits, parse(readFileSync(`playbooks/${file}`, 'utf8')))).toEqual([])
  })
})

describe('the examples', () => {
  test('are one for each section', () => {
    expect(examples.map(({ section }) => section).toSorted()).toEqual([...sectionNames].toSorted())
  })

  test.each(examples)('of $section fits the schema', ({ text, section }) => {
    const read: unknown = parse(text)
    expect(Object.keys(Object(read))).toEqual([section])
    expect(misfits(fitsInPart, read)).toEqual([])
  })

  test('together are a playbook with nothing wrong', () => {
    expect(parsePlaybook(whole).findings.filter((finding) => hasErrors([finding]))).toEqual([])
  })
})

function keysWithoutWords(schema: Schema, path: string): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (typeof value !== 'object' || value === null) return []
    if (keyword !== 'properties') return keysWithoutWords({ ...value }, path)
    return Object.entries<Schema>({ ...value }).flatMap(([key, part]) => [
      ...(typeof part['description'] === 'string' ? [] : [`${path}.${key}`]),
      ...keysWithoutWords(part, `${path}.${key}`),
    ])
  })
}

/** A place in a value, and what is done there. */
type Change = { readonly at: number; readonly how: number; readonly value: unknown }

const anyChange: fc.Arbitrary<Change> = fc.record({
  at: fc.noBias(fc.nat()),
  how: fc.nat({ max: 3 }),
  value: fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      'nothing like it',
      '15m',
      '90%',
      7,
      -1,
      2.5,
      [],
      {},
      [[]],
      { x: 1 },
      ['x', 'x'],
    ),
    fc.jsonValue({ maxDepth: 1 }),
  ),
})

describe('the parser and the schema agree', () => {
  const parts = examples.map(({ text }) => {
    const value: unknown = parse(text)
    return { value, places: placesIn(value), usual: new Set(errorsIn(text)) }
  })

  test('whatever the schema refuses, the parser has something to say about', () => {
    let refused = 0
    fc.assert(
      fc.property(fc.noBias(fc.nat()), anyChange, (which, change) => {
        const { value, places, usual } = parts[which % parts.length] ?? { places: [], usual: new Set() }
        const text = stringify(changed(value, places[change.at % places.length] ?? [], change))
        if (fitsInPart(parse(text))) return
        refused += 1
        expect(errorsIn(text).filter((error) => !usual.has(error))).not.toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(refused).toBeGreaterThan(50)
  })
})

/** A section by itself names things that stand elsewhere; what is said of that is left out by comparing. */
const errorsIn = (text: string): readonly string[] =>
  parsePlaybook(text).findings.flatMap((finding) => (hasErrors([finding]) ? [finding.message] : []))

type Path = readonly (string | number)[]

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...below.flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

/** The value with one thing replaced, left out, renamed or added. */
function changed(value: unknown, [key, ...rest]: Path, { at, how, value: instead }: Change): unknown {
  if (key === undefined) return instead
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(Object(value))
  const next = entries.flatMap(([name, part]) => {
    if (name !== key) return [[name, part] as const]
    if (rest.length > 0) return [[name, changed(part, rest, { at, how, value: instead })] as const]
    if (how === 1) return []
    if (how === 2) return [[`${name}x`, part] as const]
    return how === 3 ? [[name, part] as const, [`${name} too`, instead] as const] : [[name, instead] as const]
  })
  return Array.isArray(value) ? next.map(([, part]) => part) : Object.fromEntries(next)
}
