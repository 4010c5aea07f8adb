import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../team/people.ts'
import { minutesAfter, at, qualifiers } from '../spec/cast.ts'
import { deskOf, planOf, seeking, turnsBy } from '../spec/routing.ts'
import type { Desk } from './desk.ts'

const plan = (weights: ReadonlyMap<string, number>) =>
  planOf({ steps: [{ to: 'fair turns' }], turns: turnsBy({ weights }) })

const names = ['ana', 'ben', 'eve', 'jo', 'lena', 'mia', 'sam'] as const
const weight = fc.constantFrom(0.25, 0.5, 1, 1, 1, 1.5, 2, 3)

const team = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }).chain((members) =>
  fc.record({
    members: fc.constant(members),
    weights: fc.tuple(...members.map(() => weight)),
    /** Who is away while a lead comes; several leads come alike, so that rounds go on after others. */
    away: fc.array(fc.tuple(fc.subarray(members), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }),
  }),
)

const personOf = (id: string, onDuty: boolean): Person => ({ id, name: id, roles: [], active: true, onDuty })

/** Deals leads one by one; who is there is read anew for every stretch, and history goes on from desk to desk. */
function* deal({
  members,
  weights,
  away,
}: Sample): Generator<{ to: string | undefined; there: readonly string[] }> {
  const shares = new Map(members.map((id, index) => [id, weights[index] ?? 1]))
  let before: Desk | undefined
  for (const [gone, leads] of away) {
    const there = members.filter((id) => !gone.includes(id))
    const people = {
      members: members.map((id) => personOf(id, there.includes(id))),
      teams: [{ ...qualifiers, members }],
    }
    const desk = deskOf({ people, ...(before && { standing: before.standing(qualifiers.id) }) })
    before = desk
    for (let lead = 0; lead < leads; lead++) {
      const routed = desk.give(seeking(), plan(shares))
      yield { to: routed?.to, there }
    }
  }
}
type Sample = {
  readonly members: readonly string[]
  readonly weights: readonly number[]
  readonly away: readonly (readonly [readonly string[], number])[]
}

test('whoever comes and goes, after every turn each member has had their share of those who were there, within one turn', () => {
  fc.assert(
    fc.property(team, (sample) => {
      const weights = new Map<string, number>(
        sample.members.map((id, index) => [id, sample.weights[index] ?? 1]),
      )
      const weightOf = (id: string) => weights.get(id) ?? 1
      const pools = new Map<string, { dealt: number; had: Map<string, number> }>()
      for (const { to, there } of deal(sample)) {
        expect([...there, ...(there.length === 0 ? [undefined] : [])]).toContain(to)
        const key = there.toSorted().join()
        const pool = pools.get(key) ?? { dealt: 0, had: new Map<string, number>() }
        pools.set(key, pool)
        pool.dealt++
        if (to !== undefined) pool.had.set(to, (pool.had.get(to) ?? 0) + 1)
        const all = there.reduce((sum, id) => sum + weightOf(id), 0)
        for (const id of there) {
          const expected = (pool.dealt * weightOf(id)) / all
          expect(Math.abs(expected - (pool.had.get(id) ?? 0))).toBeLessThan(1)
        }
      }
    }),
  )
})

test('with equal shares and everybody there, most and least differ by at most one in any run of leads', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
      fc.nat({ max: 40 }),
      fc.nat({ max: 40 }),
      (members, skipped, counted) => {
        const sample = { members, weights: [], away: [[[], skipped + counted] as const] }
        const run = [...deal(sample)].slice(skipped).map(({ to }) => to)
        const counts = members.map((id) => run.filter((to) => to === id).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('in which order people are listed changes nothing', () => {
  fc.assert(
    fc.property(team, (sample) => {
      const turned = {
        ...sample,
        members: sample.members.toReversed(),
        weights: sample.weights.toReversed(),
      }
      expect([...deal(turned)].map(({ to }) => to)).toEqual([...deal(sample)].map(({ to }) => to))
    }),
  )
})

test('no cap is ever broken, and room is used while there is any', () => {
  fc.assert(
    fc.property(
      fc.record({ perDay: fc.nat({ max: 5 }), open: fc.nat({ max: 9 }) }),
      fc.tuple(
        ...qualifiers.members.map(() => fc.record({ today: fc.nat(4), week: fc.nat(9), open: fc.nat(9) })),
      ),
      fc.integer({ min: 1, max: 30 }),
      (caps, loads, leads) => {
        const read = Object.fromEntries(qualifiers.members.map((id, index) => [id, loads[index]]))
        const known = Object.fromEntries(
          Object.entries(read).flatMap(([id, load]) => (load ? [[id, load]] : [])),
        )
        const desk = deskOf({ loads: known, at: minutesAfter(at('09:00'), 1) })
        const rule = planOf({ steps: [{ to: 'fair turns' }], turns: turnsBy({ caps }) })
        const room = (id: string) => {
          const { today, open } = desk.load(id)
          return Math.min(caps.perDay - today, caps.open - open)
        }
        for (let lead = 0; lead < leads; lead++) {
          const able = qualifiers.members.filter((id) => room(id) > 0)
          const routed = desk.give(seeking(), rule)
          expect(able.length === 0 ? [undefined] : able).toContain(routed?.to)
        }
      },
    ),
  )
})
