import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { limits, minutesOf, percent, shortLength } from './lengths.ts'

test('lengths are read in whatever units they come', () => {
  expect([minutesOf('PT5M'), minutesOf('PT1H30M'), minutesOf('P1DT1H'), minutesOf('PT7H15M30.6S')]).toEqual([
    5, 90, 1_500, 435.51,
  ])
})

test('an axis has room for one unit', () => {
  expect([1, 15, 60, 90, 1_440, 4_320].map(shortLength)).toEqual([
    '1 min',
    '15 min',
    '1 h',
    '1.5 h',
    '1 day',
    '3 days',
  ])
})

test('a share is 0 % or 100 % only where it is', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(['0 %', '< 1 %', '50 %', '> 99 %', '100 %'])
  expect(limits(null, 1)).toBe('')
})

test('a cell that a spreadsheet would reckon is text', () => {
  expect(
    csvOf(
      ['who', 'share'],
      [
        ['=1+1', 0.5],
        ['a "b", c', -1],
      ],
    ),
  ).toBe('who,share\r\n\'=1+1,0.5\r\n"a ""b"", c",-1\r\n')
})
