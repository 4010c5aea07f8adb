import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { erase } from '#app/erase.ts'
import type { Look } from '#app/briefs/ports.ts'
import { prepareBrief } from '#app/briefs/prepare-brief.ts'
import { carryOut } from '#app/carry-out.ts'
import { BriefShown } from '#contract/brief.ts'
import { EarlyTouches } from '#contract/early-touches.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import type { Id } from '#domain/ledger.ts'
import { dropOldLooks } from '#store/old-looks.ts'
import { test, type App } from '../app.ts'
import { starterText } from '../world.ts'
import { activated } from './activated.ts'
import { memberIn } from './world.ts'

/** Hand-raisers are called by people who have read about them. */
const prepared = starterText.replace(
  'respond: { notBefore: 3m, target: 15m, limit: 1h, calendar: office }',
  'respond: { notBefore: 3m, target: 15m, limit: 1h, calendar: office, afterBrief: true }',
)
const inquiry = {
  ...{ company: 'Northwind', employees: '51-200', country: 'GB', message: 'Do you sell pumps?' },
  ...{ page: 'https://pumps.example/pricing?id=7', phone: '+44 20 7946 0018' },
}
const pumps: Look = {
  result: 'found',
  facts: [{ kind: 'does', text: 'Water works for towns.', url: 'https://northwind.example/' }],
}

async function acme(app: App) {
  const firm = await app.found('Acme', 'ana@acme.example')
  await activated(app, firm, prepared)
  const me = firm.as(firm.admin)
  const form = await firm.form('contact')
  const asks = async (name: string, email: string): Promise<Id> => {
    await firm.submit(form, { ...inquiry, name, email })
    await app.convey()
    const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
    return items.find(({ prospect }) => prospect.name === name)?.id ?? ''
  }
  /** What the job does, with a site that answers so. */
  const prepare = (lead: Id, look: Look | undefined, fresh = false) =>
    prepareBrief(
      {
        ...app.wired.parts,
        briefs: { ...app.wired.parts.briefs, look: look ? { site: async () => look } : {} },
      },
      { workspace: firm.workspace, lead, fresh },
    )
  const brief = async (lead: Id, by = me) =>
    BriefShown.parse((await by.get(`/api/v1/leads/${lead}/brief`)).json())
  const detail = async (lead: Id) => LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json())
  const call = (lead: Id, over: object = {}, by = me) =>
    by.post(`/api/v1/leads/${lead}/touches`, {
      id: randomUUID(),
      channel: 'call',
      result: 'answered',
      ...over,
    })
  return { firm, me, asks, prepare, brief, detail, call }
}

