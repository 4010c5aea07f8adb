import { z } from 'zod'
import { EventPage } from '#contract/proof.ts'
import { beginning, cursorFrom, eventPage, EVENTS_A_PAGE_MAX } from '#store/views/events.ts'
import { route } from '../route.ts'

/** A cursor, as the pages of events and the stream of changes give them out. */
export const After = z.string().transform((text, context) => {
  const cursor = cursorFrom(text)
  if (cursor) return cursor
  context.addIssue({ code: 'custom', message: 'must be a cursor that we gave out' })
  return z.NEVER
})

export const getEvents = route({
  path: 'GET /api/v1/events',
  who: 'reader',
  says: 'What happened, in the order of commits, without what is private. `next` leads on; it is null where there is nothing more yet.',
  query: z.object({
    after: After.optional(),
    limit: z.coerce.number().int().min(1).max(EVENTS_A_PAGE_MAX).default(100),
  }),
  answer: EventPage,
  handle: async ({ me, served, query: { after = beginning, limit } }) => {
    const items = await served.inWorkspace(me.workspace, (client) =>
      eventPage(client, me.workspace, { after, limit }),
    )
    return { status: 200, body: { items, next: items.at(-1)?.cursor ?? null } }
  },
})
