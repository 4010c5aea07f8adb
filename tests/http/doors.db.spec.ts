import { describe, expect } from 'vitest'
import { Hook } from '#contract/hooks.ts'
import { RawSubmission, Submissions } from '#contract/form-submissions.ts'
import type { Provider } from '#domain/form/provider.ts'
import { hmac } from '#intake/providers/signatures.ts'
import { test, type App, type Firm } from '../app.ts'

const keptIn = async (firm: Firm, form: string) =>
  Submissions.parse((await firm.as(firm.admin).get(`/api/v1/forms/${form}/submissions`)).json()).items
const hookOf = async (firm: Firm, form: string, provider: Provider, change: object = {}) =>
  Hook.parse((await firm.as(firm.admin).put(`/api/v1/forms/${form}/hooks/${provider}`, change)).json())
const posted = (app: App, url: string, payload: string, headers: Record<string, string> = {}) => {
  const type = payload.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded'
  const path = url.replace(/^http:\/\/[^/]+/, '')
  return app.server.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': type, ...headers },
    payload,
  })
}
const response = (token: string, email: string, event = 'e1') =>
  JSON.stringify({
    event_id: event,
    event_type: 'form_response',
    form_response: {
      token,
      submitted_at: '2026-03-02T08:59:00Z',
      answers: [{ type: 'email', email, field: { id: 'a', type: 'email' } }],
    },
  })
const signed = (body: string, secret: string | null) => ({
  'typeform-signature': `sha256=${hmac(secret ?? '', body).toString('base64')}`,
})

describe('a webhook', () => {
  test('delivered again, with another event but the same words, has its first receipt and no second lead', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const { url, secret } = await hookOf(firm, form, 'typeform')
    const send = (body: string) => posted(app, url, body, signed(body, secret))
    const first = await send(response('t1', 'kim@northwind.example'))
    await app.at('2026-06-02T09:00:00.000Z')
    const again = await send(response('t1', 'kim@northwind.example', 'e2'))
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    const [kept, ...others] = await keptIn(firm, form)
    expect(others).toEqual([])
    expect(kept).toMatchObject({ submittedAt: '2026-03-02T08:59:00.000Z' })
    const changed = await send(response('t1', 'lou@northwind.example'))
    expect(changed.json().receipt).not.toBe(first.json().receipt)
    expect((await keptIn(firm, form)).map(({ linkedTo }) => linkedTo)).toContain(first.json().receipt)
  })

  test('twenty times at once is one submission', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const { url, secret } = await hookOf(firm, form, 'typeform')
    const bodies = Array.from({ length: 20 }, (_, index) =>
      response('t1', 'kim@northwind.example', `e${index}`),
    )
    const answers = await Promise.all(bodies.map((body) => posted(app, url, body, signed(body, secret))))
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect(await keptIn(firm, form)).toHaveLength(1)
  })

  test('has another address and secret once it was rotated, and the old ones are nothing', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const old = await hookOf(firm, form, 'typeform')
    const rotated = await firm.as(firm.admin).post(`/api/v1/forms/${form}/hooks/typeform/rotation`)
    const fresh = Hook.parse(rotated.json())
    expect([fresh.url === old.url, fresh.secret === old.secret]).toEqual([false, false])
    const body = response('t1', 'kim@northwind.example')
    expect((await posted(app, old.url, body, signed(body, old.secret))).statusCode).toBe(404)
    expect((await posted(app, fresh.url, body, signed(body, old.secret))).statusCode).toBe(401)
    expect((await posted(app, fresh.url, body, signed(body, fresh.secret))).statusCode).toBe(200)
  })

  test('finds no door under another provider, another key, or a key that is none', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const { url } = await hookOf(firm, form, 'jotform')
    const key = url.split('/').at(-1) ?? ''
    const forged = `${key.slice(0, -2)}${key.endsWith('AA') ? 'BB' : 'AA'}`
    const places = ['elementor', 'nobody', 'constructor'].map((name) => `/hooks/${name}/${key}`)
    const keys = [`${key}A`, 'x', forged].map((other) => `/hooks/jotform/${other}`)
    for (const place of [...places, ...keys])
      expect([place, (await posted(app, place, 'a=b')).json().code]).toEqual([place, 'no_such_hook'])
  })

  test('tells Google by a message why nothing is kept', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const { url } = await hookOf(firm, form, 'google_ads')
    const answer = await posted(app, url, '{"google_key":"another","lead_id":"1","user_column_data":[]}')
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({
      message: expect.stringContaining('does not fit'),
      code: 'signature_wrong',
    })
  })

  test('that says it is a test becomes no lead, and the key is nowhere', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const { url, secret } = await hookOf(firm, form, 'google_ads')
    const lead = {
      lead_id: '1',
      google_key: secret,
      is_test: true,
      user_column_data: [{ column_id: 'EMAIL', string_value: 'test@acme.example' }],
    }
    expect((await posted(app, url, JSON.stringify(lead))).statusCode).toBe(200)
    await app.convey()
    const [kept] = await keptIn(firm, form)
    expect(kept).toMatchObject({ place: 'test', lead: null })
    const raw = RawSubmission.parse(
      (await firm.as(firm.admin).get(`/api/v1/submissions/${kept?.id}/raw`)).json(),
    )
    expect(JSON.stringify(raw.canonical)).not.toContain(secret)
  })
})

