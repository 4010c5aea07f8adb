import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadDelivery } from '#app/doors.ts'
import { CanonicalSubmission } from '#contract/submission.ts'
import { providers, type Provider } from '#domain/form/provider.ts'
import { FIELDS_MAX } from '#domain/submission/limits.ts'
import { readDelivery } from '#intake/providers/read.ts'
import { bytesOf, doorOf, headersOf, sent } from './samples.ts'

const at = '2026-03-02T09:00:00.000Z'
const times = {
  submittedAt: at,
  receivedAt: at,
  clock: 'receipt',
  source: 'Website',
  kind: 'contact',
} as const

function read(
  provider: Provider,
  bytes: Buffer,
  headers: Readonly<Record<string, string>> = {},
): ReadDelivery {
  const delivery = { provider, bytes, headers: new Map(Object.entries(headers)), now: at }
  // With a secret, whatever comes must be looked at without a crash as well.
  readDelivery({ ...delivery, secret: 'handraise-test-secret' })
  return readDelivery({ ...delivery, secret: undefined })
}

/** A refusal with its reason, a notice, or a submission that our own contract and our database would take. */
function isSound(reading: ReadDelivery): void {
  if (reading.outcome === 'refused') expect(reading.refusal.code).toMatch(/^[a-z_]+$/)
  else if (reading.outcome === 'notification') expect(Array.isArray(reading.leads)).toBe(true)
  else {
    const canonical = reading.canonicalAt(times)
    CanonicalSubmission.parse(canonical)
    const text = JSON.stringify(canonical)
    expect(text.isWellFormed() && !text.includes('\\u0000')).toBe(true)
    expect(canonical.answers.length).toBeLessThanOrEqual(FIELDS_MAX)
    expect(JSON.stringify(reading.canonicalAt(times))).toBe(text)
  }
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e21,
    '',
    ' ',
    '\0',
    '\ud800',
    [],
    {},
    [[]],
    [null],
    [{}],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'sha256=',
    '2026-13-45T99:99:99Z',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer({ min: 1, max: 60 }).map((levels) => JSON.parse('['.repeat(levels) + ']'.repeat(levels))),
)
const keys = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'length',
    'value',
    'type',
    'id',
    'name',
  ),
  fc.string({ maxLength: 12 }),
)
type Change = {
  readonly where: readonly number[]
  readonly how: 'set' | 'drop' | 'add'
  readonly key: string
  readonly value: unknown
}
const changes = fc.array(
  fc.record<Change>({
    where: fc.array(fc.nat(20), { maxLength: 6 }),
    how: fc.constantFrom('set', 'drop', 'add'),
    key: keys,
    value: strange,
  }),
  { minLength: 1, maxLength: 4 },
)

/** Goes down into the sample as far as the way leads, and does its mischief there. */
function changed(sample: unknown, { where: [step = 0, ...rest], how, key, value }: Change): unknown {
  if (typeof sample !== 'object' || sample === null) return value
  const entries: [string, unknown][] = Object.entries(sample)
  const index = entries.length === 0 ? 0 : step % entries.length
  const made = entries.flatMap(([name, inner], position): [string, unknown][] => {
    if (position !== index) return [[name, inner]]
    if (rest.length > 0) return [[name, changed(inner, { where: rest, how, key, value })]]
    if (how === 'drop') return []
    return how === 'set'
      ? [[name, value]]
      : [
          [name, inner],
          [key, value],
        ]
  })
  if (Array.isArray(sample)) return made.map(([, inner]) => inner)
  // As JSON.parse does, so that `__proto__` is a key like any other.
  return made.reduce<object>(
    (object, [name, inner]) =>
      Object.defineProperty(object, name, {
        value: inner,
        enumerable: true,
        configurable: true,
        writable: true,
      }),
    {},
  )
}

const fetchedLeads: readonly [Provider, object][] = [
  [
    'meta',
    {
      id: '1',
      created_time: '2026-03-02T08:59:00+0000',
      form_id: '2',
      field_data: [{ name: 'email', values: ['kim@acme.example'] }],
    },
  ],
  [
    'linkedin',
    {
      leadFormResponse: {
        id: '1',
        submittedAt: 1,
        formResponse: {
          answers: [{ questionId: 1, answerDetails: { multipleChoiceAnswer: { options: [1] } } }],
          consentResponses: [{ consentId: 1, accepted: true }],
        },
      },
      leadForm: {
        name: 'x',
        content: {
          questions: [{ questionId: 1, question: { localized: { en_US: 'x' } } }],
          legalInfo: { consents: [{ id: 1, consent: { localized: { en_US: 'x' } } }] },
        },
      },
    },
  ],
  ['generic', { data: { fields: [{ key: 'a', label: 'Email', value: 'kim@acme.example' }] } }],
]
const inJson: readonly [Provider, unknown][] = [
  ...sent
    .filter((path) => headersOf(path)['content-type'] === 'application/json')
    .map((path): [Provider, unknown] => [doorOf(path), JSON.parse(bytesOf(path).toString())]),
  ...fetchedLeads,
]

