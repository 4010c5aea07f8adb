import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { Done } from '#contract/done.ts'
import { LeadDetail, LeadPage, Queue } from '#contract/lead.ts'
import { test } from '../app.ts'

const kim = { name: 'Kim Lee', email: 'kim@buyer.example', company: 'Buyer', message: 'Do you sell pumps?' }

test('what one page shows is of one moment, whatever happens meanwhile', async ({ app }) => {
  const firm = await app.found('Acme', 'ana@acme.example')
  const form = await firm.form()
  await firm.submit(form, kim)
  await app.convey()
  const me = firm.as(firm.admin)
  const [lead] = Queue.parse((await me.get('/api/v1/queue')).json()).items
  const [before, after] = await app.wired.inWorkspace(firm.workspace, async (client) => {
    const look = async () => ({
      seq: (await client.query('select seq from lead where id = $1', [lead?.id])).rows,
      events: (await client.query('select count(*) from event where stream = $1', [lead?.id])).rows,
    })
    const first = await look()
    const accepted = await me.post(`/api/v1/leads/${lead?.id}/acceptances`, { id: randomUUID() })
    expect(accepted.statusCode).toBe(201)
    return [first, await look()]
  })
  expect(after).toEqual(before)
  await expect(
    app.wired.inWorkspace(firm.workspace, (client) => client.query('delete from lease')),
  ).rejects.toMatchObject({ code: '25006' })
})

describe('a lead, as the person who owes it sees it', () => {
  test('it stands in the queue with what is owed, and may be accepted, answered and resolved', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const me = firm.as(firm.admin)
    const form = await firm.form()
    expect((await firm.submit(form, kim)).statusCode).toBe(201)
    await app.convey()

    const queue = Queue.parse((await me.get('/api/v1/queue')).json())
    expect(queue.items).toMatchObject([
      {
        prospect: { name: 'Kim Lee', email: 'kim@buyer.example' },
        excerpt: 'Do you sell pumps?',
        status: 'open',
        commitment: { kind: 'respond', owedBy: { name: 'Admin of Acme' } },
        can: { accept: { allowed: true }, resolve: { allowed: true } },
      },
    ])
    const lead = queue.items[0]?.id ?? ''
    await app.at('2026-03-02T09:20:00.000Z')

    const accepted = await me.post(`/api/v1/leads/${lead}/acceptances`, { id: randomUUID() })
    expect(accepted.statusCode).toBe(201)
    const id = randomUUID()
    const touch = { id, channel: 'call', result: 'answered', said: 'Yes, we do.' }
    const touched = await me.post(`/api/v1/leads/${lead}/touches`, touch)
    expect(touched.statusCode).toBe(201)
    const again = await me.post(`/api/v1/leads/${lead}/touches`, touch)
    expect(again.statusCode).toBe(200)
    expect(Done.parse(again.json())).toEqual(Done.parse(touched.json()))

    const detail = LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json())
    expect(detail).toMatchObject({
      prospect: { name: 'Kim Lee', organisation: 'Buyer' },
      submissions: [{ message: 'Do you sell pumps?' }],
      touches: [{ id, channel: 'call', member: { name: 'Admin of Acme' } }],
      resolution: null,
    })
    expect(detail.trace.length).toBeGreaterThan(0)
    const resolved = await me.post(`/api/v1/leads/${lead}/resolution`, {
      id: randomUUID(),
      outcome: 'won',
      told: { how: 'touch', touch: id },
    })
    expect(resolved.statusCode).toBe(201)
    expect(Queue.parse((await me.get('/api/v1/queue')).json()).items).toEqual([])
    const page = LeadPage.parse((await me.get('/api/v1/leads?status=resolved')).json())
    expect(page).toMatchObject({ items: [{ id: lead, commitment: null }], next: null })
  })

  test('what may not be done says why, and who has it', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const me = firm.as(firm.admin)
    await firm.submit(await firm.form(), kim)
    await app.convey()
    const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
    await me.post(`/api/v1/leads/${card?.id}/acceptances`, { id: randomUUID() })
    const [accepted] = Queue.parse((await me.get('/api/v1/queue')).json()).items
    expect(accepted).toMatchObject({
      owner: { id: firm.admin.id },
      can: { accept: { allowed: false, because: 'You have done this already.' } },
    })
  })
})
