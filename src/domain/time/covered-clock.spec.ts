import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coveredClock } from './covered-clock.ts'
import { coveredMsBetween } from './covered.ts'
import { everyDay, weekdays } from '../spec/calendars.ts'

const calendars = [
  weekdays(['09:00-12:30', '13:30-18:00']),
  weekdays(['08:00-17:00'], { zone: 'America/New_York', closed: ['2026-12-25'] }),
  everyDay(['00:00-24:00'], { zone: 'Pacific/Apia' }),
]

test('the difference of two readings is the covered time between them, near or far, before 1970 or after', () => {
  const moment = fc.integer({ min: -1e11, max: 2e12 })
  fc.assert(
    fc.property(
      fc.constantFrom(...calendars),
      moment,
      fc.integer({ min: 0, max: 1e10 }),
      (calendar, from, length) => {
        const clock = coveredClock(calendar)
        expect(clock(from + length) - clock(from)).toBe(coveredMsBetween(calendar, from, from + length))
      },
    ),
    { numRuns: 60 },
  )
})
