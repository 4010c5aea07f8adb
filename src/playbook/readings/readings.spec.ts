import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sectionNames } from '../grammar/sections.ts'
import { readingsOf } from './readings.ts'

const root = join(import.meta.dirname, '../../..')
const starter = readFileSync(join(root, 'playbooks/starter.yaml'), 'utf8')
const international = readFileSync(join(root, 'playbooks/international.yaml'), 'utf8')
const examples = join(root, 'schemas/examples')

const aloud = (text: string, section: string): readonly string[] =>
  (readingsOf(text)?.sections.find(({ name }) => name === section)?.sentences ?? []).map(
    ({ line, head, parts }) =>
      `${line} ${head === undefined ? '' : `${head} `}${parts.map((part) => part.text).join('')}`,
  )

describe('the starter, read aloud', () => {
  test('says who is answered by whom, and when', () => {
    expect(aloud(starter, 'segments').slice(3, 6)).toEqual([
      '18 hand-raisers in profile Leads that match asked to talk and in profile are qualified by qualifiers.',
      '22 They are owed a first answer within 15 minutes, at the latest within 1 hour, not before 3 minutes, in the hours of office.',
      '23 They are followed up by the plan “courteous persistence”. Seven attempts over five weeks, by telephone and mail, each with something new to say; then a last letter.',
    ])
    expect(aloud(starter, 'teams')[1]).toBe(
      '46 When an answer is late, these are told: the steward, then 30 minutes after the limit a manager, then 1 hour after the limit eve@acme.example.',
    )
    expect(aloud(starter, 'objectives')).toEqual([
      '50 90% of “hand-raisers in profile” are answered within 15 minutes, in the hours of office.',
    ])
  })

  test('says conditions as people say them, and keeps what the file says for whoever changes it', () => {
    expect(aloud(starter, 'fit')).toEqual([
      '9 In profile when they have at least 50 employees and the country is United Kingdom or Ireland.',
      '10 Out of profile when the address is at a free mail provider and they have fewer than 10 employees.',
    ])
    const [condition] = readingsOf(starter)?.sections.find(({ name }) => name === 'terms')?.sentences ?? []
    expect(condition?.parts.find(({ edit }) => edit)?.edit?.value).toBe(
      'form.kind in ["contact", "demo", "pricing", "callback"]',
    )
  })

  test('names the way to each value, its kind, and what else it could be', () => {
    const [segment] = readingsOf(starter)?.sections.find(({ name }) => name === 'segments')?.sentences ?? []
    const team = segment?.parts.find(({ edit }) => edit?.path.at(-1) === 'team')
    expect(team?.edit).toEqual({
      path: ['segments', 0, 'team'],
      kind: 'choice',
      label: 'Which team',
      value: 'account managers',
      choices: ['qualifiers', 'inside sales', 'account managers'],
    })
  })
})

describe('the international playbook, read aloud', () => {
  test('says how a lead finds its person, and how they are followed up', () => {
    expect(aloud(international, 'routing')[8]).toBe(
      '126 Step 1: whoever owns the account, unless away for 3 working days.',
    )
    expect(aloud(international, 'cadences').slice(2, 6)).toEqual([
      '150 Nobody says “unreachable” before 6 attempts over 3 channels on 5 different days.',
      '151 Touches a week, at most: to one person 3, to one organisation 6.',
      '152 Those who lead an organisation are followed up by “executives” instead.',
      '155 Step 1: a call, “first call”; if nobody answers, leave a word; if they spoke, it ends.',
    ])
    expect(aloud(international, 'dispositions')[3]).toBe(
      '202 lost must rest on a reason; they are told by a person.',
    )
  })
})

describe('every section of the grammar', () => {
  test.each(sectionNames)('%s has sentences, and every value of them stands in the file', (name) => {
    const text = readFileSync(join(examples, `${name}.yaml`), 'utf8')
    const section = readingsOf(text)?.sections.find((each) => each.name === name)
    expect(section?.says).not.toBe('')
    const values = section?.sentences.flatMap(({ parts }) => parts.flatMap(({ edit }) => edit?.value ?? []))
    expect(values?.length).toBeGreaterThan(0)
    for (const value of values ?? []) expect(text).toContain(value)
  })

  test.each(sectionNames)('%s is read in sentences of its own: nothing is left over', (name) => {
    const text = readFileSync(join(examples, `${name}.yaml`), 'utf8')
    expect(aloud(text, name).filter((said) => said.includes('Also, '))).toEqual([])
    expect(aloud(text, name).filter((said) => !said.trimEnd().match(/[.”}\]?!]$/))).toEqual([])
  })

  test('has an example', () => {
    expect(
      readdirSync(examples)
        .map((file) => file.replace('.yaml', ''))
        .toSorted(),
    ).toEqual(sectionNames.toSorted())
  })
})

describe('a file with errors', () => {
  test('is read as far as it can be', () => {
    expect(aloud('segments:\n  - name: all\n    motion: qualfy\n    team: nobody\n', 'segments')).toEqual([
      '2 all All other leads qualfy by nobody.',
    ])
    expect(readingsOf('strange: { a: 1 }')?.sections[0]?.says).toBe('Nothing that a playbook knows.')
  })

  test('is not read where it is no map, or no YAML', () => {
    expect(readingsOf('a: [')).toBeUndefined()
    expect(readingsOf('- a')).toBeUndefined()
  })
})

describe('a section by a name that every object has', () => {
  test('is nothing that a playbook knows, and is read all the same', () => {
    expect(aloud('constructor: { toString: x }', 'constructor')).toEqual(['1 to string x.'])
  })
})
