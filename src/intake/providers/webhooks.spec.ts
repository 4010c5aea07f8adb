import { describe, expect, test } from 'vitest'
import { answersIn, reading } from './spec/reading.ts'

describe('Typeform', () => {
  const answered = (answers: readonly object[], fields: readonly object[], more: object = {}) =>
    reading('typeform', {
      event_type: 'form_response',
      form_response: {
        form_id: 'f',
        token: 't',
        definition: { id: 'f', title: 'Form', fields },
        answers,
        ...more,
      },
    })
  const field = (id: string, type: string) => ({ id, type, ref: `ref-${id}` })

  test('a contact block says which of its fields is which, whatever their titles', () => {
    const parts = ['first_name', 'last_name', 'phone_number', 'email', 'company']
    const fields = [
      {
        ...field('block', 'contact_info'),
        title: 'Wer sind Sie?',
        properties: {
          fields: parts.map((part) => ({ ...field(part, 'short_text'), title: 'Feld', subfield_key: part })),
        },
      },
    ]
    const answers = [
      { type: 'text', text: 'Kim', field: field('first_name', 'short_text') },
      { type: 'text', text: 'Park', field: field('last_name', 'short_text') },
      { type: 'phone_number', phone_number: '+442079460958', field: field('phone_number', 'phone_number') },
      { type: 'email', email: 'kim@northwind.example', field: field('email', 'email') },
      { type: 'text', text: 'Northwind', field: field('company', 'short_text') },
    ]
    const { person, organisation } = answered(answers, fields)
    expect(person).toEqual({
      ...{ name: 'Kim Park', given: 'Kim', family: 'Park' },
      ...{ email: 'kim@northwind.example', phone: '+442079460958' },
    })
    expect(organisation).toEqual({ name: 'Northwind' })
  })

  test('choices, other words, files and payments are what the person sees', () => {
    const answers = [
      { type: 'choice', choice: { other: 'Something else' }, field: field('a', 'multiple_choice') },
      { type: 'choices', choices: { labels: ['One'], other: 'Two' }, field: field('b', 'multiple_choice') },
      { type: 'file_url', file_url: 'https://api.typeform.com/f/plan.pdf', field: field('c', 'file_upload') },
      {
        type: 'payment',
        payment: { amount: '12', last4: '1234', name: 'Kim' },
        field: field('d', 'payment'),
      },
      { type: 'boolean', boolean: false, field: field('e', 'yes_no') },
    ]
    expect(answersIn(answered(answers, []))).toEqual({
      ...{ a: ['Something else'], b: ['One', 'Two'], c: ['https://api.typeform.com/f/plan.pdf'] },
      ...{ d: ['12'], e: ['false'] },
    })
  })

  test('questions in words tell who somebody is; bands and countries come from lists', () => {
    const titled = (id: string, type: string, title: string) => ({ ...field(id, type), title })
    const fields = [
      titled('a', 'short_text', "What's your name?"),
      titled('b', 'short_text', 'Which company do you work for?'),
      titled('c', 'dropdown', 'How many employees do you have?'),
      titled('d', 'dropdown', 'Which country are you in?'),
      titled('e', 'long_text', 'What keeps you awake?'),
      titled('f', 'long_text', 'How can we help you?'),
      titled('g', 'yes_no', 'May we send you our newsletter?'),
      titled('h', 'yes_no', 'Do you read our newsletter?'),
    ]
    const answers = [
      { type: 'text', text: 'Kim Park', field: field('a', 'short_text') },
      { type: 'text', text: 'Northwind', field: field('b', 'short_text') },
      { type: 'choice', choice: { label: '51-200' }, field: field('c', 'dropdown') },
      { type: 'choice', choice: { label: 'United Kingdom' }, field: field('d', 'dropdown') },
      { type: 'text', text: 'Leaks.', field: field('e', 'long_text') },
      { type: 'text', text: 'We need pumps.', field: field('f', 'long_text') },
      { type: 'boolean', boolean: true, field: field('g', 'yes_no') },
      { type: 'boolean', boolean: true, field: field('h', 'yes_no') },
    ]
    const { person, organisation, message, consent, campaign } = answered(answers, fields, {
      hidden: { utm_source: 'news', email: 'kim@northwind.example' },
    })
    expect(person).toEqual({ name: 'Kim Park', email: 'kim@northwind.example' })
    expect(organisation).toEqual({ name: 'Northwind', employees: { min: 51, max: 200 }, country: 'GB' })
    expect(message).toBe('We need pumps.')
    expect(consent).toEqual([{ purpose: 'marketing', text: 'May we send you our newsletter?', given: true }])
    expect(campaign).toEqual({ utm: { source: 'news' } })
  })

  test('another kind of event is no submission', () => {
    expect(() => reading('typeform', { event_type: 'form_response_partial', form_response: {} })).toThrow(
      'not_a_submission',
    )
  })
})

