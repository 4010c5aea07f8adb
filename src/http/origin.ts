import type { FastifyRequest } from 'fastify'
import type { Served } from './served.ts'

/**
 * Whether a request comes from our own pages. A browser says where from, and no page can make it say otherwise: either the address
 * that people are given, or the very address that this request was sent to (localhost for 127.0.0.1, a name inside the firm).
 */
export function fromOurPages({ url }: Pick<Served, 'url'>, request: FastifyRequest): boolean {
  const { origin } = request.headers
  return origin === new URL(url).origin || origin === `${request.protocol}://${request.host}`
}
