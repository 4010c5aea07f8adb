import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, eve } from '../spec/cast.ts'
import { byChance, easySegments } from './easy-segments.ts'

describe('easy segments', () => {
  const longest = { lead: 'oldest', since: at('09:00') }
  const segment = (name: string, had: number, lapsed: number) => ({
    ...{ segment: name, had, lapsed, ...(lapsed > 0 && { longest }) },
  })
  const queue = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true })),
    { maxLength: 5 },
  )
  test('never asks about a segment that lies no more than the others, or about a handful', () => {
    fc.assert(
      fc.property(queue, (parts) => {
        const segments = parts.map(([had, share], n) => segment(`s${n}`, had, Math.floor(had * share)))
        const lapsedIn = (some: typeof segments) => some.reduce((sum, { lapsed }) => sum + lapsed, 0)
        const hadIn = (some: typeof segments) => some.reduce((sum, { had }) => sum + had, 0)
        for (const { evidence } of easySegments({ member: eve, month: '2026-03', segments })) {
          const [here] = evidence
          const others = segments.filter((one) => one.segment !== here?.name)
          expect(here?.of).toBeGreaterThanOrEqual(8)
          expect(hadIn(others)).toBeGreaterThanOrEqual(8)
          expect((here?.count ?? 0) / (here?.of ?? 1)).toBeGreaterThan(lapsedIn(others) / hadIn(others))
        }
      }),
    )
  })
  test('is held against chance as Fisher did', () => {
    // His lady, who told milk first from tea first: four of four cups, and three of four.
    expect(byChance({ had: 4, lapsed: 4 }, { had: 4, lapsed: 0 })).toBeCloseTo(1 / 70, 12)
    expect(byChance({ had: 4, lapsed: 3 }, { had: 4, lapsed: 1 })).toBeCloseTo(17 / 70, 12)
    expect(byChance({ had: 5, lapsed: 0 }, { had: 5, lapsed: 3 })).toBeCloseTo(1, 12)
  })
})
