import fc from 'fast-check'
import { expect } from 'vitest'
import { instantOf } from '#domain/time/instant.ts'
import { test } from '#tests/database.ts'
import { byteas, integers, moments, smallIntegers, texts, uuids } from './arrays.ts'

const some = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 1, maxLength: 5 })
/** What PostgreSQL text can hold: no U+0000, no halves of characters. */
const anyText = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000'))
const anyLists = fc.record({
  uuid: some(fc.option(fc.uuid())),
  text: some(fc.option(anyText)),
  bytea: some(fc.option(fc.uint8Array({ maxLength: 300 }))),
  at: some(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })),
  int: some(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  small: some(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 })),
})

test('a list arrives as it was sent', async ({ db }) => {
  await fc.assert(
    fc.asyncProperty(anyLists, async ({ uuid, text, bytea, at, int, small }) => {
      const { rows } = await db.app.query({
        text: `select $1::uuid[] as uuid, $2::text[] as text, $3::bytea[] as bytea, $4::timestamptz[] as at, $5::int[] as int, $6::smallint[] as small`,
        values: [
          uuids(uuid),
          texts(text),
          byteas(bytea),
          moments(at.map((date) => instantOf(date.getTime()))),
          integers(int),
          smallIntegers(small),
        ],
      })
      expect(rows).toEqual([
        { uuid, text, bytea: bytea.map((bytes) => bytes && Buffer.from(bytes)), at, int, small },
      ])
    }),
    { numRuns: 60 },
  )
})

test.for(['', '0', 'not-a-uuid', '00000000-0000-4000-8000-00000000000g'])(
  '%j is never sent as a UUID',
  (text) => {
    expect(() => uuids([text])).toThrow('This is not a UUID.')
  },
)
