import { describe, expect, test } from 'vitest'
import { clockIn, everyDay, hoursOf, moment, weekdays } from '../spec/calendars.ts'
import type { Calendar } from './calendar.ts'
import { addCovered, coveredBetween, isOpen, nextOpening } from './covered.ts'

const HOUR = 3_600_000
const office = weekdays(['09:00-18:00'])

/** What the clock on the wall shows once these covered hours have passed. */
function due(calendar: Calendar, from: string, hours: number): string {
  const at = addCovered(calendar, moment(from, calendar.zone), hours * HOUR)
  return typeof at === 'string' ? clockIn(at, calendar.zone) : at.refusal.code
}

const covered = (calendar: Calendar, from: string, to: string): number =>
  coveredBetween(calendar, moment(from, calendar.zone), moment(to, calendar.zone)) / HOUR

describe('one covered hour, Monday to Friday 09:00 to 18:00', () => {
  test.each([
    ['Saturday noon', '2026-03-07T12:00', '2026-03-09 10:00'],
    ['Saturday evening', '2026-03-07T20:00', '2026-03-09 10:00'],
    ['Sunday night', '2026-03-08T23:00', '2026-03-09 10:00'],
    ['Monday before opening', '2026-03-09T08:59', '2026-03-09 10:00'],
    ['Monday at opening', '2026-03-09T09:00', '2026-03-09 10:00'],
    ['Friday, with half an hour left', '2026-03-06T17:30', '2026-03-09 09:30'],
  ])('from %s', (_, from, expected) => expect(due(office, from, 1)).toBe(expected))

  test('an hour before closing is due at closing, not next morning', () =>
    expect(due(office, '2026-03-06T17:00', 1)).toBe('2026-03-06 18:00'))

  test('at closing itself the hour begins with the next opening', () =>
    expect(due(office, '2026-03-06T18:00', 1)).toBe('2026-03-09 10:00'))

  test('the weekend in which the clocks change makes no difference', () => {
    const berlin = weekdays(['09:00-18:00'], { zone: 'Europe/Berlin' })
    for (const day of ['2026-03-28T12:00', '2026-03-28T20:00', '2026-03-29T23:00']) {
      expect(due(berlin, day, 1)).toBe('2026-03-30 10:00')
    }
    for (const day of ['2026-10-24T12:00', '2026-10-24T20:00', '2026-10-25T23:00']) {
      expect(due(berlin, day, 1)).toBe('2026-10-26 10:00')
    }
  })
})

describe('breaks, holidays and half days', () => {
  const cover = weekdays(['09:00-12:30', '13:30-18:00'], {
    closed: ['2026-04-03', '2026-04-06', '2026-12-25'],
    special: {
      '2026-12-24': hoursOf('09:00-12:30'),
      '2026-12-25': hoursOf('10:00-11:00'),
      '2026-12-26': hoursOf('10:00-12:00'),
    },
  })

  test('lunch does not count', () => expect(due(cover, '2026-03-02T12:00', 1)).toBe('2026-03-02 14:00'))
  test('what comes during lunch starts after it', () =>
    expect(due(cover, '2026-03-02T12:45', 1)).toBe('2026-03-02 14:30'))
  test('what ends as lunch begins is due then', () =>
    expect(due(cover, '2026-03-02T11:30', 1)).toBe('2026-03-02 12:30'))
  test('Easter is skipped, from Thursday evening to Tuesday', () =>
    expect(due(cover, '2026-04-02T17:30', 1)).toBe('2026-04-07 09:30'))
  test('a half day ends at its own closing', () =>
    expect(due(cover, '2026-12-24T12:00', 1)).toBe('2026-12-25 10:30'))
  test("the firm's own hours win over a holiday and over a weekend", () => {
    expect(covered(cover, '2026-12-25T00:00', '2026-12-26T00:00')).toBe(1)
    expect(covered(cover, '2026-12-26T00:00', '2026-12-27T00:00')).toBe(2)
  })
  test('a week without holidays covers its forty hours', () =>
    expect(covered(cover, '2026-03-02T00:00', '2026-03-09T00:00')).toBe(40))
  test('hours given twice count once', () =>
    expect(
      covered(
        weekdays(['09:00-12:00', '10:00-13:00', '13:00-14:00']),
        '2026-03-02T00:00',
        '2026-03-03T00:00',
      ),
    ).toBe(5))
})

