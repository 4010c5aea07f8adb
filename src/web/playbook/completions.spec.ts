import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { optionsFor } from './completions.ts'
import { placeAt } from './place-at.ts'

const root = join(import.meta.dirname, '../../..')
const schema = JSON.parse(readFileSync(join(root, 'schemas/playbook.schema.json'), 'utf8'))
const names = {
  ...{ segments: ['readers'], teams: ['sales'], cadences: ['patience'], templates: ['polite no'] },
  ...{ terms: ['asked to talk'], territories: ['south'], turns: ['fair'], declines: ['too small'] },
}

/** The first things that are offered after these words. */
const offered = (typed: string): readonly string[] => {
  const place = placeAt(typed)
  return place ? optionsFor(place, { schema, names }).map(({ label }) => label) : []
}

describe('what the editor offers', () => {
  test.each([
    ['seg', 'segments'],
    ['segments:\n  - motion: ', 'qualify'],
    ['segments:\n  - before: [', 'readers'],
    ['segments:\n  - because: ', 'too small'],
    ['segments:\n  - mo', 'motion'],
    ['contact:\n  channels:\n    - ', 'voicemail'],
    ['cadences:\n  x:\n    bySeniority: { executive: ', 'patience'],
    ['tracks:\n  x:\n    steps:\n      - { mail: ', 'polite no'],
    ['tracks:\n  x:\n    returns: [', 'not asked to talk'],
    ['journey:\n  browsing: { shownBy: [', 'asked to talk'],
    ['pairs:\n  - { territories: [', 'south'],
    ['screening:\n  classes: { supplier: ', 'readers'],
    ['costs: { worth: { ', 'readers'],
    ['turns:\n  x: { team: ', 'sales'],
  ])('%s: %s', (typed, wanted) => expect(offered(typed)).toContain(wanted))

  test('is nothing for a name that every object has', () => {
    expect(offered('constructor:\n  toString: ')).toEqual([])
  })
})
