import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CanonicalSubmission } from '#contract/submission.ts'
import { canonicalFrom } from './canonical.ts'
import { readBody } from './read-body.ts'
import { about, from } from './spec/submitted.ts'

const fromJson = (body: unknown) => {
  const reading = readBody(Buffer.from(JSON.stringify(body)), 'application/json')
  if (reading.outcome === 'refused') throw new Error(reading.refusal.code)
  return canonicalFrom(reading.fields, { ...about, provider: 'api' })
}

describe('a value that is not what its field asks for', () => {
  test('is only an answer', () => {
    const submission = from({
      email: 'not an address',
      phone: 'call me',
      website: 'none',
      country: 'here',
      employees: 'some',
      company: ' ',
    })
    expect(submission.person).toEqual({})
    expect(submission.organisation).toEqual({})
    expect(submission.answers.map(({ value }) => value[0])).toEqual([
      'not an address',
      'call me',
      'none',
      'here',
      'some',
      ' ',
    ])
  })

  test('gives way to a later one that is', () => {
    expect(from({ email: ['', 'oops', 'kim@acme.example'] }).person.email).toBe('kim@acme.example')
  })
})

describe('what brought the person here', () => {
  test('is read from the fields that forms carry along', () => {
    const { campaign } = from({
      utm_source: 'news',
      UTM_Medium: 'email',
      utm_campaign: ' spring ',
      utm_unheard_of: 'x',
      referrer: 'https://search.example/?q=pumps',
      page_url: 'https://acme.example/contact',
      gclid: 'Cj0KCQ-x_1.2',
    })
    expect(campaign).toEqual({
      utm: { source: 'news', medium: 'email', campaign: 'spring' },
      referrer: 'https://search.example/?q=pumps',
      page: 'https://acme.example/contact',
      clickId: 'Cj0KCQ-x_1.2',
    })
  })

  test('is read from the address of the page where the form carries none', () => {
    const page = 'https://acme.example/?utm_source=ads&utm_term=a%00b'
    expect(from({ page }).campaign).toEqual({ page, utm: { source: 'ads', term: 'a b' } })
    expect(from({ page, utm_source: 'news' }).campaign.utm).toEqual({ source: 'news', term: 'a b' })
  })

  test('is nothing where the address is none', () => {
    expect(from({ page: 'javascript:alert(1)', referrer: 'x', fbclid: '"><b>' }).campaign).toEqual({})
  })
})

describe('JSON in the canonical shape', () => {
  test('is taken as it says', () => {
    const body = {
      person: {
        name: 'Kim Lee',
        given: 'Kim',
        family: 'Lee',
        email: 'kim@acme.example',
        phone: '+442079460000',
        title: 'CEO',
      },
      organisation: {
        name: 'Acme',
        site: 'https://acme.example',
        employees: { min: 1000, max: null },
        country: 'GB',
      },
      message: 'Hello',
      campaign: {
        utm: { source: 'news' },
        referrer: 'https://a.example/',
        page: 'https://b.example/',
        clickId: 'abc',
      },
      consent: [
        { purpose: 'marketing', text: 'Send me news', given: true },
        { purpose: 'calls', text: '', given: false },
      ],
    }
    const { person, organisation, message, campaign, consent } = fromJson(body)
    expect({ person, organisation, message, campaign, consent }).toEqual(body)
  })
})

describe('a sender', () => {
  test('can not choose what only we say; all of it stays an answer', () => {
    const claims = {
      source: 'x',
      provider: 'y',
      kind: 'demo',
      test: 'true',
      submittedAt: '2020-01-01T00:00:00Z',
      receivedAt: 'x',
      clock: 'source',
      owner: 'ana',
      status: 'won',
      workspace: 'w',
      providerId: '7',
    }
    const { answers, ...rest } = from(claims)
    expect(rest).toEqual({
      ...about,
      providerId: null,
      person: {},
      organisation: {},
      campaign: {},
      consent: [],
    })
    expect(answers).toEqual(Object.entries(claims).map(([key, value]) => ({ key, value: [value] })))
  })

  test('can not reach into objects with names like __proto__', () => {
    const submission = fromJson(
      JSON.parse('{"__proto__":{"email":"a@b.example"},"utm___proto__":"x","constructor":{"name":"x"}}'),
    )
    expect(submission.person).toEqual({})
    expect(submission.campaign).toEqual({})
    expect(submission.answers.map(({ key }) => key)).toEqual([
      '__proto__.email',
      'utm___proto__',
      'constructor.name',
    ])
  })

  test('whatever they send, every answer is kept, and nothing is known twice over', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'name',
        'email',
        'employees',
        'organisation.employees.min',
        'utm_source',
        'consent',
        'consent.0.purpose',
        'consent.0.given',
        'page',
        '__proto__',
      ),
    )
    const value = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('a@b.example', '1-10', '5', 'on', 'https://a.example/?utm_term=x'),
      ),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ key, value }), { selector: (field) => field.key, maxLength: 8 }),
        (fields) => {
          const submission = canonicalFrom(fields, about)
          expect(submission.answers).toEqual(fields)
          expect(CanonicalSubmission.parse(submission)).toEqual(submission)
          expect(JSON.stringify(submission)).not.toContain('undefined')
          expect(submission).toMatchObject(about)
          const { min, max } = submission.organisation.employees ?? { min: 0, max: 0 }
          expect(max ?? Infinity).toBeGreaterThanOrEqual(min)
        },
      ),
    )
  })
})
