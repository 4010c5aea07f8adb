import { fromOurPages } from '../origin.ts'
import { Refused, route, type Asked, type Answer } from '../route.ts'
import { authHeaders } from '../sign-in.ts'
import { signInLimit } from '../limits.ts'

type AskedOf = Pick<Asked<string, unknown, unknown>, 'served' | 'request' | 'reply'>

/** Passes a request on to better-auth and its answer back; nothing else of better-auth can be reached from outside. */
async function passOn({ served, request, reply }: AskedOf): Promise<Answer> {
  if (request.method !== 'GET' && !fromOurPages(served, request)) throw new Refused('not_allowed')
  const { pathname } = new URL(request.url, served.url)
  const answer = await served.accounts.handle(
    new Request(new URL(pathname, served.url), {
      method: request.method,
      headers: authHeaders(served, request),
      ...(Buffer.isBuffer(request.body) &&
        request.method !== 'GET' && { body: new Uint8Array(request.body) }),
    }),
  )
  if (answer.status === 401 || answer.status === 403) throw new Refused('not_signed_in')
  if (answer.status === 429) throw new Refused('rate_limited')
  if (answer.status >= 400 && answer.status < 500) throw new Refused('bad_request')
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return {
    status: answer.status,
    body: await answer.text(),
    headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
  }
}

export const authRoutes = [
  route({
    path: 'POST /api/auth/sign-in/email',
    who: 'anyone',
    says: 'Signs in with an address and a password; the session is a cookie.',
    limit: signInLimit,
    handle: passOn,
  }),
  route({
    path: 'POST /api/auth/sign-out',
    who: 'anyone',
    says: 'Ends the session.',
    handle: passOn,
  }),
  route({
    path: 'GET /api/auth/get-session',
    who: 'anyone',
    says: 'The session, if there is one.',
    handle: passOn,
  }),
]
