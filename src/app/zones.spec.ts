import { expect, test } from 'vitest'
import { isZone } from '#domain/time/calendar.ts'
import { zoneOf } from './zones.ts'

test('a country has its zone, or one in its middle; what is no country has none', () => {
  expect([zoneOf('GB'), zoneOf('DE'), zoneOf('US')]).toEqual([
    'Europe/London',
    'Europe/Berlin',
    'America/Denver',
  ])
  expect([zoneOf(undefined), zoneOf('ZZ'), zoneOf('England'), zoneOf('de')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('every zone that is named is one that can be reckoned with', () => {
  for (const country of ['RU', 'BR', 'AU', 'CA', 'MX', 'UA', 'KZ', 'IN', 'JP', 'IE', 'PL', 'CL', 'MY'])
    expect([country, isZone(zoneOf(country) ?? '')]).toEqual([country, true])
})
