import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { HeldDecided, HeldList, HeldStatistics, Trusts } from '#contract/held.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { Outbox } from '#contract/workspace.ts'
import { books } from '#store/views/books.ts'
import { test, type App, type Asking, type Firm } from '../app.ts'

const kim = {
  name: 'Kim Lee',
  email: 'kim@buyer.example',
  message: 'Do you sell pumps? We need twelve by June.',
}
const pitch = {
  name: 'Max Miller',
  email: 'max@growth.example',
  message:
    'We are an SEO agency and we offer to bring your site to the first page of Google. We guarantee more traffic and more sales for you within weeks. Are you interested in a free audit?',
}

const heldIn = async (me: Asking, query = '') => HeldList.parse((await me.get(`/api/v1/held${query}`)).json())
const decide = async (me: Asking, noun: string, body: object) => {
  const answer = await me.post(`/api/v1/held/${noun}`, { id: randomUUID(), ...body })
  expect(answer.statusCode).toBe(200)
  return HeldDecided.parse(answer.json()).items
}
const queueOf = async (me: Asking) => Queue.parse((await me.get('/api/v1/queue')).json()).items

async function balanced(app: App, { workspace }: Firm) {
  const asOf = await app.wired.parts.clock.now()
  const found = await app.wired.inWorkspace(workspace, (client) => books(client, workspace, asOf))
  expect(found.violations).toEqual([])
  const sum = (key: 'held' | 'junk' | 'open' | 'received' | 'resolved' | 'forgotten') =>
    found.balance.reduce((total, line) => total + line[key], 0)
  const { held, junk, open, received, resolved } = {
    ...{ held: sum('held'), junk: sum('junk'), open: sum('open') },
    ...{ received: sum('received'), resolved: sum('resolved') },
  }
  return { held, junk, open, received, resolved }
}

async function firmWith(app: App, ...bodies: readonly object[]) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const form = await firm.form()
  for (const body of bodies) await firm.submit(form, body)
  await app.convey()
  return { firm, form, me: firm.as(firm.admin) }
}

