import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { KeyMade } from '#contract/workspace.ts'
import { askingAs, test, URL_OF_APP, type App } from '../app.ts'
import { guarded, requestFor, type Walked } from './walk.ts'
import { wholeWorldOf } from './world.ts'

const send = (app: App, { method, url, body }: Walked, headers: Record<string, string>) =>
  app.server.inject({
    method: method as 'GET',
    url,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { payload: JSON.stringify(body) }),
  })

describe('what belongs to one workspace', () => {
  test('no route shows or changes it for a member of another', async ({ app }) => {
    const acme = await wholeWorldOf(app, 'Acme')
    const globex = await wholeWorldOf(app, 'Globex')
    const before = await historyOf(app, acme.firm.workspace)
    const secrets = [...Object.values(acme.ids), acme.firm.workspace, acme.firm.admin.id, 'acme.example']
    const leaks: string[] = []
    for (const route of guarded) {
      const walked = requestFor(route, acme.ids)
      const answer = await send(app, walked, { cookie: globex.firm.admin.cookie, origin: URL_OF_APP })
      const named = Object.values(acme.ids).some((id) => walked.url.includes(id))
      if (named && answer.statusCode !== 404 && answer.statusCode !== 403)
        leaks.push(`${route.path} answers ${answer.statusCode}`)
      // What was sent may come back; what belongs to the other workspace may not.
      const sent = JSON.stringify([walked.url, walked.body ?? {}])
      for (const secret of secrets)
        if (answer.body.includes(secret) && !sent.includes(secret))
          leaks.push(`${route.path} tells ${secret}`)
    }
    expect(leaks).toEqual([])
    expect(await historyOf(app, acme.firm.workspace)).toEqual(before)
  })

  test('naming the other workspace in a header does not help', async ({ app }) => {
    const acme = await wholeWorldOf(app, 'Acme')
    const globex = await app.found('Globex', 'gil@globex.example')
    const answer = await app.server.inject({
      url: `/api/v1/leads/${acme.ids.lead}`,
      headers: { cookie: globex.admin.cookie, 'x-handraise-workspace': acme.firm.workspace },
    })
    expect(answer.statusCode).toBe(401)
  })

  test('a form whose address another workspace has can not be made', async ({ app }) => {
    const acme = await wholeWorldOf(app, 'Acme')
    const globex = await app.found('Globex', 'gil@globex.example')
    const stolen = await globex
      .as(globex.admin)
      .post('/api/v1/forms', { id: acme.ids.form, name: 'Contact', kind: 'contact' })
    expect(stolen.json()).toMatchObject({ status: 409, code: 'command_reused' })
  })

  test('every table that has a workspace is behind a forced policy', async ({ app }) => {
    const { rows } = await app.wired.pool.query<{ name: string; forced: boolean; policies: number }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace' and not a.attisdropped
       where c.relkind in ('r', 'p') and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(({ forced, policies }) => !forced || policies === 0)).toEqual([])
  })
})

describe('who may ask', () => {
  test('without a session or a key nothing is answered', async ({ app }) => {
    const { ids } = await wholeWorldOf(app, 'Acme')
    for (const route of guarded) {
      const answer = await send(app, requestFor(route, ids), {})
      expect.soft([route.path, answer.json().code]).toEqual([route.path, 'not_signed_in'])
    }
  })

  test('a representative manages nothing, and a key of another scope opens nothing', async ({ app }) => {
    const { me, ben, ids } = await wholeWorldOf(app, 'Acme')
    const made = await me.post('/api/v1/keys', { id: randomUUID(), name: 'forms', scope: 'intake' })
    const { key } = KeyMade.parse(made.json())
    for (const route of guarded) {
      const asked = requestFor(route, ids)
      const byKey = await send(app, asked, { authorization: `Bearer ${key}` })
      expect.soft([route.path, byKey.json().code]).toEqual([route.path, 'not_allowed'])
      if (!['author', 'manager', 'admin'].includes(route.who)) continue
      const byBen = await send(app, asked, { cookie: ben.cookie, origin: URL_OF_APP })
      expect.soft([route.path, byBen.json().code]).toEqual([route.path, 'not_allowed'])
    }
  })

  test('a page elsewhere can not use a session to change anything', async ({ app }) => {
    const { firm, ids } = await wholeWorldOf(app, 'Acme')
    const before = await historyOf(app, firm.workspace)
    for (const route of guarded.filter(({ path }) => !path.startsWith('GET '))) {
      const asked = requestFor(route, ids)
      for (const origin of [undefined, 'https://evil.example', 'null']) {
        const answer = await send(app, asked, { cookie: firm.admin.cookie, ...(origin && { origin }) })
        expect.soft([route.path, origin, answer.statusCode]).toEqual([route.path, origin, 403])
      }
    }
    expect(await historyOf(app, firm.workspace)).toEqual(before)
  })

  test('a key that was taken back, and a member who has left, are strangers', async ({ app }) => {
    const { me, ben, ids } = await wholeWorldOf(app, 'Acme')
    const id = randomUUID()
    const { key } = KeyMade.parse((await me.post('/api/v1/keys', { id, name: 'x', scope: 'read' })).json())
    const asKey = () =>
      app.server.inject({ url: '/api/v1/queue', headers: { authorization: `Bearer ${key}` } })
    expect((await asKey()).statusCode).toBe(200)
    expect((await me.delete(`/api/v1/keys/${id}`)).statusCode).toBe(204)
    expect((await asKey()).statusCode).toBe(401)

    const asBen = askingAs(app.server, ben)
    expect((await asBen.get('/api/v1/me')).statusCode).toBe(200)
    expect((await me.post(`/api/v1/members/${ids.member}/deactivation`)).statusCode).toBe(200)
    expect((await asBen.get('/api/v1/me')).statusCode).toBe(401)
  })
})

async function historyOf(app: App, workspace: string): Promise<unknown> {
  return app.wired.inWorkspace(workspace, async (client) => {
    const { rows } = await client.query(
      `select (select count(*)::int from event) as events, (select count(*)::int from lease) as leases,
         (select count(*)::int from notice where state = 'queued') as notices`,
    )
    return rows
  })
}
