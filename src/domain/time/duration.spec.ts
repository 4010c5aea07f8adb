import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { elapsedMsOf, isoDurationOf, parseDuration, shortDuration, spokenDuration } from './duration.ts'

describe('reading a duration', () => {
  test.each([
    ['15m', { amount: 15, unit: 'm' }],
    ['1h', { amount: 1, unit: 'h' }],
    ['2d', { amount: 2, unit: 'd' }],
    ['1wd', { amount: 1, unit: 'wd' }],
    [' 3 wd ', { amount: 3, unit: 'wd' }],
    ['0m', { amount: 0, unit: 'm' }],
    ['PT15M', { amount: 15, unit: 'm' }],
    ['PT1H', { amount: 1, unit: 'h' }],
    ['PT1H30M', { amount: 90, unit: 'm' }],
    ['PT30S', { amount: 0.5, unit: 'm' }],
    ['PT0S', { amount: 0, unit: 'm' }],
    ['P2D', { amount: 2, unit: 'd' }],
    ['P2W', { amount: 14, unit: 'd' }],
  ])('%s', (text, duration) => expect(parseDuration(text)).toEqual(duration))

  test.each([
    '',
    '15',
    'm',
    '-5m',
    '1.5h',
    '15 minutes',
    '1w',
    'PT',
    'P',
    'P1M',
    'P1DT2H',
    '-PT1H',
    'PT1H ago',
    'constructor',
  ])('"%s" is not one, and is given back', (text) =>
    expect(parseDuration(text)).toEqual({ outcome: 'refused', refusal: { code: 'duration_unclear', text } }),
  )

  test.each(['3661d', '99999wd', '87841h', 'PT87841H'])('%s is too long to be meant', (text) =>
    expect(parseDuration(text)).toEqual({
      outcome: 'refused',
      refusal: { code: 'duration_too_long', text, daysMax: 3_660 },
    }),
  )

  test('what is written short is read back the same', () => {
    const unit = fc.constantFrom('m', 'h', 'd', 'wd')
    const any = fc.tuple(fc.nat(3_660), unit).map(([amount, unit]) => ({ amount, unit }))
    fc.assert(
      fc.property(any, (duration) => {
        expect(parseDuration(shortDuration(duration))).toEqual(duration)
      }),
    )
  })
})

describe('saying a duration', () => {
  test.each([
    [{ amount: 15, unit: 'm' }, '15 minutes'],
    [{ amount: 1, unit: 'h' }, '1 hour'],
    [{ amount: 1, unit: 'wd' }, '1 working day'],
    [{ amount: 2, unit: 'wd' }, '2 working days'],
    [{ amount: 0, unit: 'd' }, '0 days'],
    [{ amount: 1.5, unit: 'm' }, '1.5 minutes'],
  ] as const)('%o', (duration, words) => expect(spokenDuration(duration)).toBe(words))
})

describe('in milliseconds and back', () => {
  test('minutes, hours and days have a length', () => {
    expect(elapsedMsOf({ amount: 15, unit: 'm' })).toBe(900_000)
    expect(elapsedMsOf({ amount: 2, unit: 'h' })).toBe(7_200_000)
    expect(elapsedMsOf({ amount: 1, unit: 'd' })).toBe(86_400_000)
  })
  test.each([
    [0, 'PT0S'],
    [900_000, 'PT15M'],
    [5_400_000, 'PT1H30M'],
    [90_000_000, 'PT25H'],
    [1_500, 'PT1.5S'],
  ])('%d ms', (ms, iso) => expect(isoDurationOf(ms)).toBe(iso))
})
