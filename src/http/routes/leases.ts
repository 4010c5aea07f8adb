import { z } from 'zod'
import { LeaseRequest } from '#contract/lead-requests.ts'
import { Id, Instant } from '#contract/scalars.ts'
import { epochMsOf, instantOf } from '#domain/time/instant.ts'
import { cardRows } from '#store/views/cards.ts'
import { endLease, takeLease } from '#store/views/lease.ts'
import { prospectOfLead } from '#store/views/prospect.ts'
import { memberActing } from '../acting.ts'
import { idIn } from '../ids.ts'
import { Refused, route } from '../route.ts'

/** How long a lead is held for whoever is at work on it, from the last time they said so. */
export const LEASE_MS = 10 * 60_000

export const putLease = route({
  path: 'PUT /api/v1/leads/:lead/lease',
  who: 'writer',
  says: 'Says that you are at work on a lead, for ten minutes; said again, for ten more.',
  body: LeaseRequest,
  answer: z.object({ member: Id, until: Instant }),
  handle: async ({ me, params, body, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const { workspace } = me
    const at = await served.parts.clock.now()
    const until = instantOf(epochMsOf(at) + LEASE_MS)
    const { held, member } = await served.changeIn(workspace, async (client) => {
      const member = await memberActing(client, me, request)
      const [card] = await cardRows(client, workspace, { ids: [lead], asOf: at })
      if (!card) throw new Refused('no_such_lead')
      if (card.outcome) throw new Refused('lead_resolved', { details: { outcome: card.outcome } })
      const asked = { lead, member, purpose: body.purpose, at, until }
      return { member, held: await takeLease(client, workspace, asked) }
    })
    if (held?.member !== member) throw new Refused('held_by_another', { details: { ...held } })
    return { status: 200, body: held }
  },
})

export const deleteLease = route({
  path: 'DELETE /api/v1/leads/:lead/lease',
  who: 'writer',
  says: 'Says that you are no longer at work on a lead.',
  handle: async ({ me, params, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    await served.changeIn(me.workspace, async (client) => {
      if (!(await prospectOfLead(client, me.workspace, lead))) throw new Refused('no_such_lead')
      const member = await memberActing(client, me, request)
      await endLease(client, me.workspace, { lead, member })
    })
    return { status: 204 }
  },
})
