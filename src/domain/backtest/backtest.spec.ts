import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS, type Calendar } from '../time/calendar.ts'
import { coveredMsBetween } from '../time/covered.ts'
import { countLoad, loadRows } from './load.ts'
import { countMissed } from './missed.ts'
import { countMoves, LEADS_NAMED_MAX, WAYS_NAMED_MAX } from './moves.ts'
import type { Replayed } from './replayed.ts'
import { countSegments } from './segments.ts'
import { staffingFor } from './staffing.ts'
import { hourOfWeekIn, openByHour } from './week.ts'

const at = (text: string) => Date.parse(text)
const workday = [[540, 1020]] as const
const london: Calendar = {
  ...{ name: 'office', zone: 'Europe/London', closed: ['2026-03-03'], special: {} },
  hours: [workday, workday, workday, workday, workday, [], []],
}
/** Four weeks with a change of the clocks in them. */
const period = { since: at('2026-03-02T00:00:00Z'), until: at('2026-03-30T00:00:00Z') }

const lead = (about: Partial<Replayed>): Replayed => ({
  ...{ lead: 'one', from: 'a', to: 'b', submittedAt: at('2026-03-02T09:00:00Z') },
  ...{ answeredAt: undefined, endedAt: undefined, became: 'still open', owed: undefined },
  ...about,
})

test('who would go elsewhere is counted with what became of them, the most first', () => {
  const { add, moved } = countMoves()
  for (const [index, became] of (['won', 'lost', 'lost'] as const).entries())
    add(lead({ lead: String(index), became }))
  add(lead({ lead: '3', to: 'c' }))
  add(lead({ to: 'a' }))
  expect(moved()).toEqual([
    { from: 'a', to: 'b', count: 3, outcomes: { lost: 2, won: 1 }, leads: { lost: ['2', '1'], won: ['0'] } },
    { from: 'a', to: 'c', count: 1, outcomes: { 'still open': 1 }, leads: { 'still open': ['3'] } },
  ])
})

test('however many would move, the youngest of them are named, and all are counted', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3 * LEADS_NAMED_MAX }), (count) => {
      const { add, moved } = countMoves()
      const leads = Array.from({ length: count }, (_, index) => `lead ${index}`)
      for (const each of leads) add(lead({ lead: each, became: 'won' }))
      const named = leads.slice(-LEADS_NAMED_MAX).toReversed()
      expect(moved()).toEqual(
        count === 0 ? [] : [{ from: 'a', to: 'b', count, outcomes: { won: count }, leads: { won: named } }],
      )
    }),
  )
})

test('of too many ways only those that most would go name their leads', () => {
  const { add, moved } = countMoves()
  for (let way = 0; way <= WAYS_NAMED_MAX; way++) add(lead({ to: `way ${way}` }))
  add(lead({ to: 'way 0' }))
  const [first, last] = [moved()[0], moved().at(-1)]
  expect([first?.count, first?.leads['still open']?.length]).toEqual([2, 2])
  expect([last?.count, last?.leads]).toEqual([1, {}])
})

test('each segment says whom it had and whom it would have had, also one that is gone', () => {
  const { add, segments } = countSegments(['b', 'c'])
  add(lead({ from: 'a', to: 'b' }))
  add(lead({ from: 'b', to: 'b' }))
  expect(segments()).toEqual([
    { segment: 'b', had: 1, would: 2 },
    { segment: 'c', had: 0, would: 0 },
    { segment: 'a', had: 1, would: 0 },
  ])
})

test('a window is missed by a late answer, by none, and by an end that came too late; not by an end before', () => {
  const { add, missed } = countMissed(50)
  const owed = { team: 'desk', window: { notBefore: 10, target: 20, limit: 30 } }
  add(lead({ owed, answeredAt: 5 }))
  add(lead({ owed, answeredAt: 25 }))
  add(lead({ owed, answeredAt: 40 }))
  add(lead({ owed, endedAt: 15 }))
  add(lead({ owed, endedAt: 45 }))
  add(lead({ owed }))
  add(lead({ owed: { ...owed, window: { notBefore: 10, target: 20, limit: 60 } } }))
  add(lead({}))
  expect(missed()).toEqual([
    {
      ...{ segment: 'b', team: 'desk', owed: 7, answered: 3, early: 1 },
      ...{ pastTarget: 5, pastLimit: 3, undecided: 1 },
    },
  ])
})

describe('load', () => {
  test('stands on the wall clock of the team, also after the clocks have changed', () => {
    const hourOf = hourOfWeekIn('Europe/London')
    expect(hourOf(at('2026-03-02T09:59:00Z'))).toBe(9)
    expect(hourOf(at('2026-03-30T09:59:00Z'))).toBe(10)
    expect(hourOf(at('2026-03-29T23:30:00Z'))).toBe(0)
  })

  test('the open hours of a week add up to the covered time of the period', () => {
    fc.assert(
      fc.property(fc.nat(27 * 24 * 60), fc.nat(27 * 24 * 60), (a, b) => {
        const since = period.since + Math.min(a, b) * MINUTE_MS
        const until = period.since + Math.max(a, b) * MINUTE_MS
        const sum = openByHour(london, { since, until }).reduce((total, ms) => total + ms, 0)
        expect(sum).toBe(coveredMsBetween(london, since, until))
      }),
    )
  })

  test('who comes at night stands at night, and is worked on in the morning', () => {
    const counted = countLoad('desk', london, period)
    counted.add(lead({ submittedAt: at('2026-03-06T22:10:00Z') }))
    const load = counted.load()
    expect(load.workable.get('b')?.[9]).toBe(1)
    const rows = loadRows(load, period)
    expect(rows.find(({ leads }) => leads > 0)).toEqual({
      ...{ team: 'desk', calendar: 'office', weekday: 5, hour: 22, leads: 1, perWeek: 0.25, openMinutes: 0 },
    })
    // One of the four Tuesdays is a holiday.
    expect(rows.find(({ weekday, hour }) => weekday === 2 && hour === 9)?.openMinutes).toBe(45)
  })
})

describe('staffing', () => {
  const goal = { of: 'b', share: 0.9, withinMs: 15 * MINUTE_MS }
  const busy = (perHour: number) => {
    const counted = countLoad('desk', london, period)
    for (let day = 0; day < 28; day++)
      for (let i = 0; i < perHour; i++)
        counted.add(lead({ submittedAt: period.since + day * 24 * HOUR_MS + 12 * HOUR_MS }))
    return counted.load()
  }

  test('a few leads are kept by one; many need more, and what is needed is enough', () => {
    const about = { people: 1, handlingMs: 15 * MINUTE_MS }
    expect(staffingFor(goal, { load: busy(0), ...about })).toMatchObject({ expected: null, can: 'unknown' })
    const many = staffingFor(goal, { load: busy(6), ...about })
    expect(many).toMatchObject({ can: 'no', people: 1 })
    expect(many.overloaded).toContainEqual({ weekday: 3, hour: 12 })
    const enough = staffingFor(goal, { load: busy(6), ...about, people: many.needed })
    expect(enough).toMatchObject({ can: 'yes', overloaded: [] })
    const fewer = staffingFor(goal, { load: busy(6), ...about, people: (many.needed ?? 0) - 1 })
    expect(fewer.can).toBe('no')
  })

  test('a team that is not there yet has no answer, but a number of people', () => {
    const told = staffingFor(goal, { load: busy(1), people: null, handlingMs: MINUTE_MS })
    expect(told).toMatchObject({ people: null, expected: null, can: 'unknown', needed: 1 })
  })
})
