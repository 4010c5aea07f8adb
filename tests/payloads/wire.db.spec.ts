import { describe, expect } from 'vitest'
import { Hook, Refusals } from '#contract/hooks.ts'
import { RawSubmission, Submissions } from '#contract/workspace.ts'
import type { Provider } from '#domain/form/provider.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { test, type App, type Firm } from '../app.ts'
import { bytesOf, differences, doorOf, headersOf, sampleOf, sent, tamperedOf } from './samples.ts'

type Headers = Readonly<Record<string, string>>
const NOW = '2026-11-21T09:30:00.000Z'
const submissions = sent.filter((path) => sampleOf(path).outcome === 'submission')

/** A form whose door for the sample has the sample's secret and names. */
async function doorFor(app: App, path: string) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const form = await firm.form()
  const { secret } = sampleOf(path).signature ?? {}
  const change = {
    ...(secret !== undefined && { secret }),
    ...(path.startsWith('salesforce') && { ids: ['00D000000000000'], sites: ['example.test'] }),
    ...(path.startsWith('hubspot') && { ids: ['1234567/abcdef'] }),
  }
  const provider = doorOf(path)
  const answer = await firm.as(firm.admin).put(`/api/v1/forms/${form}/hooks/${provider}`, change)
  const { url } = Hook.parse(answer.json())
  return { firm, form, url: addressIn(path, new URL(url).pathname) }
}

const addressIn = (path: string, url: string): string => {
  const { path: pattern = '' } = sampleOf(path).wire ?? {}
  const named = pattern.replace('{portal}', '1234567').replace('{form}', 'abcdef')
  return pattern.includes('{key}') ? url : named
}

const post = (app: App, url: string, { bytes, headers }: { bytes: Buffer; headers: Headers }) =>
  app.server.inject({ method: 'POST', url, headers, payload: bytes })

const keptIn = async (firm: Firm, form: string) =>
  Submissions.parse((await firm.as(firm.admin).get(`/api/v1/forms/${form}/submissions`)).json()).items

async function canonicalOf(firm: Firm, id: string): Promise<CanonicalSubmission> {
  const answer = await firm.as(firm.admin).get(`/api/v1/submissions/${id}/raw`)
  return RawSubmission.parse(answer.json()).canonical as CanonicalSubmission
}

const beginAt = async (app: App, path: string): Promise<void> =>
  void (await app.wired.pool.query('update clock set now = $1', [sampleOf(path).signature?.now ?? NOW]))

