import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { ProblemDocument } from '#contract/problem-document.ts'
import { problems, type ProblemCode } from '#contract/problem.ts'
import { mockAnswers, type Asked } from './mock-answers.ts'
import { mockPlaybook } from './mock-playbook.ts'
import { isAnswer } from './mock-saying.ts'

const WEB = join(import.meta.dirname, '../../dist/web')
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
}

/** A server that speaks the contract about one made-up morning, so that pages can be looked at before and without the real one. */
export async function startMockServer() {
  const world = mockAnswers()
  const playbook = mockPlaybook(Date.now())
  const streams = new Set<ServerResponse>()
  /** Answers to be given once instead of the usual one, by `METHOD path`. */
  const instead = new Map<string, { status: number; body: unknown } | 'hang up'>()
  const received: { method: string; path: string; body: unknown }[] = []

  const api = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
  ) => {
    const method = request.method ?? 'GET'
    if (path === '/stream') return openStream(response, streams)
    const body = await bodyOf(request)
    // A page that is closed or reloaded breaks off what it was asking.
    if (isBrokenOff(request, body)) return hangUp(response)
    received.push({ method, path, body })
    const override = instead.get(`${method} ${path}`)
    instead.delete(`${method} ${path}`)
    if (override === 'hang up') return hangUp(response)
    if (override) return send(response, override.status, override.body)
    if (path.startsWith('/playbook')) {
      const read = await playbook(method, path, body)
      if (isAnswer(read)) return send(response, read.status, read.body)
      return read === undefined ? hangUp(response) : send(response, method === 'DELETE' ? 204 : 200, read)
    }
    const asked: Asked = { method, path, query, body }
    const { status, body: answer } = world.answer(asked)
    return send(response, status, answer)
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mock')
    if (pathname.startsWith('/api/v1'))
      void api(request, response, pathname.slice('/api/v1'.length), searchParams)
    else if (pathname.startsWith('/api/auth')) void api(request, response, pathname, searchParams)
    else serveFile(response, pathname)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    world,
    received,
    insteadOf: (route: string, what: { status: number; body: unknown } | 'hang up') =>
      instead.set(route, what),
    tellOf: (change: { kind: string; stream: string; type: string }) => {
      for (const stream of streams)
        stream.write(`id: ${Date.now()}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`)
    },
    breakStreams: () => {
      for (const stream of streams) stream.destroy()
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
export type MockServer = Awaited<ReturnType<typeof startMockServer>>

export const problem = (code: ProblemCode, more: Partial<ProblemDocument> = {}) => ({
  status: problems[code].status,
  body: ProblemDocument.parse({ type: `/docs/errors#${code}`, code, ...problems[code], ...more }),
})

function openStream(response: ServerResponse, streams: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 200\n\n')
  streams.add(response)
  response.on('close', () => streams.delete(response))
}

/** In the middle of the answer: a browser would ask again by itself if nothing at all had come back. */
function hangUp(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 })
  response.write('{', () => response.destroy())
}

/** On a busy machine a request can be over before its words have come, and count as complete all the same. */
const isBrokenOff = (request: IncomingMessage, body: unknown): boolean =>
  !request.complete ||
  request.socket.destroyed ||
  (body === undefined && Number(request.headers['content-length'] ?? 0) > 0)

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk)
  } catch (error) {
    if (request.complete) throw error
  }
  const text = Buffer.concat(chunks).toString()
  return text === '' || !request.complete ? undefined : JSON.parse(text)
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': status >= 400 ? 'application/problem+json' : 'application/json',
    'cache-control': 'no-store',
  })
  response.end(status === 204 ? undefined : JSON.stringify(body))
}

/** Files as they are; every other address is the app's own. */
function serveFile(response: ServerResponse, path: string): void {
  const file = extname(path) === '' ? '/index.html' : path
  try {
    const bytes = readFileSync(join(WEB, file))
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    })
    response.end(bytes)
  } catch {
    response.writeHead(404).end()
  }
}
