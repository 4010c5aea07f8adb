import { describe, expect, test } from 'vitest'
import { answersIn, reading } from './spec/reading.ts'

describe('Salesforce', () => {
  test('knows the standard fields, and boxes that say no', () => {
    const submission = reading('salesforce_web2lead', [
      ...[
        ['oid', '00D1'],
        ['retURL', 'https://acme.example/'],
        ['debug', '1'],
        ['debugEmail', 'a@acme.example'],
      ],
      ...[
        ['salutation', 'Ms.'],
        ['first_name', 'Kim'],
        ['last_name', 'Park'],
        ['email', 'kim@northwind.example'],
      ],
      ...[
        ['title', 'Buyer'],
        ['company', 'Northwind'],
        ['URL', 'northwind.example'],
        ['employees', '120'],
      ],
      ...[
        ['mobile', '07911 123456'],
        ['country_code', 'GB'],
        ['description', 'Pumps.'],
        ['lead_source', 'Web'],
      ],
      ...[
        ['emailOptOut', '1'],
        ['doNotCall', '1'],
        ['00N5j000000pTbO', 'R1'],
        ['Campaign_ID', '701'],
      ],
    ])
    expect(submission).toMatchObject({
      person: { name: 'Kim Park', email: 'kim@northwind.example', phone: '+447911123456', title: 'Buyer' },
      organisation: {
        name: 'Northwind',
        site: 'northwind.example',
        employees: { min: 120, max: 120 },
        country: 'GB',
      },
      message: 'Pumps.',
      consent: [
        { purpose: 'marketing', text: 'emailOptOut', given: false },
        { purpose: 'contact', text: 'doNotCall', given: false },
      ],
    })
    const answers = answersIn(submission)
    expect(answers).toMatchObject({ salutation: ['Ms.'], '00N5j000000pTbO': ['R1'], Campaign_ID: ['701'] })
    expect(Object.keys(answers).filter((key) => /oid|ret|debug/i.test(key))).toEqual([])
  })

  test('the field `encoding` says how its bytes are to be read', () => {
    const body = 'encoding=ISO-8859-2&last_name=Ko%B3o'
    expect(reading('salesforce_web2lead', body, 'application/x-www-form-urlencoded').person.name).toBe('Koło')
  })
})

describe('HubSpot', () => {
  test('knows whose field it is, where the page was, and what was agreed to', () => {
    const submission = reading('hubspot', {
      submittedAt: '1772441940000',
      fields: [
        { objectTypeId: '0-1', name: 'email', value: 'kim@northwind.example' },
        { objectTypeId: '0-2', name: 'name', value: 'Northwind' },
        { objectTypeId: '0-2', name: 'domain', value: 'northwind.example' },
        { objectTypeId: '0-1', name: 'numemployees', value: '51-200' },
        { name: 'TICKET.content', value: 'Pumps.' },
        { name: 'an_undeclared_field', value: 'kept' },
      ],
      context: { hutk: 'abc', pageUri: 'https://acme.example/contact?utm_source=news', pageName: 'Contact' },
      legalConsentOptions: {
        consent: {
          ...{ consentToProcess: true, text: 'I agree to your storing my data.' },
          communications: [{ value: false, subscriptionTypeId: 999, text: 'Send me news.' }],
        },
      },
    })
    expect(submission).toMatchObject({
      person: { email: 'kim@northwind.example' },
      organisation: { name: 'Northwind', site: 'northwind.example', employees: { min: 51, max: 200 } },
      ...{ message: 'Pumps.', submittedAtClaimed: '2026-03-02T08:59:00.000Z' },
      campaign: { page: 'https://acme.example/contact?utm_source=news', utm: { source: 'news' } },
      consent: [
        { purpose: 'privacy', text: 'I agree to your storing my data.', given: true },
        { purpose: 'marketing', text: 'Send me news.', given: false },
      ],
    })
    expect(submission.person.name).toBeUndefined()
    expect(answersIn(submission)).toMatchObject({ an_undeclared_field: ['kept'] })
  })

  test('a legitimate interest is no consent', () => {
    const legitimateInterest = {
      value: true,
      subscriptionTypeId: 1,
      legalBasis: 'LEAD',
      text: 'We may write.',
    }
    const body = {
      fields: [{ name: 'email', value: 'a@b.example' }],
      legalConsentOptions: { legitimateInterest },
    }
    expect(reading('hubspot', body).consent).toEqual([])
  })
})

