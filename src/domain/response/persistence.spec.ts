import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followedIn, helpedIn, shareOf, summed } from './persistence.ts'

test('a share lies between its limits, and of nobody nothing is said', () => {
  expect(shareOf(0, 0)).toEqual({ n: 0, of: 0, share: null, low: null, high: null })
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (one, more) => {
      const { share, low, high } = shareOf(one, one + more + 1)
      expect(low).toBeLessThanOrEqual(share ?? Number.NaN)
      expect(high).toBeGreaterThanOrEqual(share ?? Number.NaN)
    }),
  )
})

test('who is too young to say is counted, but in no share', () => {
  expect(followedIn({ leads: 10, underWay: 2, never: 2, lightly: 4 })).toMatchObject({
    ...{ leads: 10, underWay: 2 },
    never: { n: 2, of: 8, share: 0.25 },
    lightly: { n: 4, of: 8, share: 0.5 },
  })
  expect(helpedIn({ ended: 9, said: 4, helped: 3 })).toMatchObject({
    ended: 9,
    helped: { n: 3, of: 4, share: 0.75 },
  })
})

test('groups are added up', () => {
  expect(
    summed(
      [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
      ['a', 'b'],
    ),
  ).toEqual({ a: 4, b: 6 })
  expect(summed([], ['a'])).toEqual({ a: 0 })
})
