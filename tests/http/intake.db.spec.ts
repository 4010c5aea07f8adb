import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { Receipt } from '#contract/submission.ts'
import { Refusals } from '#contract/hooks.ts'
import { RawSubmission, Submissions } from '#contract/form-submissions.ts'
import { test, type App, type Firm } from '../app.ts'
import { kim } from './world.ts'

const times = <Result>(count: number, work: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

async function openedIn(app: App, firm: Firm) {
  await app.convey()
  const { items } = Queue.parse((await firm.as(firm.admin).get('/api/v1/queue')).json())
  return Promise.all(
    items.map(async ({ id }) =>
      LeadDetail.parse((await firm.as(firm.admin).get(`/api/v1/leads/${id}`)).json()),
    ),
  )
}
const submissionsOf = async (firm: Firm, form: string) =>
  Submissions.parse((await firm.as(firm.admin).get(`/api/v1/forms/${form}/submissions`)).json()).items

describe('the same submission twenty times in parallel', () => {
  test('with one key: one submission, one lead, one receipt for all', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const answers = await times(20, () => firm.submit(form, kim, { 'idempotency-key': 'one' }))
    expect(Object.groupBy(answers, ({ statusCode }) => statusCode)).toMatchObject({
      200: { length: 19 },
      201: { length: 1 },
    })
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    Receipt.parse(answers[0]?.json())
    expect(await submissionsOf(firm, form)).toHaveLength(1)
    expect(await openedIn(app, firm)).toMatchObject([{ submissions: [{}] }])
  })

  test('without a key: all are kept; one lead, one owner, one clock', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const answers = await times(20, () => firm.submit(form, kim))
    expect(answers.every(({ statusCode }) => statusCode === 201)).toBe(true)
    expect(await submissionsOf(firm, form)).toHaveLength(20)
    const leads = await openedIn(app, firm)
    expect(leads).toMatchObject([{ lead: { tries: 19 }, commitments: [{ kind: 'respond', state: 'open' }] }])
    expect(leads[0]?.submissions).toHaveLength(20)
  })
})

describe('a key', () => {
  test('with other words is a submission of its own, linked to the first', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const key = { 'idempotency-key': 'shared' }
    const first = Receipt.parse((await firm.submit(form, kim, key)).json())
    const other = await firm.submit(form, { ...kim, name: 'Lou', email: 'lou@buyer.example' }, key)
    expect(other.statusCode).toBe(201)
    expect(Receipt.parse(other.json()).receipt).not.toBe(first.receipt)
    const kept = await submissionsOf(firm, form)
    expect(new Set(kept.map(({ linkedTo }) => linkedTo))).toEqual(new Set([null, first.receipt]))
  })

  test('belongs to its form', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const key = { 'idempotency-key': 'one' }
    const forms = [await firm.form(), await firm.form('demo')]
    const answers = await Promise.all(forms.map((form) => firm.submit(form, kim, key)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
  })

  test('that is too long is refused', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const answer = await firm.submit(await firm.form(), kim, { 'idempotency-key': 'k'.repeat(201) })
    expect(answer.json()).toMatchObject({ code: 'bad_request', errors: [{ field: 'Idempotency-Key' }] })
  })
})

describe('what a form sends', () => {
  test('is kept, and never obeyed where it is not for the sender to say', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const other = await app.found('Globex', 'gil@globex.example')
    const claims = {
      owner: other.admin.id,
      status: 'resolved',
      workspace: other.workspace,
      submittedAt: '2001-01-01T00:00:00.000Z',
      receivedAt: '2001-01-01T00:00:00.000Z',
      id: randomUUID(),
      test: 'true',
      kind: 'newsletter',
      source: 'Somewhere',
    }
    const form = await firm.form()
    const { receipt } = Receipt.parse((await firm.submit(form, { ...kim, ...claims })).json())
    expect(receipt).not.toBe(claims.id)
    const [found] = await openedIn(app, firm)
    expect(found).toMatchObject({
      lead: { status: 'open', owner: null, submittedAt: '2026-03-02T09:00:00.000Z' },
      submissions: [{ kind: 'contact', form: 'Contact', receivedAt: '2026-03-02T09:00:00.000Z' }],
    })
    const answers = Object.fromEntries(
      found?.submissions[0]?.answers.map(({ key, value }) => [key, value[0]]) ?? [],
    )
    expect(answers).toMatchObject(claims)
    expect(await openedIn(app, other)).toEqual([])
    const raw = RawSubmission.parse(
      (await firm.as(firm.admin).get(`/api/v1/submissions/${receipt}/raw`)).json(),
    )
    expect(JSON.parse(raw.text)).toEqual({ ...kim, ...claims })
  })

  test('U+0000 in the middle of five hundred: all five hundred are kept', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const answers = await times(500, (index) =>
      firm.submit(form, {
        ...kim,
        email: `kim${index}@buyer.example`,
        message: index === 250 ? 'nothing\u0000ness \ud800' : 'Hello',
      }),
    )
    expect(answers.filter(({ statusCode }) => statusCode !== 201)).toEqual([])
    await app.convey()
    const { rows } = await app.wired.inWorkspace(firm.workspace, (client) =>
      client.query(
        `select (select count(*)::int from submission) as kept, (select count(*)::int from lead) as leads,
           (select count(*)::int from submission where convert_from(raw, 'utf8') like '%\\\\u0000%') as raw`,
      ),
    )
    expect(rows).toEqual([{ kept: 500, leads: 500, raw: 1 }])
  })

  test('past a limit is refused with its remedy, and nothing of it is kept', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const refusals = [
      { body: { ...kim, message: 'a'.repeat(20_001) }, status: 422, code: 'field_too_long' },
      {
        body: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, 'x'])),
        status: 422,
        code: 'too_many_fields',
      },
      {
        body: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, 'x'.repeat(19_000)])),
        status: 413,
        code: 'body_too_large',
      },
    ]
    for (const { body, status, code } of refusals)
      expect((await firm.submit(form, body)).json()).toMatchObject({ status, code })
    const broken = await app.server.inject({
      method: 'POST',
      url: `/api/v1/forms/${form}/submissions`,
      headers: { 'content-type': 'application/json' },
      payload: '{"name":',
    })
    expect(broken.json()).toMatchObject({ status: 400, code: 'unreadable_body' })
    const strange = await firm.submit(form, kim, { 'content-type': 'image/png' })
    expect(strange.json()).toMatchObject({ status: 415, code: 'unsupported_content' })
    expect(await submissionsOf(firm, form)).toEqual([])
    const counted = await firm.as(firm.admin).get(`/api/v1/forms/${form}/refusals`)
    const reasons = Refusals.parse(counted.json()).items.map(({ door, reason }) => `${door} ${reason}`)
    const codes = [...refusals.map(({ code }) => code), 'unreadable_body', 'unsupported_content']
    expect(reasons.toSorted()).toEqual(codes.map((code) => `api ${code}`).toSorted())
  })

  test('to a form that is not there is refused', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    for (const form of [randomUUID(), '1', '%00'])
      expect((await firm.submit(form, kim)).json()).toMatchObject({ status: 404, code: 'no_such_form' })
  })

  test('that arrives together is committed together', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    await firm.submit(form, kim)
    await times(100, (index) => firm.submit(form, { ...kim, email: `kim${index}@buyer.example` }))
    const { rows } = await app.wired.inWorkspace(firm.workspace, (client) =>
      client.query<{ commits: number }>(
        `select count(distinct xid::text)::int as commits from event where kind = 'submission'`,
      ),
    )
    expect(rows[0]?.commits).toBeLessThan(50)
  })
})
