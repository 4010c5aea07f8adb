import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portWithoutServer } from '#tests/ports.ts'
import { SITE_BYTES_MAX, SITE_REDIRECTS_MAX, siteReader } from './read-site.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }
const said = '<meta name=description content="Pumps for water works.">'
const pages: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/': (response) => response.writeHead(200, html).end(said),
  '/large': (response) => response.writeHead(200, html).end(said + 'a'.repeat(SITE_BYTES_MAX * 2)),
  '/bomb': (response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(SITE_BYTES_MAX * 4))),
  '/packed': (response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(said)),
  '/old': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from('<title>Größe zählt</title>', 'latin1')),
  '/liar': (response) => response.writeHead(200, { 'content-type': 'text/html; charset=klingon' }).end(said),
  '/pdf': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/gone': (response) => response.writeHead(404, html).end('gone'),
  '/busy': (response) => response.writeHead(503, html).end('later'),
  '/shut': (response) => response.writeHead(403, html).end('no'),
  '/empty': (response) => response.writeHead(200, html).end('<title>Home</title>'),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (response) => response.writeHead(301, { location: '/' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/metadata': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/secret': (response) => response.writeHead(200, html).end('<title>Never to be read</title>'),
  '/silent': (response) => void response.writeHead(200, html).write('<p>'),
}

let server: Server
let at = ''
let robots: { status: number; text: string } = { status: 404, text: '' }
const seen: string[] = []
const agents = new Set<string | undefined>()

beforeAll(async () => {
  server = createServer(({ url = '/', headers }, response) => {
    seen.push(url)
    agents.add(headers['user-agent'])
    if (url === '/robots.txt')
      response.writeHead(robots.status, { 'content-type': 'text/plain' }).end(robots.text)
    else pages[url]?.(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const userAgent = 'Handraise/1 (brief; +https://sales.acme.example)'
const look = (path: string, over: object = {}) =>
  siteReader({ userAgent, rules: { allowLoopback: true }, addressesOf: () => [at + path], ...over })(
    'buyer.de',
  )

describe('the site of a firm', () => {
  test('is read as anybody sees it, by a program that says who it is', async () => {
    expect(await look('/')).toEqual({
      result: 'found',
      facts: [{ kind: 'does', text: 'Pumps for water works.', url: `${at}/` }],
    })
    expect((await look('/moved')).facts).toMatchObject([{ url: `${at}/` }])
    expect((await look('/packed')).facts).toHaveLength(1)
    expect((await look('/liar')).facts).toHaveLength(1)
    expect((await look('/old')).facts).toMatchObject([{ text: 'Größe zählt' }])
    expect([...agents]).toEqual([userAgent])
  })

  test('that is very large is read at its beginning', async () => {
    expect((await look('/large')).facts).toMatchObject([{ text: 'Pumps for water works.' }])
  })

  test.each([
    ['/loop', { result: 'failed', because: 'unreachable' }],
    ['/inside', { result: 'failed', because: 'not_public' }],
    ['/metadata', { result: 'failed', because: 'not_public' }],
    ['/bomb', { result: 'failed', because: 'too_large' }],
    ['/pdf', { result: 'failed', because: 'not_html' }],
    ['/shut', { result: 'failed', because: 'refused' }],
    ['/busy', { result: 'failed', because: 'refused', again: true }],
    ['/gone', { result: 'none', because: 'says_nothing' }],
    ['/empty', { result: 'none', because: 'says_nothing' }],
  ])('%s ends as it should, with no facts', async (path, end) => {
    seen.length = 0
    expect(await look(path)).toEqual({ ...end, facts: [] })
    expect(seen.length).toBeLessThanOrEqual(SITE_REDIRECTS_MAX + 2)
  })

  test('that never ends is given up in time, to be looked at again', async () => {
    expect(await look('/silent', { msMax: 300 })).toEqual({
      ...{ result: 'failed', because: 'too_slow', facts: [], again: true },
    })
  })

  test('where nobody answers is away; where there is no name is nothing', async () => {
    const nobody = await portWithoutServer()
    const away = { addressesOf: () => [`http://127.0.0.1:${nobody.port}/`] }
    expect(await look('/', away)).toMatchObject({ result: 'failed', because: 'unreachable', again: true })
    nobody.giveBack()
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    const far = siteReader({ userAgent, rules: { resolve } })
    expect(await far('nowhere.de')).toEqual({ result: 'none', because: 'no_site', facts: [] })
    const silent = () => Promise.reject(Object.assign(new Error('no'), { code: 'EAI_AGAIN' }))
    const unsure = siteReader({ userAgent, rules: { resolve: silent } })
    expect(await unsure('nowhere.de')).toMatchObject({ because: 'unreachable', again: true })
  })

  test('on this machine, or of a name that belongs to nobody, is never asked', async () => {
    seen.length = 0
    const far = siteReader({ userAgent, addressesOf: () => [`${at}/`] })
    expect(await far('buyer.de')).toMatchObject({ result: 'failed', because: 'not_public' })
    expect(await siteReader({ userAgent })('buyer.example')).toMatchObject({
      result: 'none',
      because: 'no_site',
    })
    expect(seen).toEqual([])
  })
})

describe('a site that asks not to be read', () => {
  test('is not, and its page is not even asked for', async () => {
    robots = { status: 200, text: 'User-agent: *\nDisallow: /\nUser-agent: handraise\nDisallow: /secret' }
    seen.length = 0
    expect(await look('/secret')).toEqual({ result: 'not looked', because: 'forbidden', facts: [] })
    expect(seen).toEqual(['/robots.txt'])
    expect((await look('/')).result).toBe('found')
  })

  test('by a file that cannot be had is left alone for now', async () => {
    robots = { status: 500, text: '' }
    seen.length = 0
    expect(await look('/')).toMatchObject({ result: 'failed', because: 'unreachable', again: true })
    expect(seen).toEqual(['/robots.txt'])
    robots = { status: 403, text: 'User-agent: *\nDisallow: /' }
    expect((await look('/')).result).toBe('found')
  })
})
