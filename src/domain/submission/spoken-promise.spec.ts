import { expect, test } from 'vitest'
import { spokenPromise } from './spoken-promise.ts'

const zone = 'Europe/London'

test('a promise with a time says by when', () => {
  expect(spokenPromise({ what: 'One of us will call you.', by: '2026-03-02T09:15:00.000Z' }, { zone })).toBe(
    'One of us will call you by Monday 2 March, 09:15 (London time).',
  )
})

test('a promise without a time is one sentence', () => {
  expect(spokenPromise({ what: 'Your copy is on its way', by: null }, { zone })).toBe(
    'Your copy is on its way.',
  )
})
