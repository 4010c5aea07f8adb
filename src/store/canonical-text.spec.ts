import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from './canonical-text.ts'

/** Names that objects order in their own way or don't take, besides any others; half characters among the words. */
const anyName = fc.oneof(
  fc.constantFrom('10', '9', '__proto__', 'toJSON', 'constructor', '', 'é', '\u{1f600}', '\ufb33'),
  fc.string({ unit: 'binary' }),
)
const anyWords = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', 'a\udfff', '\\ud800', '"'))
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(anyWords, fc.double(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined)),
    fc.array(tie('anything'), { maxLength: 4 }),
    fc
      .array(fc.tuple(anyName, tie('anything')), { maxLength: 5 })
      .map((members) => Object.fromEntries(members)),
  ),
}))

/** What comes of it, or that it is refused. */
function outcomeOf(write: (value: unknown) => string | undefined, value: unknown): string | Error {
  try {
    return write(value) ?? new TypeError()
  } catch {
    return new TypeError()
  }
}

test('is what the library for the standard writes, of whatever it is given', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(outcomeOf(canonicalText, value)).toEqual(outcomeOf(canonicalize, value))
    }),
    { numRuns: 1_000 },
  )
})

test('orders names at every depth and changes nothing of what it is given', () => {
  const given = { b: [{ d: 1, c: 'x' }, 2], a: { z: null, y: undefined, x: true } }
  const before = structuredClone(given)
  expect(canonicalText(given)).toBe('{"a":{"x":true,"z":null},"b":[{"c":"x","d":1},2]}')
  expect(given).toEqual(before)
})

test('writes what is deeper than it goes itself', () => {
  let deep: unknown = { b: 1, a: 2 }
  for (let depth = 0; depth < 100; depth += 1) deep = [deep]
  expect(canonicalText(deep)).toBe(`${'['.repeat(100)}{"a":2,"b":1}${']'.repeat(100)}`)
})

test('refuses what is no JSON', () => {
  for (const value of [undefined, () => 1, { at: Number.NaN }, { words: '\udc00' }])
    expect(() => canonicalText(value)).toThrow(Error)
})