describe('over the wire', () => {
  test.for(submissions)(
    '%s is kept as a careful human would read it, once however often it comes',
    async (path, { app }) => {
      await beginAt(app, path)
      const { firm, form, url } = await doorFor(app, path)
      const sending = { bytes: bytesOf(path), headers: headersOf(path) }
      expect((await post(app, url, sending)).statusCode).toBe(200)
      const [kept] = await keptIn(firm, form)
      const canonical = await canonicalOf(firm, kept?.id ?? '')
      expect(differences(canonical, sampleOf(path))).toEqual([])
      expect(canonical).toMatchObject({ clock: 'receipt', submittedAt: canonical.receivedAt })
      expect((await post(app, url, sending)).statusCode).toBe(200)
      const has = sampleOf(path).providerId === undefined ? 2 : 1
      expect(await keptIn(firm, form)).toHaveLength(has)
      await app.convey()
      const leads = await app.wired.inWorkspace(firm.workspace, async (client) => {
        const { rows } = await client.query<{ leads: number }>('select count(*)::int as leads from lead')
        return rows[0]?.leads
      })
      expect(leads).toBe(path.startsWith('jotform') ? has : 1)
    },
  )

  test.for(sent.filter((path) => sampleOf(path).tampered?.replace ?? sampleOf(path).tampered?.header))(
    '%s changed on its way is refused, and nothing is kept',
    async (path, { app }) => {
      await beginAt(app, path)
      const { firm, form, url } = await doorFor(app, path)
      const answer = await post(app, url, tamperedOf(path))
      const isSalesforce = path.startsWith('salesforce')
      expect(answer.statusCode).toBe(isSalesforce ? 200 : 401)
      expect(answer.headers.location).toBeUndefined()
      expect(String(answer.headers['is-processed'] ?? 'Exception')).toContain('Exception')
      expect(await keptIn(firm, form)).toEqual([])
      expect(await notified(app, firm)).toBe(0)
      await post(app, url, tamperedOf(path))
      const counted = await firm.as(firm.admin).get(`/api/v1/forms/${form}/refusals`)
      const { items } = Refusals.parse(counted.json())
      // A form that names another organisation has found no form of ours.
      if (isSalesforce) return expect(items).toEqual([])
      const [refused, ...others] = items
      expect(others).toEqual([])
      expect(refused).toMatchObject({ door: doorOf(path), times: 2, next: expect.stringMatching(/\.$/) })
      expect(refused?.reason).toMatch(/^signature_wrong$|^not_a_submission$/)
    },
  )

  test.for([
    'jotform/submission.multipart.txt',
    'elementor/form_urlencoded.json',
    'hubspot/forms_v3_submit_request.json',
  ])('%s to an address with one other character finds no door', async (path, { app }) => {
    const { firm, form, url } = await doorFor(app, path)
    const other = `${url.slice(0, -1)}${url.endsWith('a') ? 'b' : 'a'}`
    const answer = await post(app, other, { bytes: bytesOf(path), headers: headersOf(path) })
    expect(answer.statusCode).toBe(404)
    expect(await keptIn(firm, form)).toEqual([])
  })

  test.for(sent.filter((path) => Object.keys(sampleOf(path).signature?.headers ?? {}).length > 0))(
    '%s without its signature is refused, unless the door takes what is not signed',
    async (path, { app }) => {
      await beginAt(app, path)
      const { firm, form, url } = await doorFor(app, path)
      const { 'content-type': type = '' } = headersOf(path)
      const bare = { bytes: bytesOf(path), headers: { 'content-type': type } }
      expect((await post(app, url, bare)).json()).toMatchObject({ status: 401, code: 'signature_missing' })
      expect(await keptIn(firm, form)).toEqual([])
      await firm.as(firm.admin).put(`/api/v1/forms/${form}/hooks/${doorOf(path)}`, { unsigned: true })
      expect((await post(app, url, bare)).statusCode).toBe(200)
      expect((await post(app, url, tamperedOf(path))).statusCode).toBe(401)
    },
  )

  test.for(['typeform/form_response.raw.json', 'tally/form_response.json'])(
    '%s counts from when it was made while its claim is fresh',
    async (path, { app }) => {
      const { sourceUntil = '' } = sampleOf(path).clock ?? {}
      const until = new Date(sourceUntil).toISOString()
      await app.wired.pool.query('update clock set now = $1', [until])
      const { firm, form, url } = await doorFor(app, path)
      await post(app, url, { bytes: bytesOf(path), headers: headersOf(path) })
      const [kept] = await keptIn(firm, form)
      const { clock, submittedAt, submittedAtClaimed } = await canonicalOf(firm, kept?.id ?? '')
      expect({ clock, submittedAt }).toEqual({ clock: 'source', submittedAt: submittedAtClaimed })
    },
  )
})

async function notified(app: App, firm: Firm): Promise<number | undefined> {
  return app.wired.inWorkspace(firm.workspace, async (client) => {
    const { rows } = await client.query<{ leads: number }>('select count(*)::int as leads from notified_lead')
    return rows[0]?.leads
  })
}

describe('handshakes', () => {
  const set = async (app: App, provider: Provider, change: object) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    const answer = await firm.as(firm.admin).put(`/api/v1/forms/${form}/hooks/${provider}`, change)
    return new URL(Hook.parse(answer.json()).url).pathname
  }

  test("Meta's challenge is answered where the verify token is ours", async ({ app }) => {
    const url = await set(app, 'meta', { verifyToken: 'leadAdsRockPlayer' })
    const ask = (token: string) =>
      app.server.inject(`${url}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`)
    const answer = await ask('leadAdsRockPlayer')
    expect([answer.statusCode, answer.body]).toEqual([200, '1158201444'])
    expect(answer.headers['content-type']).toContain('text/plain')
    const other = await ask('leadAdsRockPlayes')
    expect(other.statusCode).toBe(403)
    expect(other.body).not.toContain('1158201444')
  })

  test("LinkedIn's challenge is answered with its own secret", async ({ app }) => {
    const { instead } = sampleOf('linkedin/validation.md')
    const url = await set(app, 'linkedin', { secret: instead?.['secret'] })
    const expected = instead?.['answer']
    const code = (expected as { challengeCode: string }).challengeCode
    const answer = await app.server.inject(`${url}?challengeCode=${code}`)
    expect([answer.statusCode, answer.json()]).toEqual([200, expected])
  })
})
