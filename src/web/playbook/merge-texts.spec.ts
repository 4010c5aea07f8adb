import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts } from './merge-texts.ts'

const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }).map((lines) => lines.join('\n'))

describe('what two people made of one text', () => {
  test('is both, where they worked at different lines', () => {
    const begun = 'name: Acme\nteam: sales\ntarget: 15m\nlimit: 1h'
    const ours = begun.replace('sales', 'service')
    const theirs = begun.replace('1h', '2h').replace('name', '# kept\nname')
    expect(mergeTexts(begun, ours, theirs)).toBe('# kept\nname: Acme\nteam: service\ntarget: 15m\nlimit: 2h')
    expect(mergeTexts(begun, begun.replace('15m', '20m'), begun.replace('1h', '2h'))).toBe(
      'name: Acme\nteam: sales\ntarget: 20m\nlimit: 2h',
    )
  })

  test('is nothing that anybody can say, where they changed the same line, or added at the same place', () => {
    expect(mergeTexts('a: 1', 'a: 2', 'a: 3')).toBeUndefined()
    expect(mergeTexts('a\nb', 'a\nx\nb', 'a\ny\nb')).toBeUndefined()
    expect(mergeTexts('a\nb\nc', 'a\nc', 'a\nB\nc')).toBeUndefined()
    expect(mergeTexts('a\nc', 'c', '\nc')).toBeUndefined()
  })

  test('is the one change that there is, and the same change once', () => {
    fc.assert(
      fc.property(text, text, (begun, now) => {
        expect(mergeTexts(begun, now, begun)).toBe(now)
        expect(mergeTexts(begun, begun, now)).toBe(now)
        expect(mergeTexts(begun, now, now)).toBe(now)
      }),
    )
  })

  test('is the same whoever comes first', () => {
    fc.assert(
      fc.property(text, text, text, (begun, one, other) => {
        expect(mergeTexts(begun, one, other)).toBe(mergeTexts(begun, other, one))
      }),
    )
  })
})