describe('Tally', () => {
  const answered = (...fields: readonly object[]) =>
    reading('tally', { eventType: 'FORM_RESPONSE', data: { responseId: 'r', fields } })

  test('what was not answered is an answer without a value, and no id of an option is shown', () => {
    const options = [{ id: '1', text: 'Large' }]
    const submission = answered(
      { key: 'a', label: 'Email', type: 'INPUT_EMAIL', value: null },
      { key: 'b', label: 'Size', type: 'DROPDOWN', value: ['1'], options },
      { key: 'c', label: 'Order', type: 'RANKING', value: ['1'], options },
      {
        key: 'd',
        label: 'Sign',
        type: 'SIGNATURE',
        value: [{ name: 's.png', url: 'https://t.example/s.png' }],
      },
    )
    expect(answersIn(submission)).toEqual({
      a: [],
      b: ['Large'],
      c: ['Large'],
      d: ['https://t.example/s.png'],
    })
    expect(submission.person).toEqual({})
  })

  test('a single box to tick is consent where it says so', () => {
    const box = (key: string, label: string, text: string, value: readonly string[]) => ({
      ...{ key, label, type: 'CHECKBOXES', value, options: [{ id: '1', text }] },
    })
    const submission = answered(
      box('a', 'Newsletter', 'Yes, please', ['1']),
      box('b', 'Terms', 'I agree to the privacy policy', ['1']),
      box('c', 'Sports', 'Swimming', ['1']),
    )
    expect(submission.consent).toEqual([
      { purpose: 'marketing', text: 'Newsletter: Yes, please', given: true },
      { purpose: 'privacy', text: 'I agree to the privacy policy', given: true },
    ])
  })
})

describe('Google Ads', () => {
  test('knows its own columns, the firm’s questions, ids too long for a number, and tests', () => {
    const submission = reading(
      'google_ads',
      `{"lead_id":"abc","form_id":12345678901234567890,"campaign_id":9007199254740993,"gcl_id":"Cj0K","is_test":true,"google_key":"k",
        "user_column_data":[{"column_id":"WORK_EMAIL","string_value":"kim@northwind.example"},{"column_id":"COMPANY_NAME","string_value":"Northwind"},
        {"column_id":"JOB_TITLE","string_value":"Buyer"},{"column_id":"COUNTRY","string_value":"GB"},{"column_id":"WORK_PHONE","string_value":"020 7946 0958"},
        {"column_name":"How many employees do you have?","string_value":"51-200"}]}`,
    )
    expect(submission).toMatchObject({
      ...{
        providerId: 'abc',
        form: { id: '12345678901234567890' },
        test: true,
        campaign: { clickId: 'Cj0K' },
      },
      person: { email: 'kim@northwind.example', phone: '+442079460958', title: 'Buyer' },
      organisation: { name: 'Northwind', country: 'GB', employees: { min: 51, max: 200 } },
    })
    expect(answersIn(submission)['campaign_id']).toEqual(['9007199254740993'])
    expect(JSON.stringify(submission)).not.toContain('google_key')
  })
})

describe('Calendly', () => {
  const payload = {
    uri: 'https://api.calendly.com/scheduled_events/E/invitees/I',
    event: 'https://api.calendly.com/scheduled_events/E',
    ...{ name: 'Kim Park', first_name: 'Kim', last_name: 'Park', email: 'kim@northwind.example' },
    ...{ timezone: 'Europe/London', status: 'active', created_at: '2026-03-02T08:59:00.000000Z' },
    text_reminder_number: '+44 20 7946 0958',
    tracking: { utm_source: 'news', utm_medium: null, salesforce_uuid: null },
    questions_and_answers: [
      { question: 'Which company do you work for?', answer: 'Northwind', position: 0 },
      {
        question: 'Please share anything that will help prepare for our meeting.',
        answer: 'Pumps.',
        position: 1,
      },
    ],
    scheduled_event: {
      ...{
        name: 'Half an hour',
        start_time: '2026-03-03T10:00:00.000000Z',
        end_time: '2026-03-03T10:30:00.000000Z',
      },
      event_memberships: [{ user_name: 'Ben', user_email: 'ben@acme.example' }],
      location: { type: 'zoom', join_url: 'https://zoom.example/1' },
    },
  }

  test('a booking has its time, its host and its place where they are told', () => {
    const submission = reading('calendly', { event: 'invitee.created', payload })
    expect(submission).toMatchObject({
      person: { name: 'Kim Park', given: 'Kim', family: 'Park', phone: '+442079460958' },
      ...{ organisation: { name: 'Northwind' }, message: 'Pumps.', campaign: { utm: { source: 'news' } } },
      submittedAtClaimed: '2026-03-02T08:59:00.000Z',
      appointment: {
        ...{
          what: 'booked',
          start: '2026-03-03T10:00:00.000Z',
          end: '2026-03-03T10:30:00.000Z',
          zone: 'Europe/London',
        },
        ...{
          title: 'Half an hour',
          host: { name: 'Ben', email: 'ben@acme.example' },
          place: 'https://zoom.example/1',
        },
      },
    })
    expect(submission.answers).toHaveLength(2)
  })

  test('a cancellation is another thing than the booking', () => {
    const cancellation = { reason: 'On holiday', created_at: '2026-03-02T08:59:30.000000Z' }
    const submission = reading('calendly', {
      event: 'invitee.canceled',
      payload: { ...payload, status: 'canceled', rescheduled: true, old_invitee: 'old', cancellation },
    })
    expect(submission).toMatchObject({
      submittedAtClaimed: '2026-03-02T08:59:30.000Z',
      appointment: {
        what: 'cancelled',
        status: 'canceled',
        rescheduled: true,
        replaces: 'old',
        because: 'On holiday',
      },
    })
    expect(submission.providerId).toBe(payload.uri)
  })
})

describe('Meta', () => {
  test('what its testing tool makes is a test, and several changes are several leads', () => {
    const lead = {
      id: '1',
      field_data: [
        { name: 'email', values: ['test@meta.com'] },
        { name: 'full_name', values: ['<test lead: dummy data for full_name>'] },
      ],
    }
    expect(reading('meta', lead).test).toBe(true)
  })
})