describe('Jotform', () => {
  const submitted = (raw: object, more: readonly (readonly [string, string])[] = []) =>
    reading('jotform', [['formID', '1'], ['submissionID', '2'], ['rawRequest', JSON.stringify(raw)], ...more])

  test('its controls are told by their shape', () => {
    const submission = submitted({
      q3_yourName: { prefix: 'Dr', first: 'Kim', last: 'Park' },
      q4_email: 'kim@northwind.example',
      q5_phoneNumber: { area: '020', phone: '7946 0958' },
      q6_address: { addr_line1: '1 High Street', city: 'London', country: 'United Kingdom' },
      q7_companyName: 'Northwind',
      q8_message: 'Pumps.',
      q9_which: ['A', 'B'],
      q10_when: { month: '', day: '', year: '' },
    })
    expect(submission).toMatchObject({
      person: { name: 'Dr Kim Park', given: 'Kim', family: 'Park', phone: '+442079460958' },
      ...{ organisation: { name: 'Northwind', country: 'GB' }, message: 'Pumps.' },
    })
    expect(answersIn(submission)).toMatchObject({
      ...{ q3_yourName: ['Dr Kim Park'], q6_address: ['1 High Street', 'London', 'United Kingdom'] },
      ...{ q9_which: ['A', 'B'], q10_when: [] },
    })
  })

  test('of two people neither is taken for the one who asks, unless a question says so', () => {
    const people = { q3_child: { first: 'Jo', last: 'Park' }, q4_parent: { first: 'Kim', last: 'Park' } }
    expect(submitted(people).person).toEqual({})
    expect(submitted({ ...people, q5_name: { first: 'Kim', last: 'Park' } }).person.name).toBe('Kim Park')
  })

  test('what is pretty is never split', () => {
    const pretty = 'Name:Kim, Park, Email:kim@northwind.example'
    const submission = reading('jotform', [
      ['formID', '1'],
      ['pretty', pretty],
      ['rawRequest', '{broken'],
    ])
    expect(submission).toMatchObject({ person: {}, answers: [{ key: 'pretty', value: [pretty] }] })
  })
})

describe('Elementor', () => {
  const field = (id: string, type: string, title: string, value: string) =>
    Object.entries({ id, type, title, value, raw_value: value, required: '0' }).map(([part, said]) => [
      `fields[${id}][${part}]`,
      said,
    ])

  test('with advanced data its types are believed, and its own words kept apart', () => {
    const submission = reading('elementor', [
      ...[
        ['form[id]', 'f'],
        ['form[name]', 'Contact'],
      ],
      ...field('name', 'text', 'Name', 'Kim Park'),
      ...field('field_1', 'email', 'Wohin?', 'kim@northwind.example'),
      ...field('field_2', 'textarea', 'Worum geht es?', 'Pumpen.'),
      ...field('field_3', 'acceptance', 'I agree to receive the newsletter', 'on'),
      ...field('field_4', 'recaptcha_v3', '', 'token'),
      ...[
        ['meta[page_url][title]', 'Page URL'],
        ['meta[page_url][value]', 'https://acme.example/?utm_source=news'],
      ],
      ...[['meta[remote_ip][value]', '192.0.2.1']],
    ])
    expect(submission).toMatchObject({
      ...{ form: { id: 'f', name: 'Contact' }, message: 'Pumpen.' },
      person: { name: 'Kim Park', email: 'kim@northwind.example' },
      campaign: { page: 'https://acme.example/?utm_source=news', utm: { source: 'news' } },
      consent: [{ purpose: 'marketing', text: 'I agree to receive the newsletter', given: true }],
    })
    expect(Object.keys(answersIn(submission))).toEqual(['name', 'field_1', 'field_2', 'field_3'])
  })

  test('without it the titles are the names', () => {
    const submission = reading('elementor', [
      ...[
        ['Name', 'Kim Park'],
        ['E-mail', 'kim@northwind.example'],
        ['Message', 'Pumps.'],
        ['form_id', 'f'],
      ],
      ...[
        ['form_name', 'Contact'],
        ['Date', 'March 2, 2026'],
        ['Time', '9:00 am'],
        ['Page URL', 'https://acme.example/'],
      ],
      ...[
        ['User Agent', 'Mozilla'],
        ['Remote IP', '192.0.2.1'],
        ['Powered by', 'Elementor'],
      ],
    ])
    expect(submission).toMatchObject({
      person: { name: 'Kim Park', email: 'kim@northwind.example' },
      ...{
        message: 'Pumps.',
        form: { id: 'f', name: 'Contact' },
        campaign: { page: 'https://acme.example/' },
      },
    })
    expect(Object.keys(answersIn(submission))).toEqual(['Name', 'E-mail', 'Message'])
  })
})
