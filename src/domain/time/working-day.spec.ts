import { expect, test } from 'vitest'
import type { Calendar } from './calendar.ts'
import { workingDayAt } from './working-day.ts'

const open = [[540, 1020]] as const
const london: Calendar = {
  ...{ name: 'office', zone: 'Europe/London', closed: ['2026-03-06'], special: {} },
  hours: [open, open, open, open, open, [], []],
}
const auckland: Calendar = { ...london, name: 'south', zone: 'Pacific/Auckland' }

test('a day has begun when its hours do, and lasts until midnight on their own wall', () => {
  expect(workingDayAt('2026-03-02T08:59:59.999Z', [london])).toBeUndefined()
  expect(workingDayAt('2026-03-02T09:00:00.000Z', [london])).toEqual({
    ...{ date: '2026-03-02', zone: 'Europe/London' },
    ...{ opens: '2026-03-02T09:00:00.000Z', ends: '2026-03-03T00:00:00.000Z' },
  })
  expect(workingDayAt('2026-03-02T23:59:00.000Z', [london])?.date).toBe('2026-03-02')
})

test('neither holidays nor weekends have one, and nobody has one without a calendar', () => {
  expect(workingDayAt('2026-03-06T12:00:00.000Z', [london])).toBeUndefined()
  expect(workingDayAt('2026-03-07T12:00:00.000Z', [london])).toBeUndefined()
  expect(workingDayAt('2026-03-02T12:00:00.000Z', [])).toBeUndefined()
})

test('in two teams the day is that of the team that opens first', () => {
  expect(workingDayAt('2026-03-02T20:30:00.000Z', [london, auckland])?.date).toBe('2026-03-02')
  expect(workingDayAt('2026-03-02T20:30:00.000Z', [auckland])?.date).toBe('2026-03-03')
})

test('a zone that skips an hour loses no day', () => {
  const day = workingDayAt('2026-03-30T08:00:00.000Z', [london])
  expect(day).toMatchObject({ opens: '2026-03-30T08:00:00.000Z', ends: '2026-03-30T23:00:00.000Z' })
})
