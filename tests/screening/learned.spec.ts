import { expect, test } from 'vitest'
import { lexiconOf } from '#domain/screening/learned/lexicon.ts'
import { weights } from '#domain/screening/learned/weights.ts'
import { digestOf, learnedFrom, unmended } from './batches.ts'
import { halfOf } from './half.ts'

test('the weights were learned from the batches as they stand; else run `node tools/learn-screening.ts`', () =>
  expect(weights.from).toBe(digestOf(learnedFrom)))

test('nothing was learned from the half that is only counted', () => {
  const rows = learnedFrom.get('inquiries.csv') ?? []
  expect(rows.length).toBeGreaterThan(500)
  expect(rows.filter((row) => halfOf(row['id'] ?? '') === 'report')).toEqual([])
})

test('there are weights, few enough to be looked through, and the batches that the limits go by', () => {
  expect(lexiconOf(weights).weights.filter((weight) => weight !== 0).length).toBeGreaterThan(1_000)
  expect(weights.lists.length).toBeLessThan(500_000)
  expect(unmended.every((name) => learnedFrom.has(name))).toBe(true)
})
