import { describe, expect, test } from 'vitest'
import { daySaid, searchSaid, timeSaid } from './words.ts'

const at = '2026-03-02T09:00:00.000Z'

describe('what came of a look outside', () => {
  test('is a sentence, and none where it brought facts', () => {
    expect(searchSaid({ where: 'site', result: 'found', at })).toBeUndefined()
    expect(searchSaid({ where: 'site', result: 'failed', because: 'too_slow', at })).toBe(
      'Their site did not answer in five seconds.',
    )
    expect(searchSaid({ where: 'site', result: 'not looked', because: 'no_domain', at })).toMatch(
      /^They write/,
    )
    expect(searchSaid({ where: 'enrichment', result: 'none', at })).toBe('The data service says nothing.')
  })
})

test('their time is said with by what it is known, or that it is not', () => {
  expect(timeSaid(null).more).toBe('Their local time is not known.')
  const time = { zone: 'America/New_York', time: '09:05', weekday: 2, atWork: true } as const
  expect(timeSaid({ ...time, because: 'their number', roughly: true })).toEqual({
    clock: '09:05',
    more: 'on Tuesday with them, usual working hours (New York, by their number, roughly)',
  })
})

test('a day is said with its year only where it is long ago', () => {
  expect(daySaid(at, Date.parse('2026-03-20T09:00:00Z'))).toBe('2 Mar')
  expect(daySaid(at, Date.parse('2027-03-20T09:00:00Z'))).toBe('2 Mar 2026')
})
