import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedFrom } from './expected.ts'
import { inMonth, monthsBetween } from './spread.ts'
import { spendingOf, type Work } from './work.ts'

describe('what a source cost in a month', () => {
  test('is the part of its days, and in all months together the whole', () => {
    const fair = { amount: 9_100, from: '2026-04-01', to: '2026-06-30' }
    expect(inMonth(fair, '2026-04-01', 0)).toBeCloseTo(3_000)
    expect(inMonth(fair, '2026-05-01', 0)).toBeCloseTo(3_100)
    expect(inMonth(fair, '2026-07-01', 0)).toBe(0)
    expect(monthsBetween('2025-11-01', '2026-02-01')).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ])
    const days = fc.integer({ min: 0, max: 700 })
    const date = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 10_000 }), (a, b, amount) => {
        const [from, to] = [date(Math.min(a, b)), date(Math.max(a, b))]
        const months = monthsBetween('2025-01-01', '2026-12-01')
        const sum = months.reduce((all, month) => all + inMonth({ amount, from, to }, month, 0), 0)
        expect(sum).toBeCloseTo(amount, 6)
      }),
    )
  })

  test('is by what came, by the month or by the year where it is paid so', () => {
    expect(inMonth({ amount: 2.4, each: 'submission' }, '2026-03-01', 10)).toBeCloseTo(24)
    expect(inMonth({ amount: 600, each: 'month', from: '2026-04-16' }, '2026-04-01', 0)).toBeCloseTo(300)
    expect(inMonth({ amount: 1_200, each: 'year' }, '2026-03-01', 0)).toBeCloseTo(100)
  })
})

describe('what a lead is worth', () => {
  const past = {
    decided: 100,
    won: 20,
    amounts: 20,
    sum: 20 * 10_000,
    squares: 20 * 10_000 ** 2 + 19 * 2_000 ** 2,
  }

  test('is the share won × the mean amount, each with its limits and its count', () => {
    expect(expectedFrom(past, {})).toEqual({
      from: 'history',
      share: { estimate: 0.2, low: expect.closeTo(0.125, 2), high: expect.closeTo(0.304, 2), n: 100 },
      amount: {
        estimate: 10_000,
        low: expect.closeTo(10_000 - 2.2414 * 447.2, -1),
        high: expect.closeTo(10_000 + 2.2414 * 447.2, -1),
        n: 20,
      },
      value: { estimate: 2_000, low: expect.closeTo(1_126, -2), high: expect.closeTo(3_340, -2), n: 100 },
    })
  })

  test('is not said where too little is known; the worth agreed in the playbook stands in as such', () => {
    expect(expectedFrom({ ...past, decided: 29 }, {})).toEqual({ from: 'nothing', decided: 29, needed: 30 })
    expect(expectedFrom({ ...past, amounts: 4 }, { agreed: 24_000 })).toEqual({
      from: 'playbook',
      value: 24_000,
      decided: 100,
    })
    expect(expectedFrom({ ...past, decided: 29 }, { countFrom: 20 })).toMatchObject({ from: 'history' })
  })
})

describe('what work costs', () => {
  const call: Work = {
    stage: 'qualifying',
    role: 'qualifier',
    channel: 'call',
    touches: 3,
    minutes: 20,
    unsaid: 1,
  }
  test('is time × a rate by role; minutes that nobody said are those of the playbook', () => {
    expect(spendingOf([call], { rates: { qualifier: 60 }, minutes: { call: 10 } })).toEqual({
      touches: 3,
      hours: 0.5,
      cost: 30,
    })
    expect(
      spendingOf([call, { ...call, channel: 'letter', touches: 1, minutes: 0, unsaid: 1 }], {
        rates: { qualifier: 60 },
        minutes: {},
      }),
    ).toEqual({
      touches: 4,
      hours: 0.75,
      cost: 45,
    })
  })
  test('is unknown where somebody worked for whom there is no rate', () => {
    expect(spendingOf([call], { rates: { representative: 60 }, minutes: {} }).cost).toBeUndefined()
    expect(spendingOf([], { rates: {}, minutes: {} })).toEqual({ touches: 0, hours: 0, cost: 0 })
  })
})
