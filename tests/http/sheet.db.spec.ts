import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { PublicForm } from '#contract/form.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { RawSubmission } from '#contract/form-submissions.ts'
import { FormRow, Forms } from '#contract/forms.ts'
import { presetFor } from '#domain/form/preset.ts'
import { test, type App, type Firm } from '../app.ts'
import { kim } from './world.ts'

const own = {
  ...presetFor('contact', 'de'),
  fields: [
    { name: 'email', label: 'Ihre Adresse', type: 'email', required: true },
    { name: 'plant', label: 'Welches Werk?', type: 'choice', required: false, choices: ['Nord', 'Süd'] },
  ],
  consent: { purpose: 'marketing', text: 'Schicken Sie mir Neues.', required: false },
}

const ask = (app: App, form: string, more: object = {}) =>
  app.server.inject({ method: 'GET', url: `/api/v1/forms/${form}`, ...more })

async function withSheet(firm: Firm, sheet: object): Promise<string> {
  const form = await firm.form()
  const answer = await firm.as(firm.admin).put(`/api/v1/forms/${form}/sheet`, sheet)
  expect(answer.statusCode).toBe(200)
  return form
}

describe('what a form asks', () => {
  test('is told to anybody, in its language, and can be cached', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await withSheet(firm, own)
    const answer = await ask(app, form, { headers: { origin: 'https://shop.example' } })
    const told = PublicForm.parse(answer.json())
    expect(told).toMatchObject({
      firm: 'Acme',
      language: 'de',
      title: 'Schreiben Sie uns',
      fields: [{ name: 'email', fill: 'email' }, { choices: ['Nord', 'Süd'] }],
      consent: { name: 'newsletter', text: 'Schicken Sie mir Neues.' },
      texts: { sending: 'Wird gesendet …' },
    })
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': expect.stringContaining('public, max-age=60'),
    })
    expect((await ask(app, randomUUID())).json()).toMatchObject({ code: 'no_such_form' })
  })

  test('is on its own page, in the lines to copy, and beside the answers', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await withSheet(firm, own)
    const page = await app.server.inject({ method: 'GET', url: `/f/${form}?utm_source=fair&gclid=x1` })
    expect(page.body).toContain('<html lang="de">')
    expect(page.body).toMatch(
      /name="utm_source" value="fair"[\s\S]*name="gclid" value="x1"[\s\S]*Welches Werk\?/,
    )
    expect(Buffer.byteLength(page.rawPayload)).toBeLessThanOrEqual(15_000)
    const [row] = Forms.parse((await firm.as(firm.admin).get('/api/v1/forms')).json()).items
    expect(row).toMatchObject({ ownSheet: true, sheet: own })
    expect(row?.snippet).toContain('Welches Werk?')
    expect(row?.widget).toContain(`/widget/1.js" data-form="${form}"`)
    const posted = await app.server.inject({
      method: 'POST',
      url: `/f/${form}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload:
        'email=kim@buyer.example&plant=Nord&newsletter=yes&_handraise_url=&_handraise_ms=4200&_handraise_key=k1',
    })
    expect(posted.statusCode).toBe(303)
    const thanks = await app.server.inject({ method: 'GET', url: String(posted.headers.location) })
    expect(thanks.body).toMatch(
      /lang="de"[\s\S]*Jemand von uns liest Ihre Nachricht und antwortet Ihnen, bis /,
    )
    await app.convey()
    const { items } = Queue.parse((await firm.as(firm.admin).get('/api/v1/queue')).json())
    const lead = LeadDetail.parse((await firm.as(firm.admin).get(`/api/v1/leads/${items[0]?.id}`)).json())
    expect(lead.submissions[0]?.answers).toEqual([
      { key: 'email', label: 'Ihre Adresse', value: ['kim@buyer.example'] },
      { key: 'plant', label: 'Welches Werk?', value: ['Nord'] },
      { key: 'newsletter', label: 'Schicken Sie mir Neues.', value: ['yes'] },
    ])
    const raw = await firm.as(firm.admin).get(`/api/v1/submissions/${lead.submissions[0]?.id}/raw`)
    expect(RawSubmission.parse(raw.json())).toMatchObject({
      text: expect.stringContaining('_handraise_ms=4200'),
      canonical: { consent: [{ purpose: 'marketing', text: 'Schicken Sie mir Neues.', given: true }] },
    })
  })

  test('that nobody could answer, or that asks one thing twice, is refused field by field', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const name = { name: 'name', label: 'Name', type: 'line', required: true }
    const refusals = [
      { change: { fields: [name] }, field: 'fields' },
      { change: { fields: [...own.fields, { ...name, name: 'Email' }] }, field: 'fields.2.name' },
      { change: { fields: [...own.fields, { ...name, type: 'choice' }] }, field: 'fields.2.choices' },
      { change: { fields: [...own.fields, { ...name, name: '_handraise_key' }] }, field: 'fields.2.name' },
      { change: { fields: [...own.fields, { ...name, name: 'newsletter' }] }, field: 'fields.2.name' },
      { change: { sites: ['acme.example'] }, field: 'sites.0' },
      { change: { sites: ['https://acme.example/contact'] }, field: 'sites.0' },
      { change: { language: 'xx' }, field: 'language' },
    ]
    for (const { change, field } of refusals) {
      const answer = await firm.as(firm.admin).put(`/api/v1/forms/${form}/sheet`, { ...own, ...change })
      expect(answer.json()).toMatchObject({ status: 422, errors: [{ field }] })
    }
    const rows = Forms.parse((await firm.as(firm.admin).get('/api/v1/forms')).json()).items
    expect(FormRow.parse(rows[0]).ownSheet).toBe(false)
  })
})

describe('a script on somebody else’s page', () => {
  const preflight = (app: App, form: string, origin: string) =>
    app.server.inject({
      method: 'OPTIONS',
      url: `/api/v1/forms/${form}/submissions`,
      headers: { origin, 'access-control-request-method': 'POST' },
    })

  test('may send from anywhere, without cookies, where no site is named', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const before = await preflight(app, form, 'https://shop.example')
    expect(before.statusCode).toBe(204)
    expect(before.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, idempotency-key, handraise-age',
    })
    expect(before.headers['access-control-allow-credentials']).toBeUndefined()
    const sent = await firm.submit(form, kim, { origin: 'https://shop.example' })
    expect(sent.statusCode).toBe(201)
    expect(sent.headers['access-control-allow-origin']).toBe('*')
    const wrong = await firm.submit(form, { message: 'a'.repeat(20_001) }, { origin: 'https://shop.example' })
    expect(wrong.headers['access-control-allow-origin']).toBe('*')
    expect(wrong.json()).toMatchObject({ code: 'field_too_long' })
  })

  test('may send only from the sites that are named, where some are', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await withSheet(firm, { ...own, sites: ['https://acme.example'] })
    expect((await preflight(app, form, 'https://acme.example')).headers).toMatchObject({
      'access-control-allow-origin': 'https://acme.example',
      vary: 'origin',
    })
    expect((await preflight(app, form, 'https://shop.example')).statusCode).toBe(403)
    const stranger = await firm.submit(form, kim, { origin: 'https://shop.example' })
    expect(stranger.json()).toMatchObject({ status: 403, code: 'site_not_allowed' })
    expect((await firm.submit(form, kim, { origin: 'https://acme.example' })).statusCode).toBe(201)
    // Programs have no origin; our own pages may always show the form.
    expect((await firm.submit(form, kim)).statusCode).toBe(201)
    expect((await ask(app, form, { headers: { origin: 'http://handraise.test' } })).statusCode).toBe(200)
  })
})
