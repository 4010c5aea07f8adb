import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spokenLength } from '../time/spoken-length.ts'
import { edges, horizons } from './bins.ts'
import { codeOf, endWithoutAnswer, WAITING, whatCameFirst } from './first.ts'
import { curveOf, medianOf, type Seen } from './picture.ts'
import { percent, responseSentence } from './sentence.ts'

describe('what came first', () => {
  const ended = { at: 500, as: 'withdrawn' as const }
  test('an answer before the end, or with it, is an answer', () => {
    for (const answeredAt of [400, 500])
      expect(whatCameFirst(100, { answeredAt, ended })).toEqual({
        first: codeOf('answered'),
        after: answeredAt - 100,
      })
  })
  test('an answer after the end comes too late', () => {
    expect(whatCameFirst(100, { answeredAt: 501, ended })).toEqual({ first: codeOf('withdrawn'), after: 400 })
  })
  test('an answer given before we knew of the lead took no time', () => {
    expect(whatCameFirst(100, { answeredAt: 40, ended: undefined })).toEqual({ first: 1, after: 0 })
  })
  test('nothing is nothing', () => {
    expect(whatCameFirst(100, { answeredAt: undefined, ended: undefined })).toEqual({
      first: WAITING,
      after: null,
    })
  })
  test('whatever is no wish of theirs and no junk was resolved without an answer', () => {
    expect((['withdrawn', 'junk', 'lost', 'duplicate'] as const).map(endWithoutAnswer)).toEqual([
      'withdrawn',
      'junk',
      'resolved',
      'resolved',
    ])
  })
})

describe('the curve', () => {
  test('without anybody who waits it is the share that was answered by then', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            cut: fc.constantFrom(...horizons),
            first: fc.integer({ min: 1, max: 5 }),
            leads: fc.integer({ min: 1, max: 9 }),
          }),
          { minLength: 1 },
        ),
        (counted) => {
          const curve = curveOf({ counted, waiting: new Float64Array() })
          const sum = (some: typeof counted) => some.reduce((total, { leads }) => total + leads, 0)
          for (const after of horizons) {
            const answered = sum(counted.filter(({ cut, first }) => first === 1 && cut <= after))
            expect(curve.at(after)).toMatchObject({
              answered,
              share: expect.closeTo(answered / sum(counted), 12),
            })
          }
        },
      ),
    )
  })
  test('of nobody tells nothing, and of those who all wait that nobody was answered', () => {
    const nobody: Seen = { counted: [], waiting: new Float64Array() }
    expect(curveOf(nobody).at(60)).toMatchObject({ share: 0, answered: 0, atRisk: 0, low: null })
    const all: Seen = { counted: [], waiting: Float64Array.of(10, 20) }
    expect(curveOf(all).at(15)).toMatchObject({ share: 0, atRisk: 1 })
    expect(medianOf(curveOf(all))).toEqual({ estimate: null, low: null, high: null })
  })
  test('edges rise, and what a report tells of stands on one', () => {
    expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? 0))).toBe(true)
    expect(horizons.every((horizon) => edges.includes(horizon) && edges.includes(horizon - 1))).toBe(true)
    expect(edges.length).toBeLessThan(2_500)
  })
})

describe('the sentence', () => {
  const at = { atRisk: 0, answered: 0, se: 0, ended: 0, low: 0.3, high: 0.4 }
  test.each([
    [{ leads: 0, waiting: 0, share: 0, median: null }, 'Nobody has asked yet.'],
    [
      { leads: 1, waiting: 1, share: 0, median: null },
      'The one person who asked was not answered by a person within an hour. 1 is waiting now.',
    ],
    [
      { leads: 1_200, waiting: 12, share: 0.35, median: 7_530_000 },
      'Of 1,200 people who asked, 35 % (30 % to 40 %) were answered by a person within an hour; half had an answer within 2 hours 6 minutes. 12 are waiting now.',
    ],
    [
      { leads: 10, waiting: 0, share: 0.35, median: null },
      'Of 10 people who asked, 35 % (30 % to 40 %) were answered by a person within an hour; less than half have had an answer at all. Nobody is waiting now.',
    ],
  ])('%o', ({ share, ...numbers }, said) => {
    expect(responseSentence({ ...numbers, withinHour: { ...at, share }, covered: false })).toBe(said)
  })
  test('a share is 0 % or 100 % only where it is', () => {
    expect([0, 0.001, 0.999, 1].map(percent)).toEqual(['0 %', 'under 1 %', 'over 99 %', '100 %'])
  })
  test('lengths have two units at most', () => {
    expect([0, 400, 61_000, 3_600_000, 90_061_000, 180_000_000].map(spokenLength)).toEqual([
      'no time at all',
      'no time at all',
      '1 minute 1 second',
      '1 hour',
      '25 hours 1 minute',
      '2 days 2 hours',
    ])
  })
})
