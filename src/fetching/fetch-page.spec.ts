import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portWithoutServer } from '#tests/ports.ts'
import { PAGE_BYTES_MAX, pageFetcher, REDIRECTS_MAX } from './fetch-page.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }
let server: Server
let at = ''
let port = 0
const seen: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '/', headers } = request
    seen.push(`${headers.host}${url}`)
    const { pathname, searchParams } = new URL(url, at)
    const to = searchParams.get('to')
    if (pathname === '/go') response.writeHead(302, { location: to ?? '' }).end()
    else if (pathname === '/loop')
      response.writeHead(302, { location: `/loop?n=${Number(searchParams.get('n')) + 1}` }).end()
    else if (pathname === '/text') response.writeHead(200, { 'content-type': 'text/plain' }).end('words')
    else if (pathname === '/large') response.writeHead(200, html).end(Buffer.alloc(PAGE_BYTES_MAX + 1, 'a'))
    else if (pathname === '/bomb')
      response
        .writeHead(200, { ...html, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(PAGE_BYTES_MAX * 4)))
    else if (pathname === '/packed')
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync('<p>packed'))
    else if (pathname === '/old')
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(Buffer.from('<meta charset=iso-8859-1><p>Größe', 'latin1'))
    else if (pathname === '/silent') response.writeHead(200, html).write('<p>')
    else if (pathname === '/gone') response.writeHead(410, html).end('gone')
    else response.writeHead(200, { ...html, 'content-security-policy': "form-action 'self'" }).end('<p>here')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
  at = `http://127.0.0.1:${port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const near = pageFetcher({ allowLoopback: true })

describe('a page', () => {
  test('is fetched as it is seen from outside, with where it was found and its policy', async () => {
    expect(await near(`${at}/`)).toEqual({
      outcome: 'page',
      url: `${at}/`,
      html: '<p>here',
      policy: "form-action 'self'",
    })
    expect(await near(`${at}/go?to=/there`)).toMatchObject({ outcome: 'page', url: `${at}/there` })
    expect(await near(`${at}/packed`)).toMatchObject({ html: '<p>packed' })
    expect(await near(`${at}/old`)).toMatchObject({ html: expect.stringContaining('Größe') })
  })

  test.each([
    ['/loop?n=0', 'too_many_redirects'],
    ['/text', 'not_html'],
    ['/large', 'too_large'],
    ['/bomb', 'too_large'],
    ['/gone', 'answered_badly'],
    ['/go?to=http://10.0.0.1/', 'not_public'],
    ['/go?to=http://169.254.169.254/latest/', 'not_public'],
    ['/go?to=//0x0a000001/', 'not_public'],
    ['/go?to=file:///etc/passwd', 'not_an_address'],
    ['/go?to=http://[bad', 'not_an_address'],
  ])('%s is refused: %s', async (path, code) => {
    expect(await near(at + path)).toMatchObject({ outcome: 'refused', code })
  })

  test('is not asked for on this machine, nor is anything behind a redirect to it', async () => {
    seen.length = 0
    const far = pageFetcher()
    expect(await far(`${at}/`)).toMatchObject({ code: 'not_public' })
    expect(await far(`http://localhost:${port}/`)).toMatchObject({ code: 'not_public' })
    expect(seen).toEqual([])
    expect(await near(`${at}/loop?n=0`)).toMatchObject({ code: 'too_many_redirects' })
    expect(seen).toHaveLength(REDIRECTS_MAX + 1)
  })

  test('is asked for at the address that was checked, though its name means another a moment later', async () => {
    const meanings = [['127.0.0.1'], ['10.0.0.1']]
    let looks = 0
    const rebinding = pageFetcher({
      allowLoopback: true,
      resolve: async () => meanings[looks++] ?? [],
    })
    const named = `http://localhost:${port}/`
    expect(await rebinding(named)).toMatchObject({ outcome: 'page', html: '<p>here' })
    expect(looks).toBe(1)
    expect(await rebinding(named)).toMatchObject({ code: 'not_public' })
  })

  test('where nobody answers is unreachable', async () => {
    const nobody = await portWithoutServer()
    expect(await near(`http://127.0.0.1:${nobody.port}/`)).toMatchObject({ code: 'unreachable' })
    nobody.giveBack()
  })

  test('that never ends is given up', async () => {
    expect(await near(`${at}/silent`)).toMatchObject({ code: 'too_slow' })
  })
})
