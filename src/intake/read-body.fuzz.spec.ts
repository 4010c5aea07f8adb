import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIELD_CHARS_MAX, FIELDS_MAX } from '#domain/submission/limits.ts'
import { storable } from '#domain/text/storable.ts'
import { canonicalFrom } from './canonical.ts'
import type { Field, Reading } from './gathered.ts'
import { readBody } from './read-body.ts'

const charset = fc.constantFrom(
  '',
  '; charset=utf-8',
  '; charset=utf-16le',
  '; charset=shift_jis',
  '; charset=replacement',
  '; charset=',
  '; charset="x',
)
const contentType = fc
  .tuple(
    fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=XX',
      'multipart/form-data; boundary="X X"',
      'multipart/form-data',
    ),
    charset,
  )
  .map((both) => both.join(''))

/** Pieces that the formats give a meaning to, in any order. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      'null',
      '1e999',
      '12345678901234567890',
      '"__proto__"',
      String.raw`"\u0000\ud800"`,
    ),
    fc.constantFrom('&', '=', '%', '%00', '%ED%A0%80', '+', '_charset_=utf-16', '_charset_=x'),
    fc.constantFrom(
      '--XX',
      '--XX--',
      '--X X--',
      '\r\n',
      '\r\n\r\n',
      'Content-Disposition: form-data; name="a"',
      '; filename="f',
      ';filename*=x',
      'Content-Type: text/plain; charset=utf-16',
      '\0',
      '-',
    ),
    fc.string({ maxLength: 5 }),
  ),
  { maxLength: 60 },
)
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((raw) => Buffer.from(raw)),
  pieces.map((all) => Buffer.from(all.join(''), 'latin1')),
  fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)),
)

const about = {
  kind: 'contact',
  source: 'x',
  provider: 'html',
  submittedAt: '',
  receivedAt: '',
  clock: 'receipt',
  test: false,
} as const

function holds(reading: Reading): void {
  const words = JSON.stringify(reading)
  expect(words.replaceAll('\\\\', '')).not.toMatch(/\\u0000|\\ud[89a-f]/)
  expect(reading.outcome === 'read' || reading.refusal.errors.length > 0).toBe(true)
  if (reading.outcome === 'read') within(reading.fields)
}

function within(fields: readonly Field[]): void {
  const keys = fields.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBeLessThanOrEqual(FIELDS_MAX)
  for (const { value } of fields)
    expect(Array.from(value.join('')).length).toBeLessThanOrEqual(FIELD_CHARS_MAX)
  const canonical = canonicalFrom(fields, about)
  expect(canonical.answers.map(({ key, value }) => ({ key, value }))).toEqual(fields)
  expect(JSON.stringify(canonical).replaceAll('\\\\', '')).not.toMatch(/\\u0000|\\ud[89a-f]/)
}

test('whatever bytes come, the answer is fields that can be stored, or a refusal', () => {
  fc.assert(
    fc.property(bytes, contentType, (sent, type) => holds(readBody(sent, type))),
    { numRuns: 1_000 },
  )
})

test('a content type may be anything too', () => {
  fc.assert(fc.property(bytes, fc.string(), (sent, type) => holds(readBody(sent, type))))
  fc.assert(
    fc.property(bytes, fc.string(), (sent, type) =>
      holds(readBody(sent, `multipart/form-data; boundary=${type}`)),
    ),
  )
})

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((key) => key !== '_charset_')
const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 20 })

/** What must come out: every value, under its key, in order. */
function grouped(sent: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const [key, value] of sent)
    fields.set(storable(key), [...(fields.get(storable(key)) ?? []), storable(value)])
  return fields
}
const read = (reading: Reading) =>
  reading.outcome === 'read' ? new Map(reading.fields.map(({ key, value }) => [key, value])) : reading

test('every field of a form that a browser sends comes out as it was typed', () => {
  fc.assert(
    fc.property(pairs, (sent) => {
      const body = new URLSearchParams(sent.map(([key, value]) => [key, value])).toString()
      expect(read(readBody(Buffer.from(body), 'application/x-www-form-urlencoded'))).toEqual(grouped(sent))
    }),
  )
})

test('every part of a multipart form comes out as it was typed', () => {
  // Browsers escape quotes and line breaks in a part's name; here the names have neither.
  const plain = pairs.map((all) =>
    all.map(([key, value]) => [key.replaceAll(/["\\\r\n\0]/g, '_'), value] as const),
  )
  fc.assert(
    fc.property(plain, (sent) => {
      const body =
        sent
          .map(
            ([key, value]) => `--X--X\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
          )
          .join('') + '--X--X--\r\n'
      expect(read(readBody(Buffer.from(body), 'multipart/form-data; boundary=X--X'))).toEqual(grouped(sent))
    }),
  )
})

test('every answer in JSON comes out as it was sent', () => {
  const flat = fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ maxLength: 30 }), {
    maxKeys: 20,
  })
  fc.assert(
    fc.property(flat, (sent) => {
      expect(read(readBody(Buffer.from(JSON.stringify(sent)), 'application/json'))).toEqual(
        grouped(Object.entries(sent)),
      )
    }),
  )
})
