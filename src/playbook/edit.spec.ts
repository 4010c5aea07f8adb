import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editPlaybook } from './edit.ts'
import type { Editable } from './readings/parts.ts'
import { readingsOf } from './readings/readings.ts'

const root = join(import.meta.dirname, '../..')
const files = [
  join(root, 'playbooks/starter.yaml'),
  ...readdirSync(join(root, 'schemas/examples')).map((name) => join(root, 'schemas/examples', name)),
].map((path) => readFileSync(path, 'utf8'))
const valuesIn = (text: string): readonly Editable[] =>
  (readingsOf(text)?.sections ?? []).flatMap(({ sentences }) =>
    sentences.flatMap(({ parts }) => parts.flatMap(({ edit }) => (edit ? [edit] : []))),
  )
const everywhere = files.flatMap((text) => valuesIn(text).map((edit) => ({ text, edit })))

/** What stays the same at both ends. */
function around(before: string, after: string): { head: number; tail: number } {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { head, tail }
}

describe('a value changed in place', () => {
  test('is what is read there then, and nothing else of the file is touched', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everywhere),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (at, value) => {
          const { path, value: was } = at.edit
          const edited = editPlaybook(at.text, { path, value, was })
          if (edited.outcome !== 'edited') throw new Error(`${path.join('.')} was not changed to ${value}.`)
          const back = editPlaybook(edited.text, { path, value: was, was: value })
          if (back.outcome !== 'edited') throw new Error(`${path.join('.')} was not ${value}.`)
          const { head, tail } = around(at.text, edited.text)
          // Only the value itself differs, with its quotes: no line break is gone or new where the value has none.
          expect(at.text.slice(head, at.text.length - tail).length).toBeLessThanOrEqual(was.length * 2 + 2)
          expect(valuesIn(back.text)).toEqual(valuesIn(at.text))
        },
      ),
      { numRuns: 150 },
    )
  })

  test.each(['\uFFFD', 'a \uFFFD', '\0', '\uD800', '\u2028', '\u0085', '\uFEFF', ' '])(
    'may be what no text file holds as it is: %j',
    (value) => {
      const edited = editPlaybook('name: Acme\n', { path: ['name'], value })
      if (edited.outcome !== 'edited') throw new Error('It was not changed.')
      expect(edited.text.isWellFormed()).toBe(true)
      expect(edited.text).not.toContain('\uFFFD')
      expect(editPlaybook(edited.text, { path: ['name'], value: 'Acme', was: value })).toMatchObject({
        outcome: 'edited',
      })
    },
  )

  test('keeps the comment beside it, and the spaces', () => {
    const text = 'name: Acme   # what we call it\nsegments: []\n'
    expect(editPlaybook(text, { path: ['name'], value: 'Acme, Inc.' })).toEqual({
      outcome: 'edited',
      text: 'name: Acme, Inc.   # what we call it\nsegments: []\n',
    })
    expect(editPlaybook(text, { path: ['name'], value: 'a # b' })).toMatchObject({
      text: expect.stringContaining('name: "a # b"   # what we call it'),
    })
  })

  test('stays a block where it was one', () => {
    const text = 'says: |\n  Dear you,\n  hello.\nname: x # kept\n'
    expect(editPlaybook(text, { path: ['says'], value: 'Dear all,\n\nhello.\n' })).toEqual({
      outcome: 'edited',
      text: 'says: |\n  Dear all,\n\n  hello.\nname: x # kept\n',
    })
  })

  test.each([
    ['not there', ['teams', 'nobody', 'steward'], undefined, 'no_such_value'],
    ['no single value', ['calendars'], undefined, 'no_such_value'],
    ['something else by now', ['name'], 'Before', 'no_such_value'],
    ['said elsewhere', ['also'], undefined, 'no_such_value'],
  ] as const)('is refused where it is %s', (_, path, was, code) => {
    const text = 'name: &n Starter\nalso: *n\ncalendars: { office: { zone: Europe/London } }\n'
    expect(editPlaybook(text, { path, value: 'x', was })).toEqual({ outcome: 'refused', code })
  })

  test('is refused in a file that can not be read', () => {
    const edited = editPlaybook('a: [', { path: ['a'], value: 'x' })
    expect(edited).toEqual({ outcome: 'refused', code: 'playbook_unreadable' })
  })
})
