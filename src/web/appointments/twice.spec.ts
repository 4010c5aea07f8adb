import { describe, expect, test } from 'vitest'
import { isSecond, momentsOf, offsetIn } from './twice.ts'

const [FIRST, SECOND] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'] as const

describe('a time of the clock', () => {
  test('is shown twice where the clocks go back over it', () => {
    expect(momentsOf('2026-10-25T01:30', 'Europe/London')).toEqual([FIRST, SECOND])
    expect([FIRST, SECOND].map((moment) => isSecond(moment, 'Europe/London'))).toEqual([false, true])
    expect([FIRST, SECOND].map((moment) => offsetIn(moment, 'Europe/London'))).toEqual(['GMT+1', 'GMT'])
  })

  test('is shown once on other days, by half-hour zones too', () => {
    expect(momentsOf('2026-03-05T11:00', 'Europe/Berlin')).toEqual(['2026-03-05T10:00:00.000Z'])
    expect(momentsOf('2026-10-25T02:00', 'Europe/London')).toEqual(['2026-10-25T02:00:00.000Z'])
    expect(momentsOf('2026-03-05T11:00', 'Asia/Kolkata')).toEqual(['2026-03-05T05:30:00.000Z'])
    expect(momentsOf('2026-04-05T01:45', 'Australia/Lord_Howe')).toHaveLength(2)
    expect(isSecond('2026-03-05T10:00:00.000Z', 'Europe/Berlin')).toBe(false)
  })

  test('is never shown where they jump over it, nor while it is being typed', () => {
    expect(momentsOf('2026-03-29T01:30', 'Europe/London')).toEqual([])
    expect(momentsOf('', 'Europe/London')).toEqual([])
    expect(momentsOf('2026-10', 'Europe/London')).toEqual([])
  })
})
