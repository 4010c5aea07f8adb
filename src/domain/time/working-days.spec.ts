import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockIn, everyDay, hoursOf, moment, weekdays } from '../spec/calendars.ts'
import type { Calendar } from './calendar.ts'
import { coveredBetween } from './covered.ts'
import { addWorkingDays } from './working-days.ts'

const office = weekdays(['09:00-17:30'], { closed: ['2026-04-03', '2026-04-06'] })

function later(calendar: Calendar, from: string, days: number): string {
  const at = addWorkingDays(calendar, from, days)
  return typeof at === 'string' ? at : at.refusal.code
}

function due(calendar: Calendar, from: string, days: number): string {
  const at = later(calendar, moment(from, calendar.zone), days)
  return at.endsWith('Z') ? clockIn(at, calendar.zone) : at
}

describe('one working day', () => {
  test.each([
    ['within the hours is the same time next day', '2026-03-02T11:00', '2026-03-03 11:00'],
    ['from Friday is Monday', '2026-03-06T15:00', '2026-03-09 15:00'],
    ['from the Thursday before Easter is Tuesday', '2026-04-02T15:00', '2026-04-07 15:00'],
    ['from Saturday is Monday at closing', '2026-03-07T12:00', '2026-03-09 17:30'],
    ['from Sunday night is Monday at closing', '2026-03-08T23:00', '2026-03-09 17:30'],
    ['from before opening is that day at closing', '2026-03-02T08:00', '2026-03-02 17:30'],
    ['from opening is that day at closing', '2026-03-02T09:00', '2026-03-02 17:30'],
    ['from closing is the next day at closing', '2026-03-02T17:30', '2026-03-03 17:30'],
    ['over the change of clocks keeps the local time', '2026-03-27T11:00', '2026-03-30 11:00'],
  ])('%s', (_, from, expected) => expect(due(office, from, 1)).toBe(expected))
})

test('several working days leave out weekends and holidays', () => {
  expect(due(office, '2026-03-02T11:00', 5)).toBe('2026-03-09 11:00')
  expect(due(office, '2026-03-07T12:00', 2)).toBe('2026-03-10 17:30')
  expect(due(office, '2026-04-01T10:00', 3)).toBe('2026-04-08 10:00')
})

describe('days with other hours', () => {
  const cover = weekdays(['09:00-12:30', '13:30-18:00'], {
    special: { '2026-03-03': hoursOf('09:00-12:00'), '2026-03-04': hoursOf('14:00-20:00') },
  })
  test('a half day ends it at its closing', () =>
    expect(due(cover, '2026-03-02T15:00', 1)).toBe('2026-03-03 12:00'))
  test('a half day counts as a day', () => expect(due(cover, '2026-03-02T15:00', 2)).toBe('2026-03-04 15:00'))
  test('a day that opens later ends it at its opening', () =>
    expect(due(cover, '2026-03-02T10:00', 2)).toBe('2026-03-04 14:00'))
  test('a time that falls into lunch ends with the morning', () => {
    const lunchOnTuesday = weekdays(['09:00-18:00'], {
      special: { '2026-03-03': hoursOf('09:00-12:30', '13:30-18:00') },
    })
    expect(due(lunchOnTuesday, '2026-03-02T13:00', 1)).toBe('2026-03-03 12:30')
  })
})

test('with somebody there day and night, a working day is a day', () => {
  expect(due(everyDay(['00:00-24:00']), '2026-03-28T11:00', 1)).toBe('2026-03-29 11:00')
  expect(due(everyDay(['00:00-24:00']), '2026-03-28T00:00', 1)).toBe('2026-03-29 00:00')
})

test('a date that a country skipped is no working day', () =>
  expect(due(weekdays(['09:00-18:00'], { zone: 'Pacific/Apia' }), '2011-12-29T11:00', 1)).toBe(
    '2012-01-02 11:00',
  ))

test('no working days from now is now', () =>
  expect(due(office, '2026-03-07T12:00', 0)).toBe('2026-03-07 12:00'))

test('without working days there is no due time, and that is said', () => {
  expect(due(weekdays([]), '2026-03-02T11:00', 1)).toBe('calendar_never_opens')
  const once = weekdays([], { special: { '2026-03-02': hoursOf('09:00-18:00') } })
  expect(due(once, '2026-03-02T11:00', 1)).toBe('calendar_never_opens')
  expect(due(once, '2026-03-02T08:00', 1)).toBe('2026-03-02 18:00')
  expect(due(once, '2026-03-02T08:00', 2)).toBe('calendar_never_opens')
})

test('where all days are alike, n working days are n days of covered time', () => {
  const cover = weekdays(['08:15-12:00', '13:00-17:00'], {
    closed: ['2026-03-10', '2026-04-03'],
    zone: 'Europe/Berlin',
  })
  const day = 7.75 * 3_600_000
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 1_440 }), fc.integer({ min: 1, max: 15 }), (minutes, days) => {
      const from = minutesAfter('2026-03-01T00:00:00.000Z', minutes)
      expect(coveredBetween(cover, from, later(cover, from, days))).toBe(days * day)
    }),
  )
})

test('who starts later is never due earlier', () => {
  const cover = weekdays(['09:00-12:30', '13:30-18:00'], {
    special: { '2026-03-05': hoursOf('10:00-12:00') },
  })
  const minute = fc.integer({ min: 0, max: 14 * 1_440 })
  const at = (minutes: number) => minutesAfter('2026-03-01T00:00:00.000Z', minutes)
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 1, max: 5 }), (a, b, days) => {
      const first = later(cover, at(Math.min(a, b)), days)
      expect(later(cover, at(Math.max(a, b)), days) >= first).toBe(true)
    }),
  )
})

function minutesAfter(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).add({ minutes }).toString({ smallestUnit: 'millisecond' })
}
