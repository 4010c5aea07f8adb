import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channels } from '../lead/touch.ts'
import { at, minutesAfter } from '../spec/cast.ts'
import { effortDone, shortfallOf, type Attempt } from './effort.ts'

const call = (happenedAt: string, over: Partial<Attempt> = {}): Attempt => ({
  ...{ channel: 'call', direction: 'out', result: 'no answer', happenedAt },
  ...over,
})
const about = { zone: 'Europe/London', bouncedAt: [] }
const agreed = { attempts: 3, channels: 2, days: 2 }
const tuesday = '2026-03-03T10:00:00.000Z'

describe('the effort that was made', () => {
  test('counts our attempts, their channels and their days', () => {
    const made = [call(at('10:00')), call(at('12:00')), call(tuesday, { channel: 'mail', result: 'sent' })]
    expect(effortDone(made, about)).toEqual({ attempts: 3, channels: 2, days: 2 })
    expect(shortfallOf(agreed, effortDone(made, about))).toBeUndefined()
  })

  test('says number by number what is missing', () => {
    expect(shortfallOf(agreed, effortDone([call(at('10:00')), call(at('12:00'))], about))).toEqual({
      attempts: { agreed: 3, done: 2 },
      channels: { agreed: 2, done: 1 },
      days: { agreed: 2, done: 1 },
    })
  })

  test('takes redialling for one attempt, and what they did for none', () => {
    const rung = [call(at('10:00')), call(at('10:04')), call(at('11:00'), { direction: 'in' })]
    expect(effortDone(rung, about).attempts).toBe(1)
  })

  test('leaves out a mail that came back', () => {
    const sent = [call(at('10:00'), { channel: 'mail' }), call(tuesday, { channel: 'mail' })]
    expect(effortDone(sent, { ...about, bouncedAt: [at('10:02')] })).toEqual({
      attempts: 1,
      channels: 1,
      days: 1,
    })
  })

  test('counts days on the wall of the prospect', () => {
    const late = [call('2026-03-02T23:30:00.000Z'), call('2026-03-03T10:00:00.000Z')]
    expect(effortDone(late, about).days).toBe(2)
    expect(effortDone(late, { ...about, zone: 'Asia/Kolkata' }).days).toBe(1)
  })

  test('never shrinks by one more attempt, and has no more days or channels than attempts', () => {
    const anyAttempt = fc.record({
      channel: fc.constantFrom(...channels),
      direction: fc.constantFrom('in', 'out'),
      result: fc.constant('no answer'),
      happenedAt: fc.nat({ max: 20_000 }).map((minutes) => minutesAfter(at('09:00'), minutes)),
    }) satisfies fc.Arbitrary<Attempt>
    fc.assert(
      fc.property(fc.array(anyAttempt, { maxLength: 12 }), (attempts) => {
        const ordered = attempts.toSorted((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1))
        const [all, before] = [effortDone(ordered, about), effortDone(ordered.slice(0, -1), about)]
        expect(all.attempts).toBeGreaterThanOrEqual(before.attempts)
        expect(Math.max(all.channels, all.days)).toBeLessThanOrEqual(all.attempts)
      }),
    )
  })
})
