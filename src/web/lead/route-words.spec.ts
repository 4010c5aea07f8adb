import { expect, test } from 'vitest'
import { answerOf, questionOf } from './route-words.ts'

const step = { asked: 'territory', of: 'south', verdict: 'narrows', who: ['Mia', 'Sam'], count: 2 }

test('each step is a question and its answer', () => {
  expect(questionOf(step)).toBe('Who serves the territory “south”?')
  expect(questionOf({ ...step, asked: 'previous owner' })).toBe('Who had their last lead?')
  expect(answerOf(step)).toBe('Only Mia, Sam.')
  expect(answerOf({ ...step, count: 9 })).toBe('Only Mia, Sam and 7 more.')
  expect(answerOf({ ...step, verdict: 'takes it', who: ['Mia'], count: 3 })).toBe('Mia, of 3 who could.')
  expect(answerOf({ ...step, verdict: 'takes it', who: ['Mia'], count: undefined })).toBe('Mia.')
  expect(answerOf({ ...step, verdict: 'nobody', because: 'is away', who: ['Mia'], count: undefined })).toBe(
    'Mia: away.',
  )
  expect(answerOf({ ...step, verdict: 'nobody', because: 'not known', who: [] })).toBe(
    'Nobody that we know of.',
  )
  expect(answerOf({ ...step, verdict: 'nobody', because: 'is away', who: [], count: 0 })).toBe(
    'Nobody: away.',
  )
  expect(answerOf({ ...step, verdict: 'not asked' })).toBe('Not asked: its condition is not met.')
})
