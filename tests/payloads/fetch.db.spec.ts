import { describe, expect } from 'vitest'
import { Hook, NotifiedLeads } from '#contract/hooks.ts'
import { RawSubmission, Submissions } from '#contract/form-submissions.ts'
import { Outbox } from '#contract/workspace.ts'
import { fetchLeads, retryAfter } from '#app/fetch-leads.ts'
import { fetchLeadFrom } from '#intake/providers/fetch-lead.ts'
import { unfetchedLeads } from '#store/notified.ts'
import { test, URL_OF_APP, type App, type Firm } from '../app.ts'
import { bytesOf, doorOf, headersOf } from './samples.ts'
import { vendorAnswering, type VendorsAnswer } from './vendor.ts'

const META = 'meta/leadgen_webhook.json'
const LINKEDIN = 'linkedin/lead_action.json'
const secret = 'handraise-test-secret'

const metaLead = JSON.stringify({
  id: '233370042045345',
  created_time: '2026-03-02T08:59:00+0000',
  form_id: '172036835026334',
  platform: 'fb',
  field_data: [
    { name: 'full_name', values: ['Kim Park'] },
    { name: 'email', values: ['kim@northwind.example'] },
    { name: 'phone_number', values: ['+442079460958'] },
    { name: 'company_name', values: ['Northwind'] },
    { name: 'what_do_you_need?', values: ['Pumps'] },
  ],
  custom_disclaimer_responses: [{ checkbox_key: 'you_may_call_me', is_checked: '1' }],
})
const linkedinLead = JSON.stringify({
  id: '1',
  submittedAt: 1772441940000,
  testLead: false,
  versionedLeadGenFormUrn: 'urn:li:versionedLeadGenForm:(urn:li:leadGenForm:789,1)',
  formResponse: {
    answers: [
      { questionId: 1, answerDetails: { textQuestionAnswer: { answer: 'Kim' } } },
      { questionId: 2, answerDetails: { textQuestionAnswer: { answer: 'Park' } } },
      { questionId: 3, answerDetails: { textQuestionAnswer: { answer: 'kim@northwind.example' } } },
      { questionId: 4, answerDetails: { multipleChoiceAnswer: { options: [12] } } },
    ],
    consentResponses: [{ consentId: 5, accepted: true }],
  },
})
const linkedinForm = JSON.stringify({
  id: 789,
  name: 'Talk to us',
  content: {
    questions: [
      { questionId: 1, predefinedField: 'FIRST_NAME', question: { localized: { en_US: 'First name' } } },
      { questionId: 2, predefinedField: 'LAST_NAME', question: { localized: { en_US: 'Last name' } } },
      { questionId: 3, predefinedField: 'EMAIL', question: { localized: { en_US: 'Email address' } } },
      {
        questionId: 4,
        question: { localized: { en_US: 'What do you need?' } },
        questionDetails: {
          multipleChoiceQuestionDetails: {
            options: [
              { id: 11, text: { localized: { en_US: 'Valves' } } },
              { id: 12, text: { localized: { en_US: 'Pumps' } } },
            ],
          },
        },
      },
    ],
    legalInfo: { consents: [{ id: 5, consent: { localized: { en_US: 'You may call me.' } } }] },
  },
})

/** A form that has been told of the sample's lead, and a provider that answers so. */
async function told(
  app: App,
  path: string,
  about: { token?: string; answer: (url: string) => VendorsAnswer; times?: number },
) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const form = await firm.form()
  const { token, answer, times = 1 } = about
  const set = (change: object) =>
    firm.as(firm.admin).put(`/api/v1/forms/${form}/hooks/${doorOf(path)}`, change)
  const { url } = Hook.parse((await set({ secret, ...(token && { token }) })).json())
  const sending = {
    method: 'POST',
    url: new URL(url).pathname,
    headers: headersOf(path),
    payload: bytesOf(path),
  } as const
  for (let time = 0; time < times; time++)
    expect((await app.server.inject(sending)).json()).toEqual({ notified: 1 })
  const vendor = await vendorAnswering(answer)
  const { served, wired } = app
  const fetchLead = fetchLeadFrom({ meta: vendor.origin, linkedin: vendor.origin })
  const work = () =>
    fetchLeads({ ...wired, wake: served.wake, fetchLead, formsUrl: () => `${URL_OF_APP}/forms` })
  return { firm, form, vendor, work, set, sending }
}

const listed = async (firm: Firm) =>
  NotifiedLeads.parse((await firm.as(firm.admin).get('/api/v1/notified-leads')).json()).items
const notices = async (firm: Firm) =>
  Outbox.parse((await firm.as(firm.admin).get('/api/v1/outbox')).json()).items

async function canonicalIn(firm: Firm, form: string) {
  const kept = Submissions.parse((await firm.as(firm.admin).get(`/api/v1/forms/${form}/submissions`)).json())
  return Promise.all(
    kept.items.map(async ({ id }) => {
      const raw = await firm.as(firm.admin).get(`/api/v1/submissions/${id}/raw`)
      return RawSubmission.parse(raw.json()).canonical
    }),
  )
}
const refusing = (): VendorsAnswer => ({ status: 401, body: '{}' })

