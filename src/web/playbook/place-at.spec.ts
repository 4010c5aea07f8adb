import { describe, expect, test } from 'vitest'
import { optionsFor } from './completions.ts'
import { placeAt } from './place-at.ts'

const file = `name: Starter
teams:
  qualifiers:
    calendar: office
segments:
  - name: readers
    when: [browsing]
    respond: { target: 3h, cal`

describe('the place of the cursor', () => {
  test.each([
    ['na', { kind: 'key', path: [], word: 'na' }],
    ['teams:\n  qualifiers:\n    ste', { kind: 'key', path: ['teams', 'qualifiers'], word: 'ste' }],
    [
      'teams:\n  qualifiers: { calendar: off',
      { kind: 'value', path: ['teams', 'qualifiers', 'calendar'], word: 'off' },
    ],
    [file, { kind: 'key', path: ['segments', '[]', 'respond'], word: 'cal' }],
    ['segments:\n  - name: a\n    mo', { kind: 'key', path: ['segments', '[]'], word: 'mo' }],
    ['segments:\n- mo', { kind: 'key', path: ['segments', '[]'], word: 'mo' }],
    [
      'segments:\n  - when: [browsing, fit',
      { kind: 'value', path: ['segments', '[]', 'when', '[]'], word: 'fit' },
    ],
    ['segments:\n  - name: a\n    team: ', { kind: 'value', path: ['segments', '[]', 'team'], word: '' }],
  ])('after %j', (before, place) => expect(placeAt(before)).toEqual(place))

  test('nothing is offered in comments and in quotes', () => {
    expect(placeAt('name: x # te')).toBeUndefined()
    expect(placeAt('name: "te')).toBeUndefined()
  })
})

describe('what is offered', () => {
  const motions = { enum: ['respond', 'qualify'] }
  const segment = { properties: { name: { type: 'string' }, motion: motions, when: {} } }
  const schema = {
    properties: { segments: { description: 'Classes of lead.', items: { anyOf: [segment] } } },
  }
  const names = { terms: ['browsing'], teams: ['qualifiers'] }
  const labels = (kind: 'key' | 'value', path: readonly string[]) =>
    optionsFor({ kind, path }, { schema, names }).map(({ label }) => label)

  test('keys of the grammar, words of the grammar, and names of the file', () => {
    expect(labels('key', [])).toEqual(['segments'])
    expect(labels('key', ['segments', '[]'])).toEqual(['name', 'motion', 'when'])
    expect(labels('value', ['segments', '[]', 'motion'])).toEqual(['respond', 'qualify'])
    expect(labels('value', ['segments', '[]', 'team'])).toEqual(['qualifiers'])
    expect(labels('value', ['segments', '[]', 'when', '[]'])).toContain('not browsing')
  })
})
