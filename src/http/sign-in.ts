import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Served } from './served.ts'

/** Who asked, as better-auth is to see it: our own address as the origin, and the network address that we believe. */
export function authHeaders(served: Served, request: FastifyRequest): Headers {
  const headers = new Headers({
    origin: new URL(served.url).origin,
    'x-forwarded-for': request.ip,
  })
  for (const name of ['content-type', 'cookie', 'user-agent']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/** Signs somebody in who has just proved who they are, and gives their browser the session. */
export async function signIn(
  served: Served,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { email, password }: { email: string; password: string },
): Promise<void> {
  const headers = authHeaders(served, request)
  headers.set('content-type', 'application/json')
  headers.delete('cookie')
  const answer = await served.accounts.handle(
    new Request(new URL('/api/auth/sign-in/email', served.url), {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password }),
    }),
  )
  if (answer.ok) reply.header('set-cookie', answer.headers.getSetCookie())
}