describe('a lead that a provider has told of', () => {
  test('is fetched from Meta, once however often it is told of', async ({ app }) => {
    const answer = () => ({ status: 200, body: metaLead })
    const { firm, form, vendor, work, sending } = await told(app, META, {
      token: 'our token',
      answer,
      times: 2,
    })
    expect(await work()).toBe(1)
    expect(await work()).toBe(0)
    await app.server.inject(sending)
    expect(await work()).toBe(0)
    expect(vendor.asked).toHaveLength(1)
    expect(vendor.asked[0]).toMatchObject({
      url: expect.stringContaining('/233370042045345?fields='),
      headers: { authorization: 'Bearer our token' },
    })
    expect(vendor.asked[0]?.url).toContain('appsecret_proof=')
    expect(vendor.asked[0]?.url).not.toContain('token')
    expect(await canonicalIn(firm, form)).toEqual([
      expect.objectContaining({
        ...{ provider: 'meta', providerId: '233370042045345', clock: 'source' },
        ...{ submittedAt: '2026-03-02T08:59:00.000Z', form: { id: '172036835026334' } },
        person: { name: 'Kim Park', email: 'kim@northwind.example', phone: '+442079460958' },
        organisation: { name: 'Northwind' },
        consent: [{ purpose: 'terms', text: 'you_may_call_me', given: true }],
      }),
    ])
    expect(await listed(firm)).toMatchObject([
      { state: 'fetched', attempts: 1, submission: expect.any(String) },
    ])
  })

  test('is fetched from LinkedIn with the questions that it answers', async ({ app }) => {
    const answer = (url: string) => ({
      status: 200,
      body: url.includes('leadForms') ? linkedinForm : linkedinLead,
    })
    const { firm, form, vendor, work } = await told(app, LINKEDIN, { token: 'our token', answer })
    expect(await work()).toBe(1)
    expect(vendor.asked.map(({ url }) => url)).toEqual(['/rest/leadFormResponses/1', '/rest/leadForms/789'])
    expect(await canonicalIn(firm, form)).toEqual([
      expect.objectContaining({
        ...{ providerId: 'urn:li:leadGenFormResponse:1', clock: 'source' },
        form: { id: 'urn:li:leadGenForm:789', name: 'Talk to us' },
        person: { name: 'Kim Park', given: 'Kim', family: 'Park', email: 'kim@northwind.example' },
        consent: [{ purpose: 'terms', text: 'You may call me.', given: true }],
        answers: expect.arrayContaining([{ key: '4', label: 'What do you need?', value: ['Pumps'] }]),
      }),
    ])
  })

  test('and that cannot be fetched is shown, told once, and tried again later each time', async ({ app }) => {
    const { firm, form, work, set, vendor } = await told(app, META, { answer: refusing })
    expect(await work()).toBe(0)
    expect(vendor.asked).toEqual([])
    expect(await listed(firm)).toMatchObject([
      {
        state: 'waiting',
        id: '233370042045345',
        lastResult: 'no_token',
        attempts: 1,
        nextAt: '2026-03-02T09:01:00.000Z',
      },
    ])
    const subject = 'A lead was announced that we could not fetch'
    expect(await notices(firm)).toMatchObject([{ purpose: 'alert', subject }])
    await set({ token: 'an old token' })
    await app.at('2026-03-02T09:01:00.000Z')
    await work()
    expect(await listed(firm)).toMatchObject([
      { lastResult: 'refused', attempts: 2, nextAt: '2026-03-02T09:03:00.000Z' },
    ])
    expect(await notices(firm)).toHaveLength(1)
    expect(await canonicalIn(firm, form)).toEqual([])
    expect(await unfetchedLeads(app.wired.pool)).toBe(1)
  })

  test('waits for a provider that is away for a moment without alarming anybody', async ({ app }) => {
    const away = { now: true }
    const answer = () => (away.now ? { status: 503, body: '' } : { status: 200, body: metaLead })
    const { firm, work } = await told(app, META, { token: 'our token', answer })
    await work()
    expect(await listed(firm)).toMatchObject([{ lastResult: 'try_later' }])
    expect(await notices(firm)).toEqual([])
    away.now = false
    await app.at('2026-03-02T09:01:00.000Z')
    expect(await work()).toBe(1)
  })

  test('and that its person has withdrawn is not fetched', async ({ app }) => {
    const { firm, work, set } = await told(app, LINKEDIN, { answer: refusing })
    await set({ unsigned: true })
    const { url } = Hook.parse((await set({})).json())
    const deleted = JSON.stringify({ ...JSON.parse(bytesOf(LINKEDIN).toString()), leadAction: 'DELETED' })
    const headers = { 'content-type': 'application/json' }
    await app.server.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: deleted })
    expect(await work()).toBe(0)
    expect(await listed(firm)).toMatchObject([{ state: 'withdrawn', attempts: 0, nextAt: null }])
  })

  test('is somebody else’s secret', async ({ app }) => {
    const { firm } = await told(app, META, { answer: refusing })
    const other = await app.found('Globex', 'gil@globex.example')
    expect(await listed(firm)).toHaveLength(1)
    expect(await listed(other)).toEqual([])
  })
})

test('the pauses between tries grow, and end at six hours', () => {
  const minutes = Array.from({ length: 10 }, (_, index) => retryAfter(index + 1) / 60_000)
  expect(minutes).toEqual([1, 2, 5, 15, 60, 180, 360, 360, 360, 360])
})
