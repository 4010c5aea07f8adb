import { expect, test } from 'vitest'
import { acme, qualifiers } from '#domain/spec/cast.ts'
import { starterText } from '#playbook/spec/starter.ts'
import { yearsOf } from './holiday-years.ts'
import { plan } from './plan.ts'
import { playbooks } from './playbooks.ts'

/** When somebody who asks at `at` is owed an answer at the latest, by the starter as it was signed at another time. */
async function limitOf(at: string, signedAt: string) {
  const signed = await playbooks().sign(starterText, yearsOf(signedAt))
  if (signed === 'too long' || signed.outcome === 'broken') throw new Error('The starter can be signed.')
  const owed = plan(await signed.load(), acme, () => 'id')
  return owed({ kind: 'respond', at, segment: 3, team: qualifiers }).window.limit
}

test('who asked before Christmas and is judged anew in January is not owed anything on Boxing Day', async () => {
  const asked = '2025-12-24T16:00:00.000Z'
  expect(await limitOf(asked, '2025-12-01T09:00:00.000Z')).toBe('2025-12-29T16:00:00.000Z')
  expect(await limitOf(asked, '2026-01-02T09:00:00.000Z')).toBe('2025-12-29T16:00:00.000Z')
})

test('a version that nobody changed for years still knows its holidays', async () => {
  const signed = '2026-03-02T09:00:00.000Z'
  expect(await limitOf('2035-12-24T16:00:00.000Z', signed)).toBe('2035-12-27T16:00:00.000Z')
})
