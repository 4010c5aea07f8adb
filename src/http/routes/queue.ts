import { z } from 'zod'
import { Queue } from '#contract/lead.ts'
import { Id } from '#contract/scalars.ts'
import { queuedLeads } from '#store/views/queue.ts'
import { actingFor } from '../acting.ts'
import { cardsOf, lookingIn } from '../looking.ts'
import { route } from '../route.ts'

export const getQueue = route({
  path: 'GET /api/v1/queue',
  who: 'reader',
  says: 'What a member owes, in the order in which it is due: your own, or that of the member named. A key that names nobody sees what everybody owes.',
  query: z.object({ member: Id.optional() }),
  answer: Queue,
  handle: async ({ me, query, served, request }) => {
    const { workspace } = me
    const at = await served.parts.clock.now()
    const body = await served.inWorkspace(workspace, async (client) => {
      const member = query.member ?? me.member
      const [looking, ids] = await Promise.all([
        lookingIn(served, client, { workspace, at, me: actingFor(client, me, request) }),
        queuedLeads(client, workspace, { member, asOf: at }),
      ])
      return { asOf: at, items: await cardsOf(client, workspace, { ids, looking }) }
    })
    return { status: 200, body }
  },
})