describe('what is held back', () => {
  test('is told the same as everybody, waits with its reasons, and goes to a lead with its own clock when it is released', async ({
    app,
  }) => {
    const { firm, form, me } = await firmWith(app, kim)
    const [buyers, sellers] = [await firm.submit(form, kim), await firm.submit(form, pitch)]
    expect(sellers.statusCode).toBe(buyers.statusCode)
    expect(sellers.json().next).toEqual(buyers.json().next)
    await app.convey()
    const [held] = (await heldIn(me)).items
    expect(held).toMatchObject({
      ...{ state: 'held', class: 'pitch', email: pitch.email, message: pitch.message },
      teachable: { sender: pitch.email, domain: 'growth.example' },
      can: { release: { allowed: true }, confirm: { allowed: true }, putBack: { allowed: false } },
    })
    expect(held?.reasons.length).toBeGreaterThan(0)
    expect(await queueOf(me)).toHaveLength(1)
    expect(await balanced(app, firm)).toEqual({ held: 1, junk: 0, open: 2, received: 3, resolved: 0 })

    await app.at('2026-03-02T11:00:00.000Z')
    await app.sweep()
    const released = await decide(me, 'releases', { submissions: [held?.submission], tookMs: 4_000 })
    expect(released).toEqual([
      { submission: held?.submission, outcome: 'happened', lead: expect.any(String) },
    ])
    await app.sweep()
    const lead = LeadDetail.parse((await me.get(`/api/v1/leads/${released[0]?.lead ?? ''}`)).json())
    expect(lead.lead).toMatchObject({ status: 'open', submittedAt: held?.submittedAt })
    expect(await balanced(app, firm)).toMatchObject({ held: 0, open: 3 })
  })

  test('teaches whom to trust, visibly, until that is revoked', async ({ app }) => {
    const { firm, form, me } = await firmWith(app, pitch)
    const [held] = (await heldIn(me)).items
    const teach = { sender: false, domain: true }
    await decide(me, 'releases', { submissions: [held?.submission], teach })
    const another = { ...pitch, name: 'Mia Miller', email: 'mia@growth.example' }
    await firm.submit(form, another)
    await app.convey()
    expect((await heldIn(me)).items).toEqual([])
    const { items } = Trusts.parse((await me.get('/api/v1/held/trusts')).json())
    expect(items).toMatchObject([{ kind: 'domain', value: 'growth.example' }])

    const revoked = await me.delete(`/api/v1/held/trusts/${held?.submission ?? ''}/domain`)
    expect(revoked.statusCode).toBe(204)
    await firm.submit(form, { ...another, name: 'Moe Miller', email: 'moe@growth.example' })
    await app.convey()
    expect((await heldIn(me)).items).toMatchObject([{ email: 'moe@growth.example' }])
    expect(Trusts.parse((await me.get('/api/v1/held/trusts')).json()).items).toEqual([])
  })

  test('is confirmed, put back and released, each undone while it can be, and twice is once', async ({
    app,
  }) => {
    const { firm, me } = await firmWith(app, pitch)
    const [held] = (await heldIn(me)).items
    const submissions = [held?.submission]
    const id = randomUUID()
    for (const outcome of ['happened', 'nothing'])
      expect(await decide(me, 'confirmations', { id, submissions })).toMatchObject([{ outcome, lead: null }])
    expect(await balanced(app, firm)).toMatchObject({ held: 0, junk: 1 })
    expect((await heldIn(me, '?state=junk')).items).toMatchObject([{ decided: { how: 'confirmed' } }])

    await decide(me, 'returns', { submissions })
    expect(await balanced(app, firm)).toMatchObject({ held: 1, junk: 0 })
    const [released] = await decide(me, 'releases', { submissions })
    expect(await balanced(app, firm)).toMatchObject({ held: 0, open: 1 })
    await decide(me, 'returns', { submissions })
    expect(await balanced(app, firm)).toMatchObject({ held: 1, open: 0 })
    const [again] = await decide(me, 'releases', { submissions })
    expect(again?.lead).not.toBe(released?.lead)
    await me.post(`/api/v1/leads/${again?.lead ?? ''}/acceptances`, { id: randomUUID() })
    expect(await decide(me, 'returns', { submissions })).toMatchObject([
      { outcome: 'refused', refusal: { code: 'lead_touched' } },
    ])
    expect((await heldIn(me, '?state=released')).items).toMatchObject([
      { can: { putBack: { allowed: false, code: 'lead_touched' } } },
    ])
    expect(await balanced(app, firm)).toMatchObject({ held: 0, open: 1 })
  })

  test('climbs when nobody looks, in one line of one message, and is junk in the end', async ({ app }) => {
    const { firm, me } = await firmWith(app, pitch, { ...pitch, email: 'moe@other.example' })
    expect((await heldIn(me)).items).toHaveLength(2)
    await app.at('2026-03-04T12:00:00.000Z')
    expect(await app.sweep()).toMatchObject({ due: 2, climbed: 4 })
    expect((await heldIn(me)).counts).toEqual({ held: 2, late: 2, junk: 0 })
    const { items } = Outbox.parse((await me.get('/api/v1/outbox')).json())
    const alert = items.find(({ purpose }) => purpose === 'alert')
    expect(alert?.text).toContain('a look at 2 inquiries held back')
    expect(alert?.text).toContain('/held')

    await app.at('2026-04-02T12:00:00.000Z')
    await app.sweep()
    expect(await balanced(app, firm)).toMatchObject({ held: 0, junk: 2 })
    expect((await heldIn(me, '?state=junk')).items).toMatchObject([
      { decided: { how: 'unseen', by: null } },
      { decided: { how: 'unseen', by: null } },
    ])
  })

  test('is counted for what it was worth, form by form and signal by signal', async ({ app }) => {
    const { firm, form, me } = await firmWith(app, kim, pitch)
    const honey = {
      ...kim,
      email: 'bot@buyer.example',
      _handraise_url: 'http://x.example',
      _handraise_ms: '12',
    }
    await firm.submit(form, honey)
    await app.convey()
    const held = (await heldIn(me)).items
    expect(held.map(({ rule }) => rule)).toContain('filled in by a program')
    const seller = held.find(({ email }) => email === pitch.email)
    await decide(me, 'releases', { submissions: [seller?.submission], tookMs: 3_000 })
    const [card] = await queueOf(me)
    await me.post(`/api/v1/leads/${card?.id ?? ''}/resolution`, {
      ...{ id: randomUUID(), outcome: 'junk', told: { how: 'not told', because: 'junk' } },
    })
    const found = HeldStatistics.parse((await me.get('/api/v1/held/statistics')).json())
    expect(found.forms).toMatchObject([
      { form, screened: 3, held: 2, released: 1, confirmed: 0, waiting: 1, missed: 1 },
    ])
    const honeypot = found.signals.find(({ code }) => code === 'honeypot')
    expect(honeypot).toMatchObject({ held: 1, released: 0, waiting: 1, passed: 0 })
    expect(found.decisions).toEqual({ count: 1, timed: 1, medianMs: 3_000 })
  })
})
