import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channels, touchResults, type TouchResult } from '../lead/touch.ts'
import { clockIn } from '../spec/calendars.ts'
import { civilHours, office, persistence, planAt } from '../spec/cadences.ts'
import { at } from '../spec/cast.ts'
import { isOpen } from '../time/covered.ts'
import { epochMsOf, instantOf } from '../time/instant.ts'
import type { Cadence, DoneStep, Plan, Wishes } from './cadence.ts'
import { nextStep, sameWay } from './next-step.ts'

const done = (step: number, result: TouchResult, when = at('09:30')): DoneStep => ({ step, result, at: when })
const after = (...steps: readonly DoneStep[]): Plan => planAt({ done: steps })
const next = (plan: Plan, cadence: Cadence = persistence, wishes: Wishes = {}) =>
  nextStep(cadence, plan, wishes)
const told = (found: ReturnType<typeof next>) =>
  found.to === 'step' ? `${found.index} ${found.channel} ${clockIn(found.opens)}` : found.to

describe('what comes next on a cadence', () => {
  test('is the first step from the start', () => {
    expect(told(next(planAt()))).toBe('0 call 2026-03-02 09:00')
  })

  test('follows the branch that the result names', () => {
    expect(told(next(after(done(0, 'no answer'))))).toBe('1 voicemail 2026-03-02 09:30')
    expect(next(after(done(0, 'answered')))).toEqual({ to: 'nothing', because: 'ended' })
  })

  test('goes on in order where no branch is named, in covered time', () => {
    expect(told(next(after(done(0, 'no answer'), done(1, 'left word'))))).toBe('2 mail 2026-03-04 09:30')
  })

  test('needs no second word on the machine where the caller has left one', () => {
    expect(told(next(after(done(0, 'left word'))))).toBe('2 mail 2026-03-04 09:30')
  })

  test('is nothing once somebody has the word, and goes on from then when it is taken up again', () => {
    const paused = planAt({ done: [done(0, 'no answer')], pausedAt: at('11:00') })
    expect(next(paused)).toEqual({ to: 'nothing', because: 'paused' })
    const on = planAt({ done: [done(0, 'answered')], resumedAt: '2026-03-10T12:00:00.000Z' })
    expect(told(next(on))).toBe('1 voicemail 2026-03-10 12:00')
  })

  test('waits until they are back', () => {
    const away = planAt({
      done: [done(0, 'no answer'), done(1, 'left word')],
      awayUntil: '2026-03-16T00:00:00.000Z',
    })
    expect(told(next(away))).toBe('2 mail 2026-03-16 09:00')
  })

  test('lies in our hours and in theirs, wherever they are', () => {
    const cadence = { ...persistence, hours: civilHours }
    expect(told(next(planAt({ zone: 'America/New_York' }), cadence))).toBe('0 call 2026-03-02 15:00')
    expect(told(next(planAt({ zone: 'Asia/Kolkata' }), cadence))).toBe('0 call 2026-03-02 09:00')
  })

  test('goes by the hours and the channel that they asked for, and says what it stands in for', () => {
    const mondays = [[[15 * 60, 16 * 60]], [], [], [], [], [], []] as const
    expect(next(planAt(), persistence, { channels: ['mail'], hours: mondays })).toEqual({
      to: 'step',
      index: 0,
      channel: 'mail',
      instead: 'call',
      opens: at('15:00'),
    })
    expect(told(next(after(done(0, 'no answer')), persistence, { channels: ['call'] }))).toMatch(
      '1 voicemail',
    )
  })

  test('is the last letter after the last step, some days later', () => {
    const all = after(done(0, 'no answer'), done(1, 'left word'), done(2, 'sent'), done(3, 'no answer'))
    expect(next(all)).toEqual({ to: 'last letter', opens: '2026-03-09T09:30:00.000Z' })
    const { lastLetter: _, ...without } = persistence
    expect(next(all, without)).toEqual({ to: 'nothing', because: 'done' })
  })

  test('ends also where branches go round and round', () => {
    const round: Cadence = {
      ...persistence,
      steps: [{ name: 'ring', channel: 'call', branches: { 'no answer': 'ring' } }],
    }
    const tries = Array.from({ length: 50 }, () => done(0, 'no answer'))
    expect(next(after(...tries), round).to).toBe('last letter')
  })
})

describe('whatever has happened', () => {
  const anyPlan = fc
    .record({
      results: fc.array(fc.constantFrom(...touchResults), { maxLength: 12 }),
      zone: fc.constantFrom('Europe/London', 'Asia/Kolkata', 'America/Denver'),
      wished: fc.array(fc.constantFrom(...channels), { maxLength: 2 }),
      start: fc.integer({ min: 0, max: 400 * 24 }),
    })
    .map(({ results, zone, wished, start }) => {
      const startedAt = instantOf(epochMsOf(at('09:00')) + start * 3_600_000)
      let plan = planAt({ startedAt, zone })
      const cadence = { ...persistence, hours: civilHours }
      const wishes = { channels: wished }
      for (const result of results) {
        const found = nextStep(cadence, plan, wishes)
        if (found.to !== 'step') break
        plan = { ...plan, done: [...plan.done, { step: found.index, result, at: found.opens }] }
      }
      return { plan, cadence, wishes }
    })

  test('a step never comes before what is done, nor outside our hours or theirs, and by a way they wished', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, cadence, wishes }) => {
        const found = nextStep(cadence, plan, wishes)
        if (found.to !== 'step') return
        expect(found.opens >= (plan.done.at(-1)?.at ?? plan.startedAt)).toBe(true)
        const theirs = { ...office, zone: plan.zone ?? '', hours: civilHours }
        expect(isOpen(theirs, found.opens)).toBe(true)
        // Where our hours and theirs never meet on a day, theirs win.
        expect(plan.zone === 'America/Denver' || isOpen(office, found.opens)).toBe(true)
        const { channels: wished } = wishes
        expect(wished.length === 0 || wished.some((one) => sameWay(one, found.channel))).toBe(true)
      }),
    )
  })
})

describe('ways that they do not allow', () => {
  const without = (...barred: readonly (typeof channels)[number][]): Cadence => ({ ...persistence, barred })

  test('are not gone: the first that they do allow takes their place', () => {
    expect(told(next(planAt(), without('call')))).toBe('0 mail 2026-03-02 09:00')
    expect(told(next(planAt(), without('call', 'mail')))).toBe('0 letter 2026-03-02 09:00')
    expect(told(next(planAt(), without('mail'), { channels: ['mail', 'social'] }))).toBe(
      '0 social 2026-03-02 09:00',
    )
  })

  test('make room for the way that the firm prefers, where it names its own', () => {
    const uses = (...ways: readonly (typeof channels)[number][]) => ({ ...without('call'), uses: ways })
    expect(told(next(planAt(), uses('letter', 'mail')))).toBe('0 letter 2026-03-02 09:00')
    expect(next(planAt(), uses('call', 'voicemail'))).toEqual({ to: 'nothing', because: 'ended' })
  })

  test('where they allow none, the plan is over, and no letter goes out', () => {
    expect(next(planAt(), without(...channels))).toEqual({ to: 'nothing', because: 'ended' })
  })
})
