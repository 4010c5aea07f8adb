import rateLimit from '@fastify/rate-limit'
import fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import { BODY_BYTES_MAX } from '#domain/submission/limits.ts'
import { problemOf } from './problems.ts'
import { register } from './register.ts'
import { Refused, type Route } from './route.ts'
import type { Served } from './served.ts'

const PROBLEM = 'application/problem+json; charset=utf-8'
const REQUEST_TIMEOUT_MS = 30_000

export type ServerLogger = NonNullable<FastifyServerOptions['loggerInstance']>

/** The web server: every route from one list, every failure as a problem of the catalogue. */
export async function serverFor(
  served: Served,
  routes: readonly Route[],
  logger: ServerLogger,
): Promise<FastifyInstance> {
  const { trustProxy } = served
  const server: FastifyInstance = fastify({
    loggerInstance: logger,
    // Requests are counted in /metrics; a line per request would tell who came when.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustOf(trustProxy),
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  server.setErrorHandler(answerError)
  server.setNotFoundHandler((_request, reply) => sendProblem(reply, new Refused('not_found')))
  if (served.limits) await server.register(rateLimit, { global: false })
  await server.register(async (scope) => register(scope, routes, served))
  return server
}

/** A number counts the proxies in front of us: so many hops are believed. */
const trustOf = (trust: Served['trustProxy']) =>
  typeof trust === 'number'
    ? (_address: string, hop: number) => hop < trust
    : typeof trust === 'object'
      ? [...trust]
      : trust

/** What went wrong, told in our words; what we don't know is logged without what was sent. */
export async function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (error instanceof Refused) return sendProblem(reply, error)
  const known = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (known === 'FST_ERR_CTP_BODY_TOO_LARGE') return sendProblem(reply, new Refused('body_too_large'))
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (status === 429) return sendProblem(reply, new Refused('rate_limited'))
  if (status === 400 || known.startsWith('FST_ERR_CTP'))
    return sendProblem(reply, new Refused('unreadable_body'))
  const name = error instanceof Error ? error.constructor.name : typeof error
  request.log.error(
    { route: request.routeOptions.url, error: name, code: known, stack: stackOf(error) },
    'a request failed',
  )
  return sendProblem(reply, new Refused('internal'))
}

/** Where it happened, without the message: messages may quote what somebody wrote. */
const stackOf = (error: unknown): string | undefined =>
  error instanceof Error
    ? error.stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .join('\n')
    : undefined

async function sendProblem(reply: FastifyReply, refused: Refused): Promise<void> {
  const problem = problemOf(refused.code, refused)
  await reply.code(problem.status).header('content-type', PROBLEM).send(JSON.stringify(problem))
}
