import { expect, test } from 'vitest'
import { eve, mia, sam } from '../spec/cast.ts'
import { fairnessOf, type TurnsHad } from './fairness.ts'
import type { Part } from './routed.ts'

const part = (shares: Readonly<Record<string, number>>, over: Partial<Part> = {}): Part => ({
  ...{ away: [], full: [] },
  shares: Object.entries(shares).map(([member, share]) => ({ member, share })),
  ...over,
})
const had = (
  round: number,
  turns: Readonly<Record<string, number>>,
  took: Part | null,
): readonly TurnsHad[] =>
  Object.entries(turns).map(([member, count]) => ({ pool: 'pool', round, member, turns: count, took }))

test('everybody expects their share of what was dealt while they took part, and the report says why not of more', () => {
  const turns = [
    ...had(1, { eve: 2, mia: 1, sam: 1 }, part({ eve: 2, mia: 1, sam: 1 })),
    ...had(2, { eve: 2, mia: 1 }, part({ eve: 2, mia: 1 }, { away: [sam] })),
    ...had(3, { eve: 1 }, part({ eve: 1 }, { full: [mia] })),
    ...had(4, { gone: 9 }, null),
  ]
  const offers = [
    { member: mia, because: 'looks after the account', leads: 3 },
    { member: mia, because: 'a turn given back', leads: 1 },
    { member: mia, because: 'by turn', leads: 2 },
  ]
  const report = fairnessOf([eve, mia, sam], { turns, offers })
  const none = { beside: [], givenBack: 0, gap: 0 }
  expect(report).toEqual([
    { ...none, member: eve, expected: 5, actual: 5, away: 0, full: 0, elsewhere: 0 },
    {
      ...{ member: mia, expected: 2, actual: 2, gap: 0, away: 0, full: 1, elsewhere: 0, givenBack: 1 },
      beside: [{ because: 'looks after the account', leads: 3 }],
    },
    { ...none, member: sam, expected: 1, actual: 1, away: 3, full: 0, elsewhere: 1 },
  ])
})

test('a round under way shows the gap of the moment', () => {
  const turns = had(1, { eve: 1 }, part({ eve: 1, mia: 1 }))
  expect(fairnessOf([eve, mia], { turns, offers: [] }).map(({ gap }) => gap)).toEqual([0.5, -0.5])
})