describe('a secret that somebody gives', () => {
  test('is used, sealed, never shown again, and no part of history', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const hook = await hookOf(firm, form, 'typeform', {
      secret: 'a typed secret',
      token: 'a typed token',
    })
    expect(hook).toMatchObject({ secret: null, given: ['secret', 'token'] })
    const at = await app.wired.parts.clock.now()
    expect(hook.givenAt).toEqual({ secret: at, token: at })
    const body = response('t1', 'kim@northwind.example')
    expect((await posted(app, hook.url, body, signed(body, 'a typed secret'))).statusCode).toBe(200)
    const all = await firm.as(firm.admin).get(`/api/v1/forms/${form}/hooks`)
    expect(all.body).not.toContain('typed ')
    const { rows } = await app.wired.inWorkspace(firm.workspace, (client) =>
      client.query<{ told: string }>(
        `select (select string_agg(data || coalesce(private, ''), ' ') from event) || (select string_agg(encode(sealed, 'escape'), ' ') from hook_secret) as told`,
      ),
    )
    expect(rows[0]?.told).toContain('"provider":"typeform"')
    expect(rows[0]?.told).not.toContain('typed ')
  })

  test('given anew is a change; given once more is none', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const events = async () =>
      app.wired.inWorkspace(firm.workspace, async (client) => {
        const { rows } = await client.query<{ count: number }>(
          "select count(*)::int from event where type = 'HookChanged'",
        )
        return rows[0]?.count
      })
    await hookOf(firm, form, 'meta', { secret: 'one' })
    await hookOf(firm, form, 'meta', { secret: 'one' })
    expect(await events()).toBe(1)
    const { given } = await hookOf(firm, form, 'meta', { token: 'two' })
    expect([await events(), given]).toEqual([2, ['secret', 'token']])
  })

  test('a name that another form has is refused, in another workspace too', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    await hookOf(firm, await firm.form(), 'salesforce_web2lead', { ids: ['00D000000000001'] })
    const other = await app.found('Globex', 'gil@globex.example')
    const form = await other.form()
    const answer = await other
      .as(other.admin)
      .put(`/api/v1/forms/${form}/hooks/salesforce_web2lead`, { ids: ['00d000000000001'] })
    expect(answer.json()).toMatchObject({ status: 409, code: 'hook_id_taken' })
  })
})

