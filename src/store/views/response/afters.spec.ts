import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutsOf } from '#domain/response/picture.ts'
import { binned, doublesIn, everyOther, momentsAmong, type Afters } from './afters.ts'

const time = fc.integer({ min: 0, max: 500 })
const some = fc.array(
  fc.record({
    value: fc.constantFrom('a', 'b'),
    segment: fc.constant(null),
    first: fc.integer({ min: 1, max: 5 }),
    times: fc.array(time).map((times) => Float64Array.from(times)),
  }),
)
const flat = (afters: readonly Afters[]) =>
  afters.flatMap(({ value, first, times }) => [...times].map((after) => ({ value, first, after })))

describe('the times of some leads', () => {
  test('are counted at the first cut that is not earlier, each once', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.array(time), async (afters, moments) => {
        const cuts = cutsOf(moments)
        const counted = await binned(afters, cuts)
        for (const [index, cut] of cuts.entries())
          for (let first = 1; first <= 5; first++) {
            const above = cuts[index - 1] ?? -1
            const expected = flat(afters).filter(
              (one) => one.first === first && one.after > above && one.after <= cut,
            ).length
            const found = counted.filter((one) => one.cut === cut && one.first === first)
            expect(found.map(({ leads }) => leads)).toEqual(expected === 0 ? [] : [expected])
          }
      }),
    )
  })
  test('are told one by one within a range, of a value or of everybody', async () => {
    await fc.assert(
      fc.asyncProperty(some, time, time, async (afters, above, upTo) => {
        const moments = await momentsAmong(afters, [
          { above, upTo },
          { above: 500, upTo: 600 },
        ])
        const within = flat(afters).filter(({ after }) => after > above && after <= upTo)
        const told = (list: typeof within) =>
          list.map(({ first, after }) => ({ first, cut: after, leads: 1 }))
        expect(moments(undefined)).toEqual(expect.arrayContaining(told(within)))
        expect(moments(undefined)).toHaveLength(within.length)
        for (const name of ['a', 'b'])
          expect(moments(name)).toEqual(told(within.filter(({ value }) => value === name)))
      }),
    )
  })
  test('come as PostgreSQL sends doubles, one clock or both', () => {
    const bytes = Buffer.alloc(33)
    for (const [index, after] of [7, 70, 8, 80].entries()) bytes.writeDoubleBE(after, 1 + index * 8)
    const both = doublesIn(bytes.subarray(1))
    expect([[...everyOther(both, 0)], [...everyOther(both, 1)]]).toEqual([
      [7, 8],
      [70, 80],
    ])
  })
})
