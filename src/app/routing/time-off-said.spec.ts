import { describe, expect, test } from 'vitest'
import { timeOffSaid, type TimeOffSaid } from './time-off-said.ts'

const about = { zone: 'Europe/Berlin', at: '2026-03-02T09:00:00.000Z' }
const read = (said: TimeOffSaid) => timeOffSaid('id', said, about)

describe('time off as people say it', () => {
  test('from one day to another, both whole, where the firm is', () => {
    expect(read({ from: '2026-03-09', to: '2026-03-13' })).toEqual({
      ...{ off: 'id', once: { from: '2026-03-08T23:00:00.000Z', to: '2026-03-13T23:00:00.000Z' } },
    })
  })

  test('a part of a day, also one in summer; and from now on where no beginning is said', () => {
    expect(read({ from: '2026-06-09T13:00', to: '2026-06-09T17:30' })).toMatchObject({
      ...{ once: { from: '2026-06-09T11:00:00.000Z', to: '2026-06-09T15:30:00.000Z' } },
    })
    expect(read({ to: '2026-03-02T12:00:00Z' })).toMatchObject({
      once: { from: about.at, to: '2026-03-02T12:00:00.000Z' },
    })
  })

  test('every week, whole days or parts of them, from today', () => {
    const weekly = { zone: 'Europe/Berlin', since: '2026-03-02' }
    expect(read({ days: [5] })).toEqual({ off: 'id', weekly: { ...weekly, days: [5], from: 0, to: 1440 } })
    expect(read({ days: [3], from: '13:00', to: '17:00', until: '2026-06-30' })).toEqual({
      ...{ off: 'id', weekly: { ...weekly, days: [3], from: 780, to: 1020, until: '2026-06-30' } },
    })
  })

  test('what is no time is none', () => {
    for (const said of [
      {},
      { from: '2026-02-30', to: '2026-03-01' },
      { days: [1], from: '25:00' },
      { to: '13:00x' },
    ])
      expect(read(said)).toBeUndefined()
  })
})
