import { expect, test } from 'vitest'
import { chanceFrom } from '../faults/chance.ts'
import { tryFaults } from '../faults/rounds.ts'

test('killed under load and started again: what was acknowledged is there once, and so is what was sent anew', async () => {
  const found = await tryFaults({ rounds: 2, chance: chanceFrom(3) })
  expect(found).toMatchObject({ rounds: 2, kills: 2, lost: 0, duplicated: 0, violations: [] })
  expect(found.stored).toBe(found.acknowledged)
  expect(found.acknowledged).toBeGreaterThan(0)
})
