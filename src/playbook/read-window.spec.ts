import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlaybook } from './parse.ts'
import { starterWith } from './spec/starter.ts'

/** What is said about this window for customers who ask; the office is open for eight and a half hours a day. */
const codesFor = (window: string) =>
  parsePlaybook(
    starterWith('respond: { target: 30m, limit: 2h, calendar: office }', `respond: ${window}`),
  ).findings.map(({ code }) => code)

describe('a window', () => {
  test.each([
    '{ target: 1h, limit: 60m, calendar: office }',
    '{ notBefore: 15m, target: 15m, limit: 15m }',
    '{ target: 8h, limit: 1wd, calendar: office }',
    '{ target: 1wd, limit: 9h, calendar: office }',
    '{ notBefore: 2d, target: 3d, limit: 73h }',
    '{ target: PT15M, limit: PT1H, calendar: office }',
  ])('%s is in order', (window) => {
    expect(codesFor(window)).toEqual([])
  })

  test.each([
    '{ target: 61m, limit: 1h, calendar: office }',
    '{ target: 9h, limit: 1wd, calendar: office }',
    '{ target: 1wd, limit: 8h, calendar: office }',
    '{ target: 2wd, limit: 1wd, calendar: office }',
    '{ target: 3d, limit: 71h }',
  ])('%s ends before its target', (window) => {
    expect(codesFor(window)).toEqual(['limit-before-not-before'])
  })

  test('that ends at once would be late before anybody has read the lead', () => {
    expect(codesFor('{ target: 0m, limit: 0m, calendar: office }')).toEqual(['limit-before-not-before'])
    expect(codesFor('{ notBefore: 0m, target: 0m, limit: 1m, calendar: office }')).toEqual([])
  })

  test('in calendar days is told so once for each, and not that its order is wrong', () => {
    expect(codesFor('{ notBefore: 3d, target: 1wd, limit: 2wd, calendar: office }')).toEqual([
      'day-in-covered-time',
    ])
  })

  test('is in order exactly when its edges are', () => {
    const minutes = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(minutes, minutes, minutes, (notBefore, target, limit) => {
        const codes = codesFor(`{ notBefore: ${notBefore}m, target: ${target}m, limit: ${limit}m }`)
        expect(codes.length === 0).toBe(notBefore <= target && target <= limit && limit > 0)
      }),
      { numRuns: 40 },
    )
  })
})
