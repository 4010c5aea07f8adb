import { expect, test } from 'vitest'
import { draftFrom, mapOf, proposedIn } from './map-draft.ts'

const answers = [
  { answer: 'q1', times: 2, examples: ['a@b.example'], proposed: 'email' as const },
  { answer: 'q2', times: 2, examples: ['A demo'], proposed: 'nothing' as const },
]
const map = [{ answer: 'q2', fact: 'kind' as const, values: { 'A demo': 'demo', 'x = y': 'pricing' } }]

test('a map typed and read again is the same map', () => {
  expect(mapOf(draftFrom({ map, answers }))).toEqual(map)
})

test('a proposal fills only what nobody has said', () => {
  const proposed = proposedIn(draftFrom({ map, answers }), answers)
  expect(proposed.map(({ answer, fact }) => [answer, fact])).toEqual([
    ['q1', 'email'],
    ['q2', 'kind'],
  ])
})

test('a line without both sides says nothing', () => {
  expect(mapOf([{ answer: 'q', fact: 'kind', words: 'A demo\n= demo\nPrices =' }])).toEqual([
    { answer: 'q', fact: 'kind' },
  ])
})