describe("in Salesforce's place", () => {
  const path = '/servlet/servlet.WebToLead?encoding=UTF-8'
  const lead = (oid: string, more = '') => `oid=${oid}&last_name=Park&email=kim%40northwind.example${more}`

  test('people are led on to allowed sites, and to no other', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    await hookOf(firm, form, 'salesforce_web2lead', { sites: ['https://www.acme.example/'] })
    const back = (url: string) => posted(app, path, lead(form, `&retURL=${encodeURIComponent(url)}`))
    const allowed = await back('https://www.acme.example/thanks?a=1')
    expect(allowed.headers).toMatchObject({
      'is-processed': 'true',
      refresh: '0; url=https://www.acme.example/thanks?a=1',
    })
    const evil = [
      'https://evil.example/',
      'https://www.acme.example@evil.example/',
      '//evil.example',
      'javascript:alert(1)',
      'https://www.acme.example.evil.example',
    ]
    for (const url of evil) {
      const answer = await back(url)
      expect([url, answer.headers.refresh, answer.headers.location, answer.body.includes('evil')]).toEqual([
        url,
        undefined,
        undefined,
        false,
      ])
      expect(answer.body).toContain('Thank you')
    }
    expect(await keptIn(firm, form)).toHaveLength(evil.length + 1)
  })

  test('debugging shows what came instead of leading on', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    await hookOf(firm, form, 'salesforce_web2lead', { sites: ['acme.example'] })
    const answer = await posted(
      app,
      path,
      lead(form, '&debug=1&company=%3Cb%3E&retURL=https%3A%2F%2Facme.example'),
    )
    expect(answer.headers.refresh).toBeUndefined()
    expect(answer.body).toContain('&lt;b&gt;')
    expect(await keptIn(firm, form)).toHaveLength(1)
  })

  test('several forms of one organisation are told apart by the address', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const [one, two] = [await firm.form(), await firm.form('demo')]
    await hookOf(firm, one, 'salesforce_web2lead', { ids: ['00D000000000001'] })
    await posted(app, `${path}&form=${two}`, lead('00D000000000001'))
    await posted(app, path, lead('00D000000000001'))
    expect([(await keptIn(firm, one)).length, (await keptIn(firm, two)).length]).toEqual([1, 1])
    const wrong = await posted(app, `${path}&form=${one}`, lead('00D000000000009'))
    expect(wrong.headers['is-processed']).toContain('Exception')
  })

  test('bytes in an old charset are read as the address says', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    await posted(app, '/servlet/servlet.WebToLead?encoding=ISO-8859-2', lead(form, '&first_name=Micha%B3'))
    expect(await keptIn(firm, form)).toMatchObject([{ name: 'Michał Park' }])
  })
})

describe("in HubSpot's place", () => {
  const submit = (portal: string, form: string) => `/submissions/v3/integration/submit/${portal}/${form}`
  const body = '{"fields":[{"name":"email","value":"kim@northwind.example"}]}'

  test('a form is known by our id, or by its portal and form', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    await hookOf(firm, form, 'hubspot', { ids: ['123/ABC-def'] })
    for (const place of [submit('123', 'abc-DEF'), submit('9', form)]) {
      const answer = await posted(app, place, body)
      expect([answer.statusCode, answer.json()]).toEqual([
        200,
        { inlineMessage: expect.stringContaining('Thank you') },
      ])
    }
    expect(await keptIn(firm, form)).toHaveLength(2)
  })

  test('a script on any page may send it, as it may to HubSpot', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const url = submit('1', await firm.form())
    const headers = { origin: 'https://www.acme.example', 'access-control-request-method': 'POST' }
    const asked = await app.server.inject({ method: 'OPTIONS', url, headers })
    expect([asked.statusCode, asked.headers['access-control-allow-origin']]).toEqual([204, '*'])
    expect((await posted(app, url, body)).headers['access-control-allow-origin']).toBe('*')
  })

  test('a refusal is said as HubSpot says it', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const missing = await posted(app, submit('1', 'nobody'), body)
    expect(missing.statusCode).toBe(404)
    expect(missing.json()).toEqual({
      status: 'error',
      message: expect.any(String),
      correlationId: expect.any(String),
    })
    const broken = await posted(app, submit('1', form), '{"fields":')
    expect(broken.statusCode).toBe(400)
    expect(broken.json()).toMatchObject({
      status: 'error',
      errors: [{ message: 'The body is not well-formed JSON.', errorType: 'INVALID_REQUEST' }],
    })
    const long = JSON.stringify({ fields: [{ name: 'message', value: 'x'.repeat(20_001) }] })
    expect((await posted(app, submit('1', form), long)).json()).toMatchObject({
      errors: [{ errorType: 'INPUT_TOO_LARGE' }],
    })
    expect(await keptIn(firm, form)).toEqual([])
  })
})
