import { expect, test } from 'vitest'
import { keptDays } from './retention.ts'

test('how long a lead is kept goes by how it ended, else by the period for all; without one it stays', () => {
  expect([...keptDays({ raw: 30 })]).toEqual([])
  expect(Object.fromEntries(keptDays({ junk: 90, won: 3650 }))).toEqual({
    ...{ junk: 90, won: 3650, 'introductory order': 3650 },
  })
  const all = keptDays({ resolved: 1095, unreachable: 180, declined: 365 })
  expect(all.get('unreachable')).toBe(180)
  expect(all.get('declined by us')).toBe(365)
  for (const outcome of ['lost', 'duplicate', 'deferred', 'junk', 'won'] as const)
    expect(all.get(outcome)).toBe(1095)
})
