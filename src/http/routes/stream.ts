import { z } from 'zod'
import { cursorFrom } from '#store/views/events.ts'
import { Refused, route } from '../route.ts'
import { After } from './events.ts'

export const getStream = route({
  path: 'GET /api/v1/stream',
  who: 'reader',
  says: 'Server-sent events: what changes in your workspace, as it changes. `Last-Event-ID` goes on where it broke off, `after` begins where your first answer stood (`cursor` of `/api/v1/me`).',
  query: z.object({ after: After.optional() }),
  handle: async ({ me, query: { after }, request, reply, host }) => {
    if (host.changes.full) throw new Refused('unavailable')
    if (request.method === 'HEAD') return { status: 200 }
    const lastId = request.headers['last-event-id']
    // A browser that comes back by itself asks at the address it first had; what it was told last is later.
    const last = typeof lastId === 'string' ? cursorFrom(lastId) : after
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Proxies that gather answers would hold this one back for ever.
      'x-accel-buffering': 'no',
    })
    const { workspace, actor } = me
    const { raw } = reply
    // The headers are gone, so what fails now can only end the stream; the reader comes again.
    await host.changes.listen({ workspace, actor, raw }, last).catch(() => raw.destroy())
    return 'sent'
  },
})
