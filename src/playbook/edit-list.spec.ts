import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editList } from './edit-list.ts'
import type { ValuePath } from './edit.ts'
import { readTree, type Tree } from './tree.ts'

const root = join(import.meta.dirname, '../..')
const files = ['playbooks', 'schemas/examples'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name), 'utf8')),
)
const listsIn = (tree: Tree, path: ValuePath = []): readonly { path: ValuePath; length: number }[] => {
  if (tree.kind === 'map') return tree.entries.flatMap(({ key, value }) => listsIn(value, [...path, key]))
  if (tree.kind !== 'list') return []
  const inside = tree.items.flatMap((item, index) => listsIn(item, [...path, index]))
  return tree.items.every(({ kind }) => kind === 'text')
    ? [{ path, length: tree.items.length }, ...inside]
    : inside
}
const lists = files.flatMap((text) => {
  const tree = readTree(text, () => undefined)
  return tree ? listsIn(tree).map((list) => ({ text, ...list })) : []
})
const add = (text: string, path: ValuePath, value: string) => editList(text, { act: 'add', path, value })
const remove = (text: string, path: ValuePath, was?: string) => editList(text, { act: 'remove', path, was })

describe('one more in a list', () => {
  test('is added at its end, and taken out again leaves the file as it was, to the letter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        ({ text, path, length }, value) => {
          const more = add(text, path, value)
          if (more.outcome !== 'edited') throw new Error(`${value} was not added to ${path.join('.')}.`)
          expect(remove(more.text, [...path, length], value)).toEqual({ outcome: 'edited', text })
        },
      ),
      { numRuns: 150 },
    )
  })

  test('stands as the others do, before their comments, also in a list that is not there yet', () => {
    const text = [
      'calendars:',
      '  office: { zone: Europe/London, hours: { mon: ["09:00-17:00"] } } # here',
      '  shop:',
      '    zone: Europe/London',
      '    closed:',
      '      - 2026-12-24 # half the town is shut',
      '      - 2026-12-31',
      '# the end',
      '',
    ].join('\n')
    const days = add(text, ['calendars', 'shop', 'closed'], '2027-01-02')
    expect(days).toMatchObject({
      text: text.replace('      - 2026-12-31\n', '      - 2026-12-31\n      - 2027-01-02\n'),
    })
    expect(add(text, ['calendars', 'office', 'closed'], '2027-01-02')).toMatchObject({
      text: text.replace('"] } }', '"] }, closed: [2027-01-02] }'),
    })
    expect(add(text, ['calendars', 'shop', 'breaks'], '12:00-13:00')).toMatchObject({
      text: text.replace('2026-12-31\n', '2026-12-31\n    breaks: [12:00-13:00]\n'),
    })
  })
})

describe('one less in a list', () => {
  const text = 'a: [one, "two", three] # kept\nb:\n  - one # first\n  - two\nc: [only]\nd:\n  - only\ne: x\n'

  test.each([
    [['a', 0], text.replace('one, ', '')],
    [['a', 1], text.replace('"two", ', '')],
    [['a', 2], text.replace(', three', '')],
    [['b', 0], text.replace('  - one # first\n', '')],
    [['b', 1], text.replace('  - two\n', '')],
    [['c', 0], text.replace('[only]', '[]')],
    [['d', 0], text.replace('d:\n  - only', 'd: []')],
  ] as const)('%j', (path, then) => expect(remove(text, path)).toEqual({ outcome: 'edited', text: then }))

  test.each([
    ['something else by now', ['a', 0], 'two'],
    ['not there', ['a', 7], undefined],
    ['in no list', ['e'], undefined],
  ] as const)('is refused where it is %s', (_, path, was) => {
    expect(remove(text, path, was)).toEqual({ outcome: 'refused', code: 'no_such_value' })
  })
})

describe('a list that is said elsewhere', () => {
  test('is not changed here, nor one in a file that nobody can read', () => {
    expect(add('a: &x [one]\nb: *x\n', ['b'], 'two')).toMatchObject({ code: 'no_such_value' })
    expect(add('a: &x [one]\nb: *x\n', ['a'], 'two')).toMatchObject({ code: 'no_such_value' })
    expect(add('a: one\n', ['a'], 'two')).toMatchObject({ code: 'no_such_value' })
    expect(add('a: [', ['a'], 'two')).toMatchObject({ code: 'playbook_unreadable' })
  })
})
