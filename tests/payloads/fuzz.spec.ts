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

/** What is wrong with a reading: it is a refusal, a notice, or a submission that our own contract and our database would take. */
function faultsOf(reading: ReadDelivery): readonly string[] {
  if (reading.outcome !== 'submission') return []
  const canonical = reading.canonicalAt(times)
  const text = JSON.stringify(canonical)
  return [
    ...(CanonicalSubmission.safeParse(canonical).success ? [] : ['is not in the contract']),
    ...(text.isWellFormed() && !text.includes('\\u0000') ? [] : ['can not be stored']),
    ...(canonical.answers.length <= FIELDS_MAX ? [] : ['has too many answers']),
    ...(JSON.stringify(reading.canonicalAt(times)) === text ? [] : ['reads differently each time']),
  ]
}
const isSound = (reading: ReadDelivery): void => {
  expect(faultsOf(reading)).toEqual([])
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
