import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { ProblemDocument } from '#contract/problem-document.ts'
import { routes } from '#http/routes.ts'
import { askingAs, test, URL_OF_APP, type App } from '../app.ts'
import { requestFor } from './walk.ts'
import { memberIn, wholeWorldOf, type WholeWorld } from './world.ts'

/** Answered without a world of their own by other specs: streams, pages, files, and what happens once. */
const elsewhere = new Set([
  'GET /api/v1/stream',
  'POST /api/v1/setup',
  'GET /api/v1/invitations/:token',
  'POST /api/v1/invitations/:token/acceptance',
  'POST /api/v1/forms/:form/submissions',
  'POST /hooks/mail/:key',
  'POST /api/v1/me/mailbox/check',
  'POST /hooks/telephone/:key',
  'POST /api/v1/signals',
  // These need two people.
  'POST /api/v1/prospects/:prospect/aliases',
  'POST /api/v1/prospects/:prospect/partings',
  'POST /api/v1/prospects/:prospect/rejections',
  // A dispute needs two sides; what is said to whom stands in the specs of hand-offs.
  'POST /api/v1/leads/:lead/handoffs',
  ...routes.flatMap(({ path }) => (/^POST \/api\/v1\/(handoffs|disputes)\//.test(path) ? [path] : [])),
  // Only who was asked explains, and only what ended too soon goes on: in the specs of neglect.
  ...['explanations', 'verdicts', 'reopenings'].map((noun) => `POST /api/v1/leads/:lead/${noun}`),
  // Only a mail that was put off goes sooner or is taken back: in the spec of mails at night.
  ...['releases', 'take-backs'].map((noun) => `POST /api/v1/leads/:lead/${noun}`),
  // One at a time, and the world has begun one.
  'POST /api/v1/playbook/backtests',
])

/** Each refused where it would come too late; so they come in an order in which each may. */
const last = [
  '/cancellation',
  'resolution',
  '/stop',
  'deactivation',
  'reactivation',
  'erasure',
  'keys/:key',
  'retry',
]

describe('every route', () => {
  test('answers in the shape that it says', async ({ app }) => {
    const world = await wholeWorldOf(app, 'Acme')
    await app.at('2026-03-02T09:20:00.000Z')
    const answering = routes.filter(({ path, answer }) => answer && !elsewhere.has(path))
    const late = ({ path }: { path: string }) => last.findIndex((end) => path.endsWith(end))
    for (const route of answering.toSorted((a, b) => late(a) - late(b))) {
      const answer = await walk(app, world, route)
      const read = route.answer?.safeParse(answer.json())
      const said = answer.statusCode < 300 ? read?.error?.issues : answer.json()
      // Nothing is tried again or connected to without a mail server, who has joined needs no invitation, who works here isn't
      // forgotten, nobody signs what they have not read, or adopts what is theirs, and no step of the plan has come up.
      const refused =
        /retry$|invitation$|erasure$|signatures$|adoption$|skipped-steps$|appointment\/results$|:mailbox\/check$/.test(
          route.path,
        )
      expect
        .soft([route.path, refused ? answer.statusCode : said])
        .toEqual([route.path, refused ? 409 : undefined])
    }
  })

  test('refuses what it does not know with a problem of the catalogue, field by field', async ({ app }) => {
    const world = await wholeWorldOf(app, 'Acme')
    const me = askingAs(app.server, world.firm.admin)
    for (const route of routes.filter(({ body, who }) => body && who !== 'anyone')) {
      const { method, url, body } = requestFor(route, world.ids)
      const ask = method === 'PUT' ? me.put : me.post
      const answer = await ask(url, { ...body, owner: randomUUID() })
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      const problem = ProblemDocument.parse(answer.json())
      expect.soft([route.path, problem.code]).toEqual([route.path, 'bad_request'])
      expect.soft(problem.errors).toContainEqual({ field: 'owner', problem: 'is not known here' })
    }
    expect((await me.post('/api/v1/forms')).json()).toMatchObject({
      code: 'bad_request',
      errors: expect.arrayContaining([{ field: 'id', problem: 'must be a UUID' }]),
    })
  })

  test('is found in openapi.json and in the reference', async ({ app }) => {
    const openapi = (await app.server.inject('/api/v1/openapi.json')).json()
    const docs = await app.server.inject('/docs')
    expect(docs.headers['content-security-policy']).toContain("default-src 'none'")
    for (const { path } of routes) {
      const [method = '', url = ''] = path.split(' ')
      const known = openapi.paths[url.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      expect.soft([path, typeof known?.summary]).toEqual([path, 'string'])
      expect.soft(docs.body).toContain(`<code>${path}</code>`)
    }
    expect(openapi.paths['/api/v1/leads/{lead}/notes'].post.requestBody.content).toMatchObject({
      'application/json': { schema: { properties: { text: { type: 'string' } }, required: ['id', 'text'] } },
    })
  })
})

describe('an address where nothing is', () => {
  test('is a problem of the catalogue', async ({ app }) => {
    const answer = await app.server.inject('/api/v1/nothing')
    expect(answer.statusCode).toBe(404)
    expect(ProblemDocument.parse(answer.json()).code).toBe('not_found')
  })

  test('an id that is none is simply not there', async ({ app }) => {
    const { me } = await wholeWorldOf(app, 'Acme')
    expect((await me.get('/api/v1/leads/1')).json()).toMatchObject({ status: 404, code: 'no_such_lead' })
    expect((await me.get(`/api/v1/leads/${randomUUID()}`)).json()).toMatchObject({ code: 'no_such_lead' })
    expect((await me.get('/api/v1/leads?after=x')).json()).toMatchObject({
      code: 'bad_request',
      errors: [{ field: 'after' }],
    })
  })
})

async function walk(app: App, world: WholeWorld, route: (typeof routes)[number]) {
  // Whoever leaves must be somebody whom no other request needs.
  const leaving = /deactivation|reactivation|erasure/.test(route.path)
  const eve = leaving
    ? await memberIn(app, world.me, { email: `${randomUUID()}@acme.example`, roles: ['manager'] })
    : undefined
  const { method, url, body } = requestFor(route, { ...world.ids, ...(eve && { member: eve.id }) })
  return app.server.inject({
    method: method as 'GET',
    url,
    headers: {
      cookie: world.firm.admin.cookie,
      origin: URL_OF_APP,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { payload: JSON.stringify(body) }),
  })
}
