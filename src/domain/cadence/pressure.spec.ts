import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, minutesAfter } from '../spec/cast.ts'
import { epochMsOf } from '../time/instant.ts'
import { pressedAt } from './pressure.ts'

const hoursBefore = (hours: number) => minutesAfter(at('09:00'), -60 * hours)
const week = 7 * 24
const notAsked = (): never => {
  throw new Error('Nobody was to be asked.')
}

describe('the pressure on somebody', () => {
  test('is too much with one touch more than was agreed, until the oldest is a week old', () => {
    const person = [hoursBefore(100), hoursBefore(50), hoursBefore(1)]
    expect(pressedAt(at('09:00'), { person: 4 }, () => ({ person, account: [] }))).toBeUndefined()
    expect(pressedAt(at('09:00'), { person: 3 }, () => ({ person, account: [] }))).toEqual({
      who: 'person',
      most: 3,
      until: hoursBefore(100 - week),
    })
  })

  test('counts for their organisation too, and the longer wait holds', () => {
    const touched = { person: [hoursBefore(160)], account: [hoursBefore(20), hoursBefore(160)] }
    expect(pressedAt(at('09:00'), { person: 1, account: 1 }, () => touched)).toEqual({
      who: 'account',
      most: 1,
      until: hoursBefore(20 - week),
    })
  })

  test('without a limit is never too much, whatever they had of us; a touch of a week ago is forgotten', () => {
    expect(pressedAt(at('09:00'), {}, notAsked)).toBeUndefined()
    expect(
      pressedAt(at('09:00'), { person: 1 }, () => ({ person: [hoursBefore(week)], account: [] })),
    ).toBeUndefined()
  })

  test('when it gives way, no seven days hold more touches than were agreed', () => {
    const anyWait = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(anyWait, fc.integer({ min: 1, max: 4 }), (waits, most) => {
        const made: string[] = []
        let now = at('09:00')
        for (const hours of waits) {
          now = minutesAfter(now, hours * 60)
          now = pressedAt(now, { person: most }, () => ({ person: made, account: [] }))?.until ?? now
          made.push(now)
        }
        for (const end of made) {
          const inWeek = made.filter(
            (one) => one <= end && epochMsOf(end) - epochMsOf(one) < week * 3_600_000,
          )
          expect(inWeek.length).toBeLessThanOrEqual(most)
        }
      }),
    )
  })
})
