import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked } from './marked.ts'

const foundIn = (text: string, words: readonly string[]) =>
  marked(text, words).flatMap(({ text: piece, found }) => (found ? [piece] : []))

test('what was looked for stands out, whatever its case, the longest word first', () => {
  expect(foundIn('A season is a date. Dates are seasons.', ['DATE', 'season'])).toEqual([
    ...['season', 'date', 'Date', 'season'],
  ])
  expect(foundIn('not qualified', ['qualified', 'qual'])).toEqual(['qualified'])
  expect(foundIn('Does (s)he sign? [yes]', ['(s)', '[yes]'])).toEqual(['(s)', '[yes]'])
})

test('nothing of the text is lost, and each piece begins where it says', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 }), (text, words) => {
      const pieces = marked(text, words)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const { text: piece, at } of pieces) expect(text.slice(at, at + piece.length)).toBe(piece)
    }),
  )
})
