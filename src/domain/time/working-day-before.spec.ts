import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockIn, moment, weekdays } from '../spec/calendars.ts'
import { coveredBetween } from './covered.ts'
import { epochMsOf, instantOf } from './instant.ts'
import { workingDayBefore } from './working-day-before.ts'

const office = weekdays(['09:00-17:30'], { closed: ['2026-04-03', '2026-04-06'] })
const before = (at: string) => {
  const found = workingDayBefore(office, moment(at, office.zone))
  return found === undefined ? undefined : clockIn(found, office.zone)
}

describe('a working day ahead', () => {
  test.each([
    ['of Wednesday at eleven is Tuesday at eleven', '2026-03-04T11:00', '2026-03-03 11:00'],
    ['of Monday is Friday', '2026-03-09T10:00', '2026-03-06 10:00'],
    ['of the Tuesday after Easter is Thursday', '2026-04-07T15:00', '2026-04-02 15:00'],
    ['of an evening is closing on the day before', '2026-03-04T19:00', '2026-03-03 17:30'],
    ['of an early morning is the opening of the day before', '2026-03-04T07:30', '2026-03-03 09:00'],
    ['of a Sunday is the opening on Friday', '2026-03-08T11:00', '2026-03-06 09:00'],
    ['over a change of clocks keeps the local time', '2026-03-30T11:00', '2026-03-27 11:00'],
  ])('%s', (_, at, expected) => expect(before(at)).toBe(expected))

  test('is nowhere on a calendar that was never open', () => {
    expect(workingDayBefore(weekdays([]), '2026-03-04T11:00:00.000Z')).toBeUndefined()
  })

  test('leaves exactly one working day', () => {
    const minutes = fc.integer({ min: 0, max: 700_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = instantOf(epochMsOf('2026-01-01T00:00:00.000Z') + minute * 60_000)
        const ahead = workingDayBefore(office, at) ?? ''
        expect(ahead < at).toBe(true)
        expect(coveredBetween(office, ahead, at)).toBe(8.5 * 3_600_000)
      }),
    )
  })
})
