import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerOf, mayCall } from './caller.ts'
import { fieldErrors } from './problems.ts'
import { Refused, type Answer, type Route } from './route.ts'
import type { Served } from './served.ts'

/** Puts each route of the list on the server: who asks is known and the words are parsed before the route is called. */
export function register(server: FastifyInstance, routes: readonly Route[], served: Served): void {
  for (const route of routes) {
    const [method = 'GET', url = '/'] = route.path.split(' ')
    server.route({
      method,
      url,
      handler: async (request, reply) => {
        const answer = await answerTo(route, served, { request, reply })
        if (answer === 'sent') return reply
        return send(reply, answer)
      },
    })
  }
}

async function answerTo(
  route: Route,
  served: Served,
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

function send(reply: FastifyReply, answer: Exclude<Answer, 'sent'>): FastifyReply {
  const { status, body, headers } = answer
  if (headers) reply.headers(headers)
  reply.code(status)
  if (body === undefined) return reply.send()
  if (typeof body === 'string' || Buffer.isBuffer(body)) return reply.send(body)
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body))
}