describe('a brief', () => {
  test('is made beside the lead, read once by each, and comes before the first touch', async ({ app }) => {
    const { firm, me, asks, prepare, brief, detail, call } = await acme(app)
    const lead = await asks('Kim Park', 'kim@northwind.example')
    expect(await brief(lead)).toMatchObject({ readableAt: '2026-03-02T09:02:00.000Z', openedBy: [] })
    expect(await prepare(lead, pumps)).toBe('done')
    await app.at('2026-03-02T09:05:00.000Z')
    const before = (await detail(lead)).lead
    expect(before).toMatchObject({
      ...{ brief: 'ready', commitment: { afterBrief: true } },
      can: { respond: { allowed: false, code: 'brief_unread' }, mail: { code: 'brief_unread' } },
    })
    const refused = (await call(lead)).json()
    expect(refused).toMatchObject({ status: 422, code: 'brief_unread' })
    expect(refused.next).toMatch(/^Open the brief/)

    const shown = await brief(lead)
    expect(shown).toMatchObject({
      ...{ verdict: 'ready', readableAt: null, domain: 'northwind.example', comesFirst: true },
      ...{ who: { name: 'Kim Park', organisation: 'Northwind' }, openedBy: [{ id: firm.admin.id }] },
      time: { zone: 'Europe/London', time: '09:05', atWork: true, because: 'their country' },
    })
    const told = shown.facts.map(({ source, text }) => `${source}: ${text}`)
    expect(told).toEqual(
      expect.arrayContaining([
        'form: “Do you sell pumps?”',
        'form: Came from pumps.example/pricing',
        'form: 51 to 200 people',
        'site: Water works for towns.',
      ]),
    )
    expect(shown.gaps).toEqual(['what they do there themselves', 'whether they are a customer'])
    await brief(lead)
    const { lead: after, events } = await detail(lead)
    expect(events.filter(({ type }) => type === 'BriefOpened')).toHaveLength(1)
    expect(events.filter(({ type }) => type === 'BriefPrepared')).toHaveLength(1)
    expect(after.can.respond).toEqual({ allowed: true })
    expect((await call(lead)).statusCode).toBe(201)
    expect(EarlyTouches.parse((await me.get('/api/v1/early-touches')).json()).items).toEqual([])
  })

  test('that was not read makes a touch early: with a reason it goes, and the manager sees it', async ({
    app,
  }) => {
    const { me, firm, asks, prepare, brief, call } = await acme(app)
    const lead = await asks('Kim Park', 'kim@northwind.example')
    await prepare(lead, pumps)
    await app.at('2026-03-02T09:05:00.000Z')
    const ben = await memberIn(app, me, { email: 'ben@acme.example', roles: ['qualifier'] })
    await brief(lead)
    const his = firm.as(ben)
    expect((await call(lead, {}, his)).json()).toMatchObject({ code: 'brief_unread' })
    expect((await call(lead, { earlyBecause: 'They rang us.' }, his)).statusCode).toBe(201)
    const { items } = EarlyTouches.parse((await me.get('/api/v1/early-touches')).json())
    expect(items).toMatchObject([{ unread: true, because: 'They rang us.', member: { id: ben.id } }])
  })

  test('of a slow site shuts nobody out: two minutes on, what there is can be read', async ({ app }) => {
    const { asks, prepare, brief, detail, call } = await acme(app)
    const lead = await asks('Kim Park', 'kim@northwind.example')
    const slow = { result: 'failed', because: 'too_slow', facts: [], again: true } as const
    await app.at('2026-03-02T09:03:00.000Z')
    expect(await brief(lead)).toMatchObject({ verdict: 'thin', readableAt: null })
    expect((await call(lead)).statusCode).toBe(201)
    expect(await prepare(lead, slow)).toBe('later')
    expect((await detail(lead)).lead.brief).toBe('thin')
    expect(await dropOldLooks(app.wired.pool, '2026-03-02T09:04:00.000Z')).toBe(0)
    expect(await dropOldLooks(app.wired.pool, '2026-03-02T09:04:00.000Z', { keep: 0 })).toBe(1)
    // A minute later the site is back, and what it says is written down.
    await app.at('2026-03-02T09:05:00.000Z')
    expect(await prepare(lead, pumps)).toBe('done')
    expect(await brief(lead)).toMatchObject({
      verdict: 'ready',
      searches: [{ where: 'site', result: 'found' }],
    })
  })

  test('tells who asked from there before, and what the firm is to us', async ({ app }) => {
    const { firm, asks, prepare, brief } = await acme(app)
    const { parts } = app.wired
    const command = {
      ...{ type: 'DescribeAccount', at: await parts.clock.now(), by: firm.admin.id, name: 'Northwind Ltd' },
      ...{ domains: ['northwind.example'], relationship: 'customer', owner: firm.admin.id },
    } as const
    await parts.ledger.transaction(firm.workspace, (tx) =>
      carryOut(
        tx,
        [{ kind: 'account', stream: randomUUID(), command: { ...command, type: 'DescribeAccount' } }],
        parts,
      ),
    )
    const first = await asks('Kim Park', 'kim@northwind.example')
    await app.at('2026-03-02T09:01:00.000Z')
    const second = await asks('Rosa Diaz', 'rosa@northwind.example')
    await prepare(second, undefined)
    const { facts, verdict } = await brief(second)
    expect(verdict).toBe('ready')
    expect(facts.filter(({ source }) => source === 'account').map(({ text }) => text)).toEqual([
      'Northwind Ltd, as it stands in our accounts',
      'They are a customer of ours',
      'Admin of Acme looks after them',
    ])
    expect(facts.filter(({ kind }) => kind === 'colleague')).toMatchObject([
      { text: expect.stringContaining('Kim Park asked, too'), lead: first, about: 'business' },
    ])
  })

  test('goes with the person, and the look at their site with it', async ({ app }) => {
    const { firm, asks, prepare, brief, detail } = await acme(app)
    const lead = await asks('Kim Park', 'kim@northwind.example')
    await prepare(lead, pumps)
    await app.at('2026-03-02T09:05:00.000Z')
    const { prospect } = await detail(lead)
    const { workspace, admin } = firm
    await erase(app.wired.parts, {
      workspace,
      prospect: prospect.id,
      by: admin.id,
      at: '2026-03-02T09:05:00.000Z',
    })
    expect(await brief(lead)).toMatchObject({ facts: [], openedBy: [], who: { name: null }, domain: null })
    expect(JSON.stringify((await detail(lead)).events)).not.toContain('Water works')
    const kept = await app.wired.inWorkspace(workspace, (client) => client.query('select from brief_search'))
    expect(kept.rowCount).toBe(0)
    expect(await prepare(lead, pumps, true)).toBe('done')
    expect((await brief(lead)).facts).toEqual([])
  })

  test('from a mailbox of their own is thin, and says why nobody looked', async ({ app }) => {
    const { me, asks, prepare, brief } = await acme(app)
    const lead = await asks('Kim Park', 'kim.park@gmail.com')
    await prepare(lead, pumps)
    await app.at('2026-03-02T09:05:00.000Z')
    expect(await brief(lead)).toMatchObject({
      ...{ verdict: 'thin', domain: null },
      searches: [{ where: 'site', result: 'not looked', because: 'no_domain' }],
    })
    const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
    expect(items.find(({ id }) => id === lead)?.brief).toBe('thin')
    expect((await me.get(`/api/v1/leads/${randomUUID()}/brief`)).json()).toMatchObject({
      code: 'no_such_lead',
    })
    const again = await me.post(`/api/v1/leads/${lead}/brief/refresh`)
    expect(again.statusCode).toBe(200)
    expect(BriefShown.parse(again.json()).verdict).toBe('thin')
  })
})
