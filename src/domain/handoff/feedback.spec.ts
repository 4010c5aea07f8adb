import { expect, test } from 'vitest'
import { brokenPromises, feedbackOf, handedMeasures, suppliedTo, type Handed } from './feedback.ts'

const counted = (over: Partial<Handed>): Handed => ({
  ...(Object.fromEntries(handedMeasures.map((name) => [name, 0])) as Handed),
  ...over,
})

test('no share is told without what it is out of: disputes of rejections, rulings of disputes, worth of what was rated', () => {
  const feedback = feedbackOf(
    counted({
      ...{ offered: 10, accepted: 6, in_time: 5, rejected: 4, disputed: 3, upheld: 1, overturned: 2 },
      ...{ rated: 2, useful: 1, wrong_data: 1, thin: 3 },
    }),
    [
      { word: 'reason: wrong data', offers: 1 },
      { word: 'reason: not qualified', offers: 3 },
      { word: 'class: buyer', offers: 1 },
      { word: 'wrong: phone', offers: 0 },
    ],
  )
  expect(feedback).toMatchObject({
    ...{ accepted: { n: 6, of: 10 }, inTime: { n: 5, of: 10 }, rejected: { n: 4, of: 10 } },
    ...{ disputed: { n: 3, of: 4 }, upheld: { n: 1, of: 3 }, overturned: { n: 2, of: 3 } },
    ...{ useful: { n: 1, of: 2, share: 0.5 } },
    ...{ classes: [{ word: 'buyer', n: 1 }], wrong: [] },
    broken: { thin: { n: 3, of: 10 }, wrongData: { n: 1, of: 2 }, notQualified: { n: 1, of: 4 } },
  })
  expect(feedback.reasons.map(({ word }) => word)).toEqual(['not qualified', 'wrong data'])
  expect(feedbackOf(counted({}), []).useful).toMatchObject({ of: 0, share: null })
})

test('thin is what had no report, was let pass without something, or had a thin brief; a student, a supplier or junk is no buyer', () => {
  const kept = { overridden: false, report: 1, brief: 'ready', wrong: [], class: 'buyer' } as const
  expect(brokenPromises(kept)).toEqual({ thin: false, wrongData: false, wrongClass: false })
  expect(brokenPromises({ ...kept, report: null }).thin).toBe(true)
  expect(brokenPromises({ ...kept, overridden: true }).thin).toBe(true)
  expect(brokenPromises({ ...kept, brief: 'thin' }).thin).toBe(true)
  expect(brokenPromises({ ...kept, brief: null }).thin).toBe(false)
  expect(brokenPromises({ ...kept, wrong: ['phone'], class: 'student' })).toMatchObject({
    ...{ wrongData: true, wrongClass: true },
  })
  expect(brokenPromises({ ...kept, class: 'learning' }).wrongClass).toBe(false)
})

test('everybody who is owed so many is told, those who had none too', () => {
  const had = [
    { member: 'lou', since: '2026-03-02', accepted: 4 },
    { member: 'lou', since: '2026-03-09', accepted: 2 },
    { member: 'dan', since: '2026-03-02', accepted: 9 },
  ]
  const periods = ['2026-03-02', '2026-03-09']
  expect(suppliedTo(['lou', 'tim'], had, { periods, agreed: 3 })).toMatchObject([
    { member: 'lou', accepted: 6, kept: { n: 1, of: 2 } },
    { member: 'tim', accepted: 0, kept: { n: 0, of: 2 }, periods: [{ accepted: 0 }, { accepted: 0 }] },
  ])
  expect(suppliedTo(['lou'], had, { periods, agreed: null })).toMatchObject([{ kept: null }])
})
