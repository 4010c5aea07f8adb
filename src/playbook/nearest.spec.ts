import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.each([
  ['motoin', 'motion'],
  ['calender', 'calendar'],
  ['Respond', 'respond'],
  ['teem', 'team'],
  ['taem', 'team'],
  ['xylophone', undefined],
  ['', undefined],
])('for %s the nearest word is %s', (word, expected) => {
  expect(nearest(word, ['motion', 'calendar', 'respond', 'team'])).toBe(expected)
})

test('a known word is nearest to itself, whatever else there is', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 9 }),
      fc.nat(),
      (words, pick) => {
        const word = words[pick % words.length] ?? ''
        expect(nearest(word, words)).toBe(word)
      },
    ),
  )
})

test('a very long word is not compared at all', () => {
  expect(nearest('a'.repeat(100_000), ['a'.repeat(100_000)])).toBeUndefined()
})
