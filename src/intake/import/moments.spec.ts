import { describe, expect, test } from 'vitest'
import { guessFormat, momentReader } from './moments.ts'

describe('a time as a file writes it', () => {
  test.for([
    [{}, '2011-10-01T00:38:44.546+02:00', '2011-09-30T22:38:44.546Z'],
    [{}, '2011-10-01 00:38:44+0200', '2011-09-30T22:38:44.000Z'],
    [{ zone: 'Europe/London' }, '2026-07-01 10:00', '2026-07-01T09:00:00.000Z'],
    [{ zone: 'Europe/London' }, '2026-01-01', '2026-01-01T00:00:00.000Z'],
    [{ format: 'seconds' }, '1700000000', '2023-11-14T22:13:20.000Z'],
    [{ format: 'milliseconds' }, '1700000000000', '2023-11-14T22:13:20.000Z'],
    [{ format: 'd/M/yyyy H:mm', zone: 'Europe/Berlin' }, '3/2/2026 9:05', '2026-02-03T08:05:00.000Z'],
    [{ format: 'M/d/yyyy h:mm a' }, '2/3/2026 12:05 am', '2026-02-03T00:05:00.000Z'],
    [{ format: 'dd.MM.yy' }, '03.02.26', '2026-02-03T00:00:00.000Z'],
  ] as const)('%j reads %s', ([times, text, at]) => {
    expect(momentReader(times)(text)).toBe(at)
  })

  test.for([
    [{}, 'yesterday'],
    [{}, ''],
    [{}, '0001-01-01'],
    [{}, '2026-02-30'],
    [{ format: 'd/M/yyyy' }, '31/2/2026'],
    [{ format: 'd/M/yyyy' }, '2/3/2026 and more'],
    [{ format: 'seconds' }, '99999999999999'],
  ] as const)('%j finds no time in "%s"', ([times, text]) => {
    expect(momentReader(times)(text)).toBeUndefined()
  })

  test('is guessed by what most of them can be; days come before months where both could be', () => {
    expect(guessFormat(['2026-01-02', '2026-01-03T09:00:00Z', ''])).toBe('iso')
    expect(guessFormat(['01/02/2026 10:00', '03/02/2026 10:00'])).toBe('d/M/yyyy H:mm')
    expect(guessFormat(['01/22/2026', '03/02/2026'])).toBe('M/d/yyyy')
    expect(guessFormat(['1.2.2026 7:00', '3.2.2026 7:00', 'soon'])).toBe('d.M.yyyy H:mm')
    expect(guessFormat(['Kim', 'Lou'])).toBeUndefined()
    expect(guessFormat([])).toBeUndefined()
  })
})
