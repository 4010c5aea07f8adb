import { expect, test } from 'vitest'
import { spoken, zoneSpoken } from './spoken.ts'

test('a moment is said as people say it, in the zone that is named', () => {
  expect(spoken('2026-03-02T09:15:00.000Z', { zone: 'Europe/London' })).toBe(
    'Monday 2 March, 09:15 (London time)',
  )
  expect(spoken('2026-03-02T23:15:00.000Z', { zone: 'Europe/Berlin' })).toBe(
    'Tuesday 3 March, 00:15 (Berlin time)',
  )
  expect(spoken('2026-07-01T12:00:00.000Z', { zone: 'America/New_York' })).toBe(
    'Wednesday 1 July, 08:00 (New York time)',
  )
})

test('in German a time of day is said with its word', () => {
  expect(spoken('2026-03-02T09:15:00.000Z', { zone: 'Europe/Berlin', locale: 'de-DE' })).toBe(
    'Montag, 2. März, 10:15 Uhr (Zeit in Berlin)',
  )
})

test('a zone that names no place stands as it is', () => {
  expect(['UTC', 'Etc/GMT+1', 'America/Argentina/Buenos_Aires'].map((zone) => zoneSpoken(zone))).toEqual([
    'UTC',
    'Etc/GMT+1',
    'Buenos Aires time',
  ])
})
