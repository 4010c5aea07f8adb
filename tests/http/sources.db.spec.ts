import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { Preview, Source } from '#contract/source.ts'
import { test } from '../app.ts'

const inquiry = { q1: 'kim@buyer.example', q2: 'Kim Park', q3: '51-200', q4: 'Show me something' }
const map = [
  { answer: 'q1', fact: 'email' },
  { answer: 'q2', fact: 'name' },
  { answer: 'q3', fact: 'employees' },
  { answer: 'q4', fact: 'kind', values: { 'show me something': 'demo' } },
]

describe('a field map', () => {
  test('is proposed, tried on what came, used from then on, and on what came before where that is asked', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const me = firm.as(firm.admin)
    const form = await firm.form()
    const url = `/api/v1/forms/${form}`
    await firm.submit(form, inquiry)
    await app.convey()
    const before = Source.parse((await me.get(`${url}/source`)).json())
    expect(before.map).toEqual([])
    expect(before.answers.map(({ answer, proposed }) => [answer, proposed])).toEqual([
      ['q1', 'email'],
      ...['q2', 'q3', 'q4'].map((answer) => [answer, 'nothing']),
    ])

    const tried = Preview.parse((await me.post(`${url}/field-map/preview`, { map })).json())
    expect(tried.items).toMatchObject([
      {
        changed: true,
        before: { person: {}, kind: 'contact' },
        after: { person: { email: 'kim@buyer.example', name: 'Kim Park' }, kind: 'demo' },
      },
    ])

    const kept = await me.put(`${url}/field-map`, { map })
    expect(Source.parse(kept.json()).map).toEqual(map)
    const [old] = Queue.parse((await me.get('/api/v1/queue')).json()).items
    expect(old?.prospect.email).toBeNull()
    const first = LeadDetail.parse((await me.get(`/api/v1/leads/${old?.id}`)).json())

    const again = await me.post(`${url}/field-map/reapplications`)
    expect(again.json()).toEqual({ read: 1, changed: 1 })
    expect((await me.post(`${url}/field-map/reapplications`)).json()).toEqual({ read: 1, changed: 0 })
    const now = LeadDetail.parse((await me.get(`/api/v1/leads/${old?.id}`)).json())
    expect(now.prospect).toMatchObject({ email: 'kim@buyer.example', name: 'Kim Park' })
    expect(now.commitments).toEqual(first.commitments)

    // Without the map everything is as it was read at first.
    await me.put(`${url}/field-map`, { map: [] })
    expect((await me.post(`${url}/field-map/reapplications`)).json()).toEqual({ read: 1, changed: 1 })
    const back = Preview.parse((await me.post(`${url}/field-map/preview`, { map: [] })).json())
    expect(back.items).toMatchObject([{ changed: false, after: { person: {}, kind: 'contact' } }])
  })

  test('holds for what arrives after it, and the lead follows the facts', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const me = firm.as(firm.admin)
    const form = await firm.form()
    await me.put(`/api/v1/forms/${form}/field-map`, { map })
    // A form is remembered for a moment.
    await expect
      .poll(
        async () => {
          await firm.submit(form, { ...inquiry, q1: `${randomUUID()}@buyer.example` })
          await app.convey()
          const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
          return items.map(({ prospect }) => prospect.name)
        },
        { interval: 500 },
      )
      .toContain('Kim Park')
  })
})

describe('a source', () => {
  test('has its costs, each day once', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const me = firm.as(firm.admin)
    const form = await firm.form()
    const march = { from: '2026-03-01', to: '2026-03-31', money: { amount: '900.00', currency: 'GBP' } }
    const kept = await me.put(`/api/v1/forms/${form}/costs`, { costs: [march] })
    expect(Source.parse(kept.json()).costs).toEqual([march])
    const twice = await me.put(`/api/v1/forms/${form}/costs`, {
      costs: [march, { ...march, to: '2026-03-05' }],
    })
    expect(twice.json()).toMatchObject({ status: 422, code: 'costs_overlap' })
  })

  test('that says what it sent is held against what came', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const me = firm.as(firm.admin)
    const form = await firm.form()
    for (const id of ['a', 'c'])
      await firm.submit(form, { ...inquiry, email: `${id}@buyer.example` }, { 'idempotency-key': id })
    const day = '2026-03-02'
    const report = { id: randomUUID(), from: day, to: day, days: [{ day, count: 2 }], ids: ['a', 'b'] }
    const { reconciled } = Source.parse((await me.post(`/api/v1/forms/${form}/reports`, report)).json())
    expect(reconciled).toMatchObject({ days: [{ day, reported: 2, received: 2 }], missing: ['b'] })
    expect(reconciled.extra).toHaveLength(1)
  })
})
