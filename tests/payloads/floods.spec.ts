import { describe, expect, test } from 'vitest'
import type { ReadDelivery } from '#app/doors.ts'
import { providers, type Provider } from '#domain/form/provider.ts'
import { readDelivery } from '#intake/providers/read.ts'

const at = '2026-03-02T09:00:00.000Z'
const times = {
  submittedAt: at,
  receivedAt: at,
  clock: 'receipt',
  source: 'Website',
  kind: 'contact',
} as const

const read = (
  provider: Provider,
  bytes: Buffer,
  headers: Readonly<Record<string, string>> = {},
): ReadDelivery =>
  readDelivery({ provider, bytes, headers: new Map(Object.entries(headers)), secret: undefined, now: at })

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
