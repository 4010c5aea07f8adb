import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acme, ana, at, ben, eve, minutesAfter, qualifiers } from '#domain/spec/cast.ts'
import type { TeamFacts } from '#domain/team/people.ts'
import { starterText } from '#playbook/spec/starter.ts'
import { defaultWindows, plan, planFor, type PlanFor } from './plan.ts'
import { prepare } from './playbooks.ts'

const starter = prepare({ version: 1, text: starterText, holidays: { office: ['2026-04-03'] } })
const planned = (over: Partial<PlanFor> = {}, loaded = starter) =>
  plan(loaded, acme, () => 'id')({ kind: 'respond', at: at('10:00'), segment: 1, team: qualifiers, ...over })

describe('the window of what is owed', () => {
  test('is the one that the segment’s rule sets, in covered time', () => {
    expect(planned().window).toEqual({ notBefore: at('10:03'), target: at('10:15'), limit: at('11:00') })
  })

  test('is reckoned on working hours: what comes on a Friday evening is due on Monday', () => {
    expect(planned({ at: '2026-03-06T17:00:00.000Z' }).window.limit).toBe('2026-03-09T09:30:00.000Z')
    expect(planned({ at: '2026-03-07T23:00:00.000Z' }).window.target).toBe('2026-03-09T09:15:00.000Z')
  })

  test('knows the holidays that the version was given', () => {
    // 3 April 2026 is Good Friday, and the clocks have gone forward before it.
    expect(planned({ at: '2026-04-02T16:00:00.000Z' }).window.limit).toBe('2026-04-06T08:30:00.000Z')
  })

  test.each(['outcome', 'nurture', 'decline'] as const)(
    '%s has a window of its own, in days as they pass',
    (kind) => {
      const { target, limit } = defaultWindows[kind]
      const days = (amount: number) => minutesAfter(at('10:00'), amount * 1_440)
      expect(planned({ kind }).window).toEqual({
        notBefore: at('10:00'),
        target: days(target.amount),
        limit: days(limit.amount),
      })
    },
  )

  test('a segment without a rule has four hours, and a day at most', () => {
    expect(planned({ segment: 4 }).window).toEqual({
      notBefore: at('10:00'),
      target: at('14:00'),
      limit: '2026-03-03T10:00:00.000Z',
    })
    expect(planned({ segment: 99 }).window.target).toBe(at('14:00'))
  })

  test('a calendar that never opens again stops no lead: then time counts as it passes', () => {
    const office = starter.calendars.get('office')
    if (!office) throw new Error('The starter has an office.')
    const never = { ...office, hours: [[], [], [], [], [], [], []] } as const
    const { window, ladder } = planned({}, { ...starter, calendars: new Map([['office', never]]) })
    expect(window).toEqual({ notBefore: at('10:03'), target: at('10:15'), limit: at('11:00') })
    expect(ladder.map((rung) => rung.at)).toEqual([at('10:15'), at('11:00'), at('11:30'), at('12:00')])
  })
})

describe('what the buyer was told is never softened', () => {
  test('an earlier promise is the limit, and pulls the rest with it', () => {
    expect(planned({ promisedBy: at('10:10') }).window).toEqual({
      notBefore: at('10:03'),
      target: at('10:10'),
      limit: at('10:10'),
    })
    expect(planned({ promisedBy: at('10:02') }).window.notBefore).toBe(at('10:02'))
    expect(planned({ promisedBy: at('10:10') }).ladder.map((rung) => rung.at)[1]).toBe(at('10:10'))
  })

  test('a later one, one that lies before the question, and none change nothing', () => {
    for (const promisedBy of [at('11:00'), at('12:00'), at('10:00'), at('09:00'), null, undefined])
      expect(planned({ promisedBy }).window).toEqual(planned().window)
  })
})

describe('the ladder', () => {
  test('reminds at the target, then climbs from the limit on, step by step', () => {
    expect(planned().ladder).toEqual([
      { level: 0, at: at('10:15'), to: 'holder' },
      { level: 1, at: at('11:00'), to: 'steward' },
      { level: 2, at: at('11:30'), to: { role: 'manager' } },
      { level: 3, at: at('12:00'), to: { member: eve } },
    ])
  })

  test('is reckoned in covered time of the team', () => {
    const { ladder } = planned({ at: '2026-03-06T16:15:00.000Z' })
    expect(ladder.map((rung) => rung.at).slice(1)).toEqual([
      '2026-03-06T17:15:00.000Z',
      '2026-03-09T09:15:00.000Z',
      '2026-03-09T09:45:00.000Z',
    ])
  })

  test('without a chain, or without a team, an admin is reached at the limit', () => {
    const toAdmin = [
      { level: 0, at: at('10:15'), to: 'holder' },
      { level: 1, at: at('11:00'), to: { role: 'admin' } },
    ]
    expect(planned({ team: { ...qualifiers, chain: [] } }).ladder).toEqual(toAdmin)
    expect(planned({ team: undefined }).ladder).toEqual(toAdmin)
  })

  test('without a team the first admin holds it; with one, nobody does yet', () => {
    expect(planned({ team: undefined })).toMatchObject({ holder: ana })
    expect(planned({ team: undefined }).team).toBeUndefined()
    expect(planned()).toMatchObject({ team: 'qualifiers' })
    expect(planned().holder).toBeUndefined()
  })

  test('is in order, whatever the steps say and whenever the question comes', () => {
    const anyTeam = fc
      .array(
        fc.record({
          afterMinutes: fc.nat({ max: 5_000 }),
          to: fc.constantFrom('steward' as const, { member: ben }),
        }),
        {
          maxLength: 5,
        },
      )
      .map((chain): TeamFacts => ({ ...qualifiers, chain }))
    fc.assert(
      fc.property(anyTeam, fc.nat({ max: 60_000 }), fc.nat({ max: 6 }), (team, minutes, segment) => {
        const { window, ladder } = planned({ team, segment, at: minutesAfter(at('10:00'), minutes) })
        const moments = ladder.map((rung) => rung.at)
        expect(moments).toEqual(moments.toSorted())
        expect(ladder.map(({ level }) => level)).toEqual(ladder.map((_, index) => index))
        expect([window.notBefore, window.target, window.limit]).toEqual(
          [window.notBefore, window.target, window.limit].toSorted(),
        )
        expect((moments[1] ?? '') >= window.limit).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

test('what follows on a lead is planned in its own segment and for its own team', () => {
  const lead = { judged: { segmentOrder: 1 }, team: 'qualifiers' }
  const follows = planFor(starter, acme, () => 'id')(lead as never, 'respond', at('10:00'))
  expect(follows).toEqual(planned())
  const elsewhere = planFor(starter, acme, () => 'id')({} as never, 'outcome', at('10:00'))
  expect(elsewhere).toMatchObject({ kind: 'outcome', holder: ana })
})
