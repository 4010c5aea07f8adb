import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { COUNTED_MAX, waiting } from '#store/views/load.ts'
import { callerOf, mayCall } from '../caller.ts'
import { Refused, route } from '../route.ts'

export const DRIFT_MS_MAX = 500
/** A database that takes longer than this to say yes is not there for anybody who waits. */
const READY_WITHIN_MS = 2_000

export const healthz = route({
  path: 'GET /healthz',
  who: 'anyone',
  says: 'The process is alive.',
  answer: z.object({ ok: z.literal(true) }),
  handle: async () => ({ status: 200, body: { ok: true } }),
})

const Check = z.object({ code: z.string(), ok: z.boolean(), message: z.string() })

export const readyz = route({
  path: 'GET /readyz',
  who: 'anyone',
  says: 'Whether requests can be served: the database, its clock against ours, and what waits to become leads. 503 without the database.',
  answer: z.object({ ok: z.boolean(), version: z.string(), checks: z.array(Check) }),
  handle: async ({ served }) => {
    const pending = await Promise.race([
      waiting(served.pool, await served.parts.clock.now().catch(() => '1970-01-01T00:00:00.000Z')).then(
        (found) => found.pending,
        () => undefined,
      ),
      new Promise<undefined>((resolve) => {
        setTimeout(resolve, READY_WITHIN_MS, undefined).unref()
      }),
    ])
    const drift = Math.round(served.driftMs())
    const checks = [
      {
        code: 'database',
        ok: pending !== undefined,
        message:
          pending === undefined
            ? 'The database does not answer.'
            : `PostgreSQL (${served.postgres}) answers.`,
      },
      {
        code: 'clock',
        ok: Math.abs(drift) <= DRIFT_MS_MAX,
        message: `This clock and the database's differ by ${Math.abs(drift)} ms.`,
      },
      {
        code: 'conveyor',
        ok: (pending ?? 0) < COUNTED_MAX,
        message: pending === undefined ? 'Unknown.' : `${pending} submissions wait to become leads.`,
      },
    ]
    const ok = pending !== undefined
    return { status: ok ? 200 : 503, body: { ok, version: served.version, checks } }
  },
})

export const metrics = route({
  path: 'GET /metrics',
  who: 'anyone',
  says: 'Numbers for Prometheus: to a program on this machine, or with a key that may read.',
  handle: async ({ served, request, host }) => {
    if (!isHere(request)) {
      const caller = await callerOf(served, request)
      if (!caller) throw new Refused('not_signed_in')
      if (!mayCall('reader', caller)) throw new Refused('not_allowed')
    }
    return {
      status: 200,
      body: await host.metrics.text(served),
      headers: { 'content-type': host.metrics.contentType },
    }
  },
})

/** From this very machine, and not through a proxy that stands on it. */
function isHere({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const local = isIP(address) === 4 ? address.startsWith('127.') : address === '::1'
  return local && !('x-forwarded-for' in headers) && !('forwarded' in headers) && !('via' in headers)
}
