import { Refused, route } from '../route.ts'

export const getStream = route({
  path: 'GET /api/v1/stream',
  who: 'reader',
  says: 'Server-sent events: what changes in your workspace, as it changes. `Last-Event-ID` goes on where it broke off.',
  handle: async ({ me, request, reply, host }) => {
    if (host.changes.full) throw new Refused('unavailable')
    if (request.method === 'HEAD') return { status: 200 }
    const lastId = request.headers['last-event-id']
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
    await host.changes
      .listen({ workspace, actor, raw }, typeof lastId === 'string' ? lastId : undefined)
      .catch(() => raw.destroy())
    return 'sent'
  },
})
