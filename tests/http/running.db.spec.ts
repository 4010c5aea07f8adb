import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, vi } from 'vitest'
import { ProblemDocument } from '#contract/problem-document.ts'
import { API_SUBMISSIONS_A_MINUTE, FORM_POSTS_A_MINUTE } from '#http/limits.ts'
import { appOn, test, type App } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { kim, worldOf } from './world.ts'

async function started(options: Parameters<typeof appOn>[1]): Promise<App> {
  const database = await freshDatabase()
  const app = await appOn(database, options)
  onTestFinished(async () => {
    await app.close()
    await dropDatabase(database)
  })
  return app
}

describe('a process that runs', () => {
  test('says that it is alive and ready, with what waits', async ({ app }) => {
    const { firm, ids } = await worldOf(app, 'Acme')
    await firm.submit(ids.form, kim)
    expect((await app.server.inject('/healthz')).json()).toEqual({ ok: true })
    const ready = await app.server.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toMatchObject([
      200,
      {
        ok: true,
        checks: [
          { code: 'database', ok: true },
          { code: 'clock', ok: true },
          { code: 'conveyor', message: '1 submissions wait to become leads.' },
        ],
      },
    ])
  })

  test('says that it is not ready when the database has gone', async ({ app }) => {
    await app.found('Acme', 'ana@acme.example')
    await app.wired.pool.end()
    const ready = await app.server.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toMatchObject([
      503,
      { ok: false, checks: [{ ok: false }, {}, {}] },
    ])
    Object.assign(app.wired.pool, { end: async () => undefined })
  })

  test('counts requests by route and status, and names nobody', async ({ app }) => {
    const { firm, me, ids } = await worldOf(app, 'Acme')
    await me.get(`/api/v1/leads/${ids.lead}`)
    await firm.submit(ids.form, { ...kim, message: 'x'.repeat(20_001) })
    const { body, headers } = await app.server.inject('/metrics')
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toMatch(/requests_total\{method="GET",route="\/api\/v1\/leads\/:lead",status="200"\} 1/)
    expect(body).toMatch(/route="\/api\/v1\/forms\/:form\/submissions",status="422"\} 1/)
    expect(body).toMatch(/handraise_open_leads 1\n/)
    expect(body).toMatch(/handraise_refused_deliveries\{door="api",reason="field_too_long"\} 1\n/)
    for (const personal of ['kim', 'acme', ids.lead, ids.form])
      expect(body.toLowerCase()).not.toContain(personal)
  })

  test('shows its numbers to nobody from elsewhere without a key', async ({ app }) => {
    const { firm } = await worldOf(app, 'Acme')
    const remote = (headers: Record<string, string> = {}) =>
      app.server.inject({ url: '/metrics', remoteAddress: '198.51.100.7', headers })
    expect((await remote()).statusCode).toBe(401)
    expect((await remote({ cookie: firm.admin.cookie })).statusCode).toBe(200)
    const proxied = await app.server.inject({ url: '/metrics', headers: { 'x-forwarded-for': '127.0.0.1' } })
    expect(proxied.statusCode).toBe(401)
  })
})

describe('limits', () => {
  /** Only what the limits count by: a busy machine may need longer for a minute's worth of requests than a minute. */
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    return () => vi.useRealTimers()
  })

  test('hold back a flood from one address to one form, and nobody else', async () => {
    const app = await started({ env: { HANDRAISE_LIMITS: 'on' } })
    const firm = await app.found('Acme', 'ana@acme.example')
    const [form, other] = [await firm.form(), await firm.form()]
    const submit = (to: string, remoteAddress = '198.51.100.7') =>
      app.server.inject({
        method: 'POST',
        url: `/f/${to}`,
        remoteAddress,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        payload: new URLSearchParams(kim).toString(),
      })
    const answers = await Promise.all(Array.from({ length: FORM_POSTS_A_MINUTE }, () => submit(form)))
    expect(answers.filter(({ statusCode }) => statusCode !== 303)).toEqual([])
    const held = await submit(form)
    expect([held.statusCode, held.body]).toEqual([
      429,
      expect.stringContaining('That was a little too often'),
    ])
    expect((await submit(other)).statusCode).toBe(303)
    expect((await submit(form, '198.51.100.8')).statusCode).toBe(303)
  })

  test('on the API are told as a problem, with how long to wait', async () => {
    const app = await started({ env: { HANDRAISE_LIMITS: 'on' } })
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    await Promise.all(Array.from({ length: API_SUBMISSIONS_A_MINUTE }, () => firm.submit(form, kim)))
    const held = await firm.submit(form, kim)
    expect(ProblemDocument.parse(held.json()).code).toBe('rate_limited')
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe("the members' app", () => {
  async function built(): Promise<App> {
    const webFolder = await mkdtemp(join(tmpdir(), 'handraise-web-'))
    onTestFinished(() => rm(webFolder, { recursive: true }))
    await mkdir(join(webFolder, 'assets'))
    await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Handraise</title>')
    await writeFile(join(webFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await writeFile(join(webFolder, 'assets', 'main-abc123.js'), 'export {}')
    return started({ webFolder })
  }

  test('is one page for each of its addresses, with nothing but its own scripts', async () => {
    const app = await built()
    for (const path of ['/', '/leads/1', '/setup?code=x', '/join/token', '/forms', '/index.html']) {
      const { statusCode, body, headers } = await app.server.inject(path)
      expect.soft([path, statusCode, body]).toEqual([path, 200, '<!doctype html><title>Handraise</title>'])
      expect(headers['content-security-policy']).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
      expect(headers).toMatchObject({
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      })
    }
  })

  test('has files that are kept for good, and others that are asked for again', async () => {
    const app = await built()
    const script = await app.server.inject('/assets/main-abc123.js')
    expect(script.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await app.server.inject('/favicon.svg')).headers['content-type']).toContain('image/svg+xml')
    for (const path of ['/assets/none.js', '/assets/..%2findex.html', '/api/none', '/f/'])
      expect.soft([path, (await app.server.inject(path)).statusCode]).toEqual([path, 404])
    expect((await app.server.inject({ method: 'POST', url: '/leads' })).statusCode).toBe(404)
  })

  test('that is not built says what to do', async () => {
    const app = await started({ webFolder: join(tmpdir(), 'handraise-not-there') })
    const answer = await app.server.inject('/')
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('npm run prepare')])
  })
})
