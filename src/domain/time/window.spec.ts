import { describe, expect, test } from 'vitest'
import { moment, weekdays } from '../spec/calendars.ts'
import { addDuration } from './add-duration.ts'
import type { Duration } from './duration.ts'
import { windowFrom } from './window.ts'

const office = weekdays(['09:00-17:30'])
const m = (amount: number): Duration => ({ amount, unit: 'm' })
const h = (amount: number): Duration => ({ amount, unit: 'h' })
const d = (amount: number): Duration => ({ amount, unit: 'd' })
const wd = (amount: number): Duration => ({ amount, unit: 'wd' })

describe('a window', () => {
  test('on a calendar counts covered time on all three edges', () => {
    expect(
      windowFrom({ notBefore: m(3), target: m(15), limit: h(1) }, office, moment('2026-03-07T12:00')),
    ).toEqual({
      notBefore: moment('2026-03-09T09:03'),
      target: moment('2026-03-09T09:15'),
      limit: moment('2026-03-09T10:00'),
    })
  })

  test('without notBefore opens at once, also outside the hours', () => {
    const start = moment('2026-03-07T12:00')
    expect(windowFrom({ target: h(4), limit: wd(1) }, office, start)).toEqual({
      notBefore: start,
      target: moment('2026-03-09T13:00'),
      limit: moment('2026-03-09T17:30'),
    })
  })

  test('without a calendar counts time as it passes', () => {
    expect(
      windowFrom({ notBefore: m(3), target: m(15), limit: d(1) }, undefined, moment('2026-03-07T12:00')),
    ).toEqual({
      notBefore: moment('2026-03-07T12:03'),
      target: moment('2026-03-07T12:15'),
      limit: moment('2026-03-08T12:00'),
    })
  })

  test('is never upside down, whatever the units', () => {
    expect(
      windowFrom({ notBefore: h(5), target: wd(1), limit: h(2) }, office, moment('2026-03-02T11:00')),
    ).toEqual({
      notBefore: moment('2026-03-02T16:00'),
      target: moment('2026-03-03T11:00'),
      limit: moment('2026-03-03T11:00'),
    })
  })

  test('of working days needs a calendar', () => {
    const refusal = { outcome: 'refused', refusal: { code: 'working_days_need_a_calendar' } }
    expect(windowFrom({ target: h(1), limit: wd(1) }, undefined, moment('2026-03-02T11:00'))).toEqual(refusal)
    expect(
      windowFrom({ notBefore: wd(1), target: h(1), limit: h(1) }, undefined, moment('2026-03-02T11:00')),
    ).toEqual(refusal)
  })

  test('on a calendar that never opens is refused', () => {
    expect(windowFrom({ target: h(1), limit: h(2) }, weekdays([]), moment('2026-03-02T11:00'))).toMatchObject(
      {
        refusal: { code: 'calendar_never_opens', calendar: 'office' },
      },
    )
  })
})

describe('days', () => {
  test('on a calendar keep the local time when the clocks change, and do not heed its hours', () => {
    expect(addDuration(moment('2026-03-28T10:00'), d(1), office)).toBe(moment('2026-03-29T10:00'))
  })
  test('without one are 24 hours', () => {
    expect(addDuration(moment('2026-03-28T10:00'), d(1), undefined)).toBe(moment('2026-03-29T11:00'))
  })
})
