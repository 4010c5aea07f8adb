import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { maySendFrom } from '#domain/form/sheet.ts'
import { isId } from './ids.ts'
import { fromOurPages } from './origin.ts'
import { Refused } from './route.ts'
import type { Served } from './served.ts'

/** So long a browser may remember what it was allowed. */
const REMEMBERED_S = 7_200
const HEADERS_TAKEN = 'content-type, idempotency-key, handraise-age'

type Asked = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/**
 * Lets scripts on other people's pages read the answer: on every page, unless the form names its sites. No cookie is ever looked
 * at, so `*` gives nothing away. What comes from a page that isn't named is refused, because a browser would otherwise still send it.
 */
export async function allowOrigin(served: Served, { request, reply }: Asked): Promise<void> {
  const { origin } = request.headers
  const sites = await sitesOf(served, request)
  if (sites.length === 0) {
    reply.header('access-control-allow-origin', '*')
    return
  }
  reply.header('vary', 'origin')
  if (origin === undefined) return
  if (!maySendFrom({ sites }, origin) && !fromOurPages(served, request)) throw new Refused('site_not_allowed')
  reply.header('access-control-allow-origin', origin)
}

/** What a browser asks before a script may send. */
export function answerPreflights(
  server: FastifyInstance,
  served: Served,
  { method, url }: { method: string; url: string },
): void {
  server.options(url, async (request, reply) => {
    await allowOrigin(served, { request, reply })
    return reply
      .code(204)
      .headers({
        'access-control-allow-methods': method,
        'access-control-allow-headers': HEADERS_TAKEN,
        'access-control-max-age': `${REMEMBERED_S}`,
      })
      .send()
  })
}

async function sitesOf({ openForm }: Served, { params }: FastifyRequest): Promise<readonly string[]> {
  const form = typeof params === 'object' && params !== null && 'form' in params ? String(params.form) : ''
  const found = isId(form) ? await openForm(form.toLowerCase()) : undefined
  return found?.sheet.sites ?? []
}
