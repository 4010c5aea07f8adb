import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerOf, mayCall } from './caller.ts'
import { fieldErrors } from '#contract/field-errors.ts'
import { allowOrigin, answerPreflights } from './cross-origin.ts'
import { refusedFrom } from './refused-from.ts'
import { Refused, type Answer, type Host, type Route } from './route.ts'
import type { Served } from './served.ts'

/** Puts each route of the list on the server: who asks is known and the words are parsed before the route is called. */
export function register(server: FastifyInstance, host: Host, served: Served): void {
  for (const route of host.routes) {
    const [method = 'GET', url = '/'] = route.path.split(' ')
    server.route({
      method,
      url,
      ...(route.bodyBytesMax !== undefined && { bodyLimit: route.bodyBytesMax }),
      config: { rateLimit: limitOf(route), page: route.page, files: route.files },
      ...(route.crossOrigin && {
        onRequest: (request: FastifyRequest, reply: FastifyReply) => allowOrigin(served, { request, reply }),
      }),
      onError: async (request, _reply, error) => {
        if (refusedFrom(error).code === 'body_too_large')
          await route.tooLarge?.({ params: request.params, served })
      },
      handler: async (request, reply) => {
        const answer = await answerTo(route, { served, host }, { request, reply })
        if (answer === 'sent') return reply
        return send(reply, answer)
      },
    })
    if (route.crossOrigin) answerPreflights(server, served, { method, url })
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether what fails is told on a page. */
    page?: boolean
  }
}

/** Counted per address, route and what the limit narrows it to. */
function limitOf({ limit }: Route) {
  if (!limit) return false
  const { max, windowMs, per } = limit
  return {
    max,
    timeWindow: windowMs,
    hook: 'onRequest' as const,
    // Whoever has one IPv6 address has a whole network of them.
    keyGenerator: (request: FastifyRequest) => `${normalizeIP(request.ip)} ${per?.(request) ?? ''}`,
  }
}

async function answerTo(
  route: Route,
  { served, host }: { served: Served; host: Host },
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<Answer> {
  const me = route.who === 'anyone' ? undefined : await callerOf(served, request)
  if (route.who !== 'anyone') {
    if (!me) throw new Refused('not_signed_in')
    if (!mayCall(route.who, me)) throw new Refused('not_allowed')
  }
  return route.handle({
    params: request.params,
    body: route.body && parsed(route.body, jsonOf(request)),
    query: route.query && parsed(route.query, request.query),
    // A route for anyone is typed to have a caller, and by its contract doesn't look at it.
    me: me as NonNullable<typeof me>,
    served,
    host,
    request,
    reply,
  })
}

function jsonOf(request: FastifyRequest): unknown {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) return {}
  try {
    return JSON.parse(request.body.toString('utf8'))
  } catch {
    throw new Refused('unreadable_body', { errors: [{ field: '', problem: 'is not well-formed JSON' }] })
  }
}

function parsed(schema: NonNullable<Route['body']>, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (!result.success) throw new Refused('bad_request', { errors: fieldErrors(result.error) })
  return result.data
}

/** Answers belong to whoever asked, and are what they say they are. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

function send(reply: FastifyReply, answer: Exclude<Answer, 'sent'>): FastifyReply {
  const { status, body, headers } = answer
  reply.headers(ALWAYS)
  if (headers) reply.headers(headers)
  reply.code(status)
  if (body === undefined) return reply.send()
  if (typeof body === 'string' || Buffer.isBuffer(body)) return reply.send(body)
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body))
}
