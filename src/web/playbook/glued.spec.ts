import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glued } from './glued.ts'

const plain = (text: string) => ({ text })
const value = (text: string) => ({
  text,
  edit: { path: ['x'], kind: 'text' as const, label: 'X', value: text },
})

test('quotes and stops stay with the value beside them', () => {
  const [, one, rest, two] = glued([plain('By “'), value('a'), plain('”, or '), value('b'), plain('.')])
  expect([one, rest?.part.text, two]).toMatchObject([{ before: '“', after: '”,' }, ' or ', { after: '.' }])
})

test('a sentence says the same as before', () => {
  const part = fc
    .string({ unit: fc.constantFrom('“', '”', '.', ',', 'a', ' ') })
    .chain((text) => fc.constantFrom(plain(text), value(text)))
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const said = glued(parts).map((each) => each.before + each.part.text + each.after)
      // Two values in a row have nothing between them, and one mark between two values would stand with both.
      fc.pre(!parts.some(({ text }, at) => !('edit' in (parts[at] ?? {})) && /^[“”.,]+$/.test(text)))
      expect(said.join('')).toBe(parts.map(({ text }) => text).join(''))
    }),
  )
})
