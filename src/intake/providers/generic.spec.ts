import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readDelivery } from './read.ts'
import { answersIn, reading } from './spec/reading.ts'

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`
const now = '2026-03-02T09:00:00.000Z'
const seconds = Date.parse(now) / 1_000
const body = Buffer.from('{"email":"kim@northwind.example"}')
const mac = (key: string | Buffer, text: string | Buffer, encoding: 'hex' | 'base64') =>
  createHmac('sha256', key).update(text).digest(encoding)

function verdict(headers: Readonly<Record<string, string>>, bytes = body) {
  const read = readDelivery({
    provider: 'generic',
    bytes,
    headers: new Map(Object.entries(headers)),
    secret,
    now,
  })
  return read.outcome === 'refused' ? read.refusal.code : read.outcome
}

/** As the standardwebhooks library signs. */
const standard = (at: number, { id = 'msg_1', prefix = 'webhook' } = {}) => ({
  [`${prefix}-id`]: id,
  [`${prefix}-timestamp`]: `${at}`,
  [`${prefix}-signature`]: `v1,${mac(Buffer.from(secret.slice(6), 'base64'), `${id}.${at}.${body.toString()}`, 'base64')}`,
})

describe('a signature of the generic door', () => {
  test('is taken as standard webhooks and Svix sign, beside others too', () => {
    expect(verdict(standard(seconds))).toBe('submission')
    expect(verdict(standard(seconds, { prefix: 'svix' }))).toBe('submission')
    const [signed] = [standard(seconds)]
    const rolled = { ...signed, 'webhook-signature': `v1,AAAA v1a,zzz ${signed['webhook-signature'] ?? ''}` }
    expect(verdict(rolled)).toBe('submission')
  })

  test.each(['hex', 'base64'] as const)('is taken over the plain bytes, in %s', (encoding) => {
    const plain = mac(secret, body, encoding)
    expect(verdict({ 'x-hub-signature-256': `sha256=${plain}` })).toBe('submission')
    expect(verdict({ 'x-signature': plain })).toBe('submission')
    expect(verdict({ 'x-signature': plain }, Buffer.from('{}'))).toBe('signature_wrong')
  })

  test('five minutes old it is stale, for somebody may be sending it again', () => {
    expect(verdict(standard(seconds - 300))).toBe('submission')
    expect(verdict(standard(seconds - 301))).toBe('signature_stale')
    expect(verdict(standard(seconds + 301))).toBe('signature_stale')
  })

  test('is missed, and no other moment or id can be put in its place', () => {
    expect(verdict({})).toBe('signature_missing')
    expect(verdict({ ...standard(seconds), 'webhook-timestamp': `${seconds + 1}` })).toBe('signature_wrong')
    expect(verdict({ ...standard(seconds), 'webhook-id': 'msg_2' })).toBe('signature_wrong')
    expect(verdict({ ...standard(seconds), 'webhook-signature': 'v1,' })).toBe('signature_wrong')
  })
})

describe('formats that nobody has shown us', () => {
  test('nested objects have dotted names, and what is wrapped is understood all the same', () => {
    const submission = reading('generic', {
      event: 'form.submitted',
      data: {
        contact: { name: 'Kim Park', email: 'kim@northwind.example' },
        budget: { amount: 1200, currency: 'EUR' },
      },
    })
    expect(submission.person).toEqual({ name: 'Kim Park', email: 'kim@northwind.example' })
    expect(answersIn(submission)).toEqual({
      ...{ event: ['form.submitted'], 'data.contact.name': ['Kim Park'] },
      ...{
        'data.contact.email': ['kim@northwind.example'],
        'data.budget.amount': ['1200'],
        'data.budget.currency': ['EUR'],
      },
    })
  })

  test('what wraps them says nothing; the name of a form is nobody’s', () => {
    const { person, organisation } = reading('generic', {
      form: { id: 'f1', name: 'Contact us' },
      payload: {
        submission: {
          who: { name: 'Kim Park', email: 'kim@northwind.example' },
          company: { name: 'Northwind' },
        },
      },
      manager: { email: 'lou@northwind.example' },
    })
    expect(person).toEqual({ name: 'Kim Park', email: 'kim@northwind.example' })
    expect(organisation).toEqual({ name: 'Northwind' })
  })

  test('a list of questions with their answers becomes answers by their own names', () => {
    const submission = reading('generic', {
      id: 'r1',
      answers: [
        { key: 'f1', label: 'Your name', value: 'Kim Park' },
        { key: 'f2', label: 'Email', value: 'kim@northwind.example' },
        { key: 'f3', label: 'Needs', value: ['Pumps', 'Valves'] },
      ],
    })
    expect(submission.person).toMatchObject({ email: 'kim@northwind.example' })
    expect(answersIn(submission)).toEqual({
      ...{ id: ['r1'], f1: ['Kim Park'], f2: ['kim@northwind.example'], f3: ['Pumps', 'Valves'] },
    })
  })

  test('Contact Form 7 and Gravity Forms get in as they are', () => {
    const seven = reading('generic', [
      ...[
        ['your-name', 'Kim Park'],
        ['your-email', 'kim@northwind.example'],
        ['your-message', 'Pumps.'],
      ],
    ])
    expect(seven).toMatchObject({
      person: { name: 'Kim Park', email: 'kim@northwind.example' },
      message: 'Pumps.',
    })
    const gravity = reading('generic', {
      form_id: '1',
      '1.3': 'Kim',
      '1.6': 'Park',
      '2': 'kim@northwind.example',
    })
    expect(answersIn(gravity)).toEqual({
      form_id: ['1'],
      '1.3': ['Kim'],
      '1.6': ['Park'],
      '2': ['kim@northwind.example'],
    })
  })
})
