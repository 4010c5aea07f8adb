import { expect, test } from 'vitest'
import { localTime } from './local-time.ts'

test('the time with them is told by their own clock, over the date line and summer time', () => {
  const at = '2026-03-08T21:30:00.000Z'
  expect(localTime(at, 'Europe/London')).toEqual({
    ...{ zone: 'Europe/London', time: '21:30', weekday: 7, atWork: false },
  })
  expect(localTime(at, 'Asia/Tokyo')).toMatchObject({ time: '06:30', weekday: 1, atWork: false })
  expect(localTime(at, 'Pacific/Auckland')).toMatchObject({ time: '10:30', weekday: 1, atWork: true })
  expect(localTime('2026-07-06T08:00:00.000Z', 'Europe/London')).toMatchObject({
    time: '09:00',
    atWork: true,
  })
  expect(localTime('2026-07-06T16:00:00.000Z', 'Europe/London')).toMatchObject({
    time: '17:00',
    atWork: false,
  })
  expect(localTime(at, 'Mars/Olympus')).toBeUndefined()
  expect(localTime(at, undefined)).toBeUndefined()
})