describe('whatever comes', () => {
  test.for(inJson)('%s changed anywhere in its structure is sound', ([provider, sample]) => {
    fc.assert(
      fc.property(changes, (all) => {
        const body = all.reduce<unknown>(changed, sample)
        isSound(
          read(provider, Buffer.from(JSON.stringify(body) ?? ''), { 'content-type': 'application/json' }),
        )
      }),
      { numRuns: 150 },
    )
  })

  test.for(sent)('%s with bytes turned, lost and put in is sound', (path) => {
    const bytes = bytesOf(path)
    const mischief = fc.array(fc.tuple(fc.nat(bytes.length), fc.nat(30), fc.uint8Array({ maxLength: 30 })), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(mischief, (all) => {
        const body = all.reduce(
          (left, [start, lost, put]) =>
            Buffer.concat([left.subarray(0, start), put, left.subarray(start + lost)]),
          bytes,
        )
        isSound(read(doorOf(path), body, headersOf(path)))
      }),
      { numRuns: 100 },
    )
  })

  test.for(providers)('%s with any bytes, content type and charset is sound', (provider) => {
    const types = fc.constantFrom(
      ...[
        'application/json',
        'application/json; charset=utf-16',
        'application/json; charset=nonsense',
        'text/plain',
        '',
      ],
      ...['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=windows-1252'],
      ...['multipart/form-data; boundary=x', 'multipart/form-data', 'multipart/form-data; boundary='],
    )
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(text)),
      fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)),
      fc.json({ maxDepth: 2 }).map((text) => Buffer.from(text, 'utf16le')),
    )
    fc.assert(
      fc.property(bodies, types, (body, type) =>
        isSound(read(provider, Buffer.from(body), { 'content-type': type })),
      ),
      { numRuns: 100 },
    )
  })
})

describe('too much of it', () => {
  const many = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
    Array.from({ length: count }, (_, index) => make(index))
  const floods: readonly [Provider, object][] = [
    [
      'typeform',
      {
        event_type: 'form_response',
        form_response: {
          answers: many(10_000, (index) => ({
            type: 'text',
            text: 'x',
            field: { id: `${index}`, type: 'short_text' },
          })),
        },
      },
    ],
    [
      'tally',
      {
        eventType: 'FORM_RESPONSE',
        data: { fields: many(10_000, (index) => ({ key: `${index}`, type: 'INPUT_TEXT', value: 'x' })) },
      },
    ],
    [
      'google_ads',
      { user_column_data: many(10_000, (index) => ({ column_id: `${index}`, string_value: 'x' })) },
    ],
    ['hubspot', { fields: many(10_000, (index) => ({ name: `${index}`, value: 'x' })) }],
    ['meta', { field_data: many(10_000, (index) => ({ name: `${index}`, values: ['x'] })) }],
    [
      'calendly',
      {
        event: 'invitee.created',
        payload: { questions_and_answers: many(10_000, (index) => ({ question: `${index}`, answer: 'x' })) },
      },
    ],
    ['generic', Object.fromEntries(many(10_000, (index) => [`f${index}`, 'x']))],
  ]

  test.for(floods)('10,000 keys for %s are refused as a whole', ([provider, body]) => {
    const reading = read(provider, Buffer.from(JSON.stringify(body)), { 'content-type': 'application/json' })
    expect(reading).toMatchObject({ outcome: 'refused', refusal: { code: 'too_many_fields' } })
  })

  test.for(['elementor', 'salesforce_web2lead', 'jotform'] as const)(
    '10,000 fields of a form for %s are refused as a whole',
    (provider) => {
      const body = many(10_000, (index) => `f${index}=x`).join('&')
      const reading = read(provider, Buffer.from(body), {
        'content-type': 'application/x-www-form-urlencoded',
      })
      expect(reading).toMatchObject({ outcome: 'refused', refusal: { code: 'too_many_fields' } })
    },
  )

  test.for(providers)('%s does not follow a nest of a hundred thousand levels', (provider) => {
    const deep = Buffer.from(`{"form_response":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    expect(read(provider, deep, { 'content-type': 'application/json' }).outcome).toBe('refused')
  })

  test('an answer longer than a field may be is refused, and named', () => {
    const body = {
      event_type: 'form_response',
      form_response: {
        answers: [{ type: 'text', text: 'x'.repeat(20_001), field: { id: 'a', type: 'long_text' } }],
      },
    }
    expect(read('typeform', Buffer.from(JSON.stringify(body)))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'field_too_long', errors: [{ field: 'a' }] },
    })
  })

  test('a name that is repeated has all its values, in their order', () => {
    const body = Buffer.from('fields[a][id]=a&fields[a][value]=1&fields[a][value]=2')
    const reading = read('elementor', body)
    expect(reading.outcome === 'submission' && reading.canonicalAt(times).answers).toEqual([
      { key: 'a', value: ['1', '2'] },
    ])
  })
})
