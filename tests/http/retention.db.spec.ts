import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { retain } from '#app/retention.ts'
import { RetentionShown } from '#contract/privacy.ts'
import { test, type App, type Firm } from '../app.ts'
import { starterText } from '../world.ts'
import { activated } from './activated.ts'
import { kim, worldOf } from './world.ts'

const days = (count: number): string =>
  new Date(Date.parse('2026-03-02T09:00:00.000Z') + count * 86_400_000).toISOString()
const html = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
const withdraw = (app: App, token: string) =>
  app.server.inject({ method: 'POST', url: `/r/${token}/withdrawal`, headers: html })
const keeping = `retention: { raw: 365d, junk: 90d, resolved: 1095d }\n${starterText}`
const namesIn = async (app: App, { workspace }: Firm) => {
  const { rows } = await app.wired.inWorkspace(workspace, (client) =>
    client.query<{ name: string }>('select name from prospect where name is not null order by name'),
  )
  return rows.map(({ name }) => name)
}
const violations = async (app: App, firm: Firm) => {
  await app.sweep()
  return (await firm.as(firm.admin).get('/api/v1/books')).json<{ violations: readonly unknown[] }>()
    .violations
}

describe('retention', () => {
  test('forgets whom nothing keeps any more, tells beforehand, and keeps whoever asks anew', async ({
    app,
  }) => {
    const { firm, ids, me } = await worldOf(app, 'Acme')
    const { workspace } = firm
    const shown = async () => RetentionShown.parse((await me.get('/api/v1/retention')).json())
    const sent = await firm.submit(ids.form, { ...kim, name: 'Lou Parker', email: 'lou@parker.example' })
    const lou = sent.json<{ status: string }>().status.split('/r/')[1] ?? ''
    await app.convey()
    await activated(app, firm, keeping)
    expect((await shown()).coming).toEqual([])
    await withdraw(app, ids.token)
    await withdraw(app, lou)
    const resolved = 1_095
    expect(await shown()).toMatchObject({ due: 0, coming: [] })
    await app.at(days(resolved - 10))
    const before = await shown()
    expect(before).toMatchObject({
      ...{ due: 0, periods: { resolved } },
      coming: [{ on: days(resolved).slice(0, 10), people: 2 }],
    })

    // Lou asks anew before the day: nothing of theirs goes.
    await firm.submit(ids.form, { name: 'Lou Parker', email: 'lou@parker.example', message: 'Once more.' })
    await app.convey()
    await app.at(days(resolved))
    expect(await shown()).toMatchObject({ due: 1, forgotten: 0 })
    expect(await namesIn(app, firm)).toEqual(['Kim Lee', 'Lou Parker'])
    const dry = await retain(app.wired.parts, { workspace, apply: false })
    expect([dry.due, dry.forgotten]).toEqual([1, 0])

    const [one, other] = await Promise.all([
      retain(app.wired.parts, { workspace, apply: true }),
      retain(app.wired.parts, { workspace, apply: true }),
    ])
    expect(one.forgotten + other.forgotten).toBeGreaterThan(0)
    expect(await namesIn(app, firm)).toEqual(['Lou Parker'])
    expect((await retain(app.wired.parts, { workspace, apply: true })).forgotten).toBe(0)
    expect(await violations(app, firm)).toEqual([])
    const { rows } = await app.wired.inWorkspace(workspace, (client) =>
      client.query<{ left: number }>('select count(*)::int as left from submission where raw is not null'),
    )
    // What Lou sent last, and what waits to be looked at.
    expect(rows[0]?.left).toBe(2)
  })

  test('takes confirmed junk with it, and leaves what waits to be looked at', async ({ app }) => {
    const { firm, ids, me } = await worldOf(app, 'Acme')
    const { workspace } = firm
    await activated(app, firm, keeping)
    await me.post('/api/v1/held/confirmations', { id: randomUUID(), submissions: [ids.held] })
    await app.at(days(89))
    expect((await retain(app.wired.parts, { workspace, apply: true })).forgotten).toBe(0)
    await app.at(days(91))
    expect((await retain(app.wired.parts, { workspace, apply: true })).forgotten).toBe(1)
    expect(await violations(app, firm)).toEqual([])
    expect(await namesIn(app, firm)).toEqual(['Kim Lee'])
  })
})

describe('an address that is stopped', () => {
  test('is freed by an admin for a reason, and can stop us again', async ({ app }) => {
    const { me, ids } = await worldOf(app, 'Acme')
    const look = async () =>
      (await me.post('/api/v1/stopped-addresses/lookups', { email: 'Kim@Buyer.example' })).json<{
        stopped: { because: string } | null
      }>().stopped
    const free = async () =>
      (
        await me.post('/api/v1/stopped-addresses/releases', {
          email: kim.email,
          because: 'stopped by mistake',
        })
      ).json<{ outcome: string }>().outcome
    const press = app.served.parts.unsubscribeUrl
    expect([await look(), await free()]).toEqual([null, 'not stopped'])
    await me.post(`/api/v1/leads/${ids.lead}/stop`, { id: randomUUID() })
    expect(await look()).toMatchObject({ because: 'They said no.' })
    expect([await free(), await look()]).toEqual(['freed', null])
    const { pathname } = new URL(press(await workspaceOf(app), ids.lead, ids.mail))
    for (const expected of ['unsubscribed', 'unsubscribed']) {
      await app.server.inject({ method: 'POST', url: pathname, headers: html })
      expect(await look()).toMatchObject({ because: expected })
      await free()
    }
    // Whoever follows waits for whatever else is being written in the same server.
    const events = async () => (await me.get('/api/v1/events?limit=200')).body
    await expect.poll(async () => (await events()).match(/AddressFreed/g)?.length).toBe(3)
    expect(await events()).not.toContain('kim@buyer')
  })
})

const workspaceOf = async (app: App) => (await app.wired.parts.ledger.workspaces())[0] ?? ''
