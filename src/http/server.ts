import rateLimit from '@fastify/rate-limit'
import fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import { BODY_BYTES_MAX } from '#domain/submission/limits.ts'
import { Changes } from './changes.ts'
import { Metrics } from './metrics.ts'
import { sendProblemPage, wantsPage } from './problem-page.ts'
import { problemOf } from './problems.ts'
import { register } from './register.ts'
import { codeOf, refusedFrom } from './refused-from.ts'
import { Refused, type Route } from './route.ts'
import type { Served } from './served.ts'
import { takeUploads } from './uploads.ts'
import { isForTheApp, sendApp, serveWeb } from './web.ts'

const PROBLEM = 'application/problem+json; charset=utf-8'
/** Long enough for files over a slow line. */
const REQUEST_TIMEOUT_MS = 180_000
const PARAM_CHARS_MAX = 300

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
    routerOptions: { maxParamLength: PARAM_CHARS_MAX },
  })
  const metrics = new Metrics()
  const changes = new Changes(served, (error) =>
    logger.error({ error: nameOf(error) }, 'the stream of changes failed'),
  )
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  takeUploads(server, served)
  server.setErrorHandler((error, request, reply) => answerError(error, served, { request, reply }))
  server.setNotFoundHandler((request, reply) =>
    isForTheApp(request) ? sendApp(request, reply, served.webFolder) : notFound(served, { request, reply }),
  )
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    const { statusCode: status, elapsedTime: ms } = reply
    metrics.answered(method, routeOptions.url ?? 'none', { status, ms })
    done()
  })
  server.addHook('preClose', () => changes.close())
  if (served.limits) await server.register(rateLimit, { global: false })
  await serveWeb(server, served.webFolder)
  await server.register(async (scope) => register(scope, { routes, changes, metrics }, served))
  return server
}

/** A number counts the proxies in front of us: so many hops are believed. */
const trustOf = (trust: Served['trustProxy']) =>
  typeof trust === 'number'
    ? (_address: string, hop: number) => hop < trust
    : typeof trust === 'object'
      ? [...trust]
      : trust

type Asked = { readonly request: FastifyRequest; readonly reply: FastifyReply }

const notFound = (served: Served, asked: Asked): Promise<void> =>
  answerError(new Refused('not_found'), served, asked)

/** What went wrong, told in our words; what we don't know is logged without what was sent. */
async function answerError(error: unknown, served: Served, { request, reply }: Asked): Promise<void> {
  const refused = refusedFrom(error)
  if (refused.code === 'internal')
    request.log.error(
      { route: request.routeOptions.url, error: nameOf(error), code: codeOf(error), stack: stackOf(error) },
      'a request failed',
    )
  if (wantsPage(request)) return sendProblemPage(served, { request, reply }, refused)
  const problem = problemOf(refused.code, refused)
  await reply.code(problem.status).header('content-type', PROBLEM).send(JSON.stringify(problem))
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : typeof error)

/** Where it happened, without the message: messages may quote what somebody wrote. */
const stackOf = (error: unknown): string | undefined =>
  error instanceof Error
    ? error.stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .join('\n')
    : undefined
