import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hunksOf, lineDiff } from './line-diff.ts'

describe('two texts line by line', () => {
  test('what is kept and removed is the older one, what is kept and added the newer one', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const lines = lineDiff(older, newer)
        const side = (gone: string) => lines.filter(({ what }) => what !== gone).map((line) => line.text)
        expect(side('added').join('\n')).toBe(older)
        expect(side('removed').join('\n')).toBe(newer)
      }),
    )
  })

  test('one changed line is one removed and one added, with a little around it', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`)
    const changed = lines.with(9, 'line ten').join('\n')
    expect(
      hunksOf(lineDiff(lines.join('\n'), changed), 1).map((line) =>
        line.what === 'left out' ? line.count : `${line.what} ${line.text}`,
      ),
    ).toEqual([8, 'same line 9', 'removed line 10', 'added line ten', 'same line 11', 9])
  })
})