describe('nights in which the clocks change, with people on duty', () => {
  const always = everyDay(['00:00-24:00'], { zone: 'Europe/Berlin' })

  test('the spring day has 23 hours, the autumn day 25', () => {
    expect(covered(always, '2026-03-29T00:00', '2026-03-30T00:00')).toBe(23)
    expect(covered(always, '2026-10-25T00:00', '2026-10-26T00:00')).toBe(25)
  })
  test('hours that pass are counted, not hours that are shown', () => {
    expect(due(always, '2026-03-29T01:30', 1)).toBe('2026-03-29 03:30')
    expect(due(always, '2026-10-25T01:30', 3)).toBe('2026-10-25 03:30')
  })
  test('opening at an hour that does not exist is opening as soon as the clocks have jumped', () => {
    const early = everyDay(['02:30-04:00'], { zone: 'Europe/Berlin' })
    expect(covered(early, '2026-03-29T00:00', '2026-03-30T00:00')).toBe(1)
    expect(due(early, '2026-03-29T00:00', 0.5)).toBe('2026-03-29 03:30')
  })
  test('Lord Howe Island moves its clocks by half an hour', () => {
    const island = everyDay(['00:00-24:00'], { zone: 'Australia/Lord_Howe' })
    expect(covered(island, '2026-04-05T00:00', '2026-04-06T00:00')).toBe(24.5)
    expect(covered(island, '2026-10-04T00:00', '2026-10-05T00:00')).toBe(23.5)
  })
  test('Samoa went from Thursday to Saturday: its Friday offers nothing', () => {
    const apia = weekdays(['09:00-18:00'], { zone: 'Pacific/Apia' })
    expect(covered(apia, '2011-12-29T00:00', '2012-01-02T00:00')).toBe(9)
    expect(due(apia, '2011-12-29T17:30', 1)).toBe('2012-01-02 09:30')
  })
  test('Nepal is 5 h 45 ahead', () => {
    const kathmandu = weekdays(['09:00-18:00'], { zone: 'Asia/Kathmandu' })
    expect(addCovered(kathmandu, '2026-03-02T00:00:00.000Z', HOUR)).toBe('2026-03-02T04:15:00.000Z')
  })
})

describe('opening', () => {
  const open = (local: string) => isOpen(office, moment(local))

  test('the opening minute is open, the closing moment is not', () => {
    expect([open('2026-03-02T08:59:59.999'), open('2026-03-02T09:00')]).toEqual([false, true])
    expect([open('2026-03-02T17:59:59.999'), open('2026-03-02T18:00')]).toEqual([true, false])
  })
  test('the next opening is now while open, else the first open moment', () => {
    expect(nextOpening(office, moment('2026-03-02T10:00'))).toBe(moment('2026-03-02T10:00'))
    expect(nextOpening(office, moment('2026-03-06T18:00'))).toBe(moment('2026-03-09T09:00'))
  })
})

describe('a calendar that covers nothing', () => {
  const never = weekdays([])
  const from = '2026-03-02T09:00:00.000Z'
  const refusal = {
    outcome: 'refused',
    refusal: { code: 'calendar_never_opens', calendar: 'office', after: from },
  }

  test('is refused, not searched for ever', () => {
    expect(addCovered(never, from, 1)).toEqual(refusal)
    expect(nextOpening(never, from)).toEqual(refusal)
    expect(isOpen(never, from)).toBe(false)
  })
  test('is refused too when it opened once and never again', () =>
    expect(
      addCovered(weekdays([], { special: { '2026-03-02': hoursOf('09:00-10:00') } }), from, HOUR + 1),
    ).toEqual(refusal))
  test('is not one that opens for an hour a week, however long that takes', () => {
    const weekly: Calendar = { ...never, hours: [[], [], [], [], [], [], hoursOf('10:00-11:00')] }
    expect(due(weekly, '2026-03-01T00:00', 200)).toBe('2029-12-23 11:00')
  })
  test('is refused when it opens too little to get there within fifty years', () =>
    expect(addCovered(weekdays(['09:00-09:01']), from, 1_000 * HOUR)).toEqual(refusal))
})

test('adding nothing stays where it is, open or not', () =>
  expect(addCovered(office, moment('2026-03-07T12:00'), 0)).toBe(moment('2026-03-07T12:00')))

test('time is only added forwards', () =>
  expect(() => addCovered(office, moment('2026-03-02T12:00'), -1)).toThrow(RangeError))

test('nothing is covered between a moment and an earlier one', () =>
  expect(covered(office, '2026-03-03T12:00', '2026-03-02T12:00')).toBe(0))
