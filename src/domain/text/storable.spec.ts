import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storable } from './storable.ts'

/** Any code units at all, halves of surrogate pairs among them. */
const units = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })

test('whatever comes in, PostgreSQL can hold what comes out, and what it could hold is untouched', () => {
  fc.assert(
    fc.property(units, fc.constantFrom('', '\0', '\ud800', '\udc00', '😀'), (text, more) => {
      const sent = text + more + text
      const kept = storable(sent)
      expect(kept.isWellFormed()).toBe(true)
      expect(kept).not.toContain('\0')
      const holdable = sent.isWellFormed() && !sent.includes('\0')
      expect(kept === sent).toBe(holdable)
    }),
  )
})

test('each thing that can not be held shows as one U+FFFD', () => {
  expect(storable('a\0b\ud800c\udc00d😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd😀')
})
