import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('gives what it was told to work out, however often and in whatever order it is asked', () => {
  const doubled = remembered((text) => (text === '' ? undefined : text + text))
  fc.assert(
    fc.property(fc.string({ maxLength: 3 }), (text) => {
      expect(doubled(text)).toBe(text === '' ? undefined : text + text)
    }),
  )
})

test('works out a name once, also when nothing comes of it, and a long one each time', () => {
  const asked: string[] = []
  const ask = remembered((text) => void asked.push(text))
  const long = 'x'.repeat(81)
  for (const text of ['a', 'a', long, long]) ask(text)
  expect(asked).toEqual(['a', long, long])
})

test('does not grow without end', () => {
  let worked = 0
  const count = remembered(() => worked++)
  for (let i = 0; i <= 2_000; i++) count(`k${i}`)
  count('k0')
  expect(worked).toBe(2_002)
})
