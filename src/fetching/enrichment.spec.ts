import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enrichmentBy, type EnrichmentService } from './enrichment.ts'

let server: Server
let at = ''
let answer: { status: number; body: string } = { status: 200, body: '{}' }
const seen: { url: string | undefined; key: string | undefined }[] = []

beforeAll(async () => {
  server = createServer(({ url, headers }, response) => {
    seen.push({ url, key: headers.authorization ?? String(headers['x-key'] ?? '') })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => void server.close())

const ask = (over: Partial<EnrichmentService> = {}, rules = { allowLoopback: true }) => {
  const fields = { does: 'company.about', size: 'company.staff.0', country: 'company.geo.country' }
  const service = { url: `${at}/v2?domain={domain}`, key: 's3cret', header: 'Authorization', fields, ...over }
  return enrichmentBy(service, { rules, userAgent: 'Handraise/1' })('buyer.de')
}

describe('a service that is paid for', () => {
  test('is told the domain and shown the key, and its fields become facts', async () => {
    const company = {
      about: ' Pumps\u0000 for\nwater works. ',
      staff: [180],
      geo: { country: 'DE' },
      ceo: 'Kim',
    }
    answer = { status: 200, body: JSON.stringify({ company }) }
    seen.length = 0
    expect(await ask()).toEqual({
      result: 'found',
      facts: [
        { kind: 'does', text: 'Pumps for water works.' },
        { kind: 'size', text: '180' },
        { kind: 'country', text: 'DE' },
      ],
    })
    await ask({ header: 'X-Key' })
    expect(seen).toEqual([
      { url: '/v2?domain=buyer.de', key: 'Bearer s3cret' },
      { url: '/v2?domain=buyer.de', key: 's3cret' },
    ])
  })

  test.each([
    [
      { status: 404, body: '' },
      { result: 'none', because: 'says_nothing' },
    ],
    [
      { status: 200, body: '{"company":{"about":{"deep":1}}}' },
      { result: 'none', because: 'says_nothing' },
    ],
    [
      { status: 200, body: '{"__proto__":{"about":"x"}}' },
      { result: 'none', because: 'says_nothing' },
    ],
    [
      { status: 200, body: 'not json' },
      { result: 'failed', because: 'refused' },
    ],
    [
      { status: 401, body: '' },
      { result: 'failed', because: 'refused' },
    ],
    [
      { status: 429, body: '' },
      { result: 'failed', because: 'refused', again: true },
    ],
  ])('that answers %j ends as %j', async (said, end) => {
    answer = said
    expect(await ask()).toEqual({ ...end, facts: [] })
  })

  test('behind a private address, or on an open line, is told nothing', async () => {
    seen.length = 0
    expect(await ask({}, { allowLoopback: false })).toMatchObject({ because: 'not_public' })
    expect(await ask({ url: 'http://93.184.216.34/{domain}' }, { allowLoopback: false })).toMatchObject({
      because: 'refused',
    })
    expect(seen).toEqual([])
  })
})
