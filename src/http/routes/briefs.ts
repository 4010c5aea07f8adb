import { openBrief } from '#app/briefs/brief-shown.ts'
import { prepareBrief } from '#app/briefs/prepare-brief.ts'
import { BriefShown } from '#contract/brief.ts'
import type { Id } from '#domain/ledger.ts'
import type { FastifyRequest } from 'fastify'
import { actingFor } from '../acting.ts'
import { idIn, isId } from '../ids.ts'
import { lookLimit } from '../limits.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

const getBrief = route({
  path: 'GET /api/v1/leads/:lead/brief',
  who: 'reader',
  says: 'What is known of a person and their business, each fact with its source and date. Whoever reads it is noted as having read it; a key that may only read is not.',
  answer: BriefShown,
  handle: async ({ me, params, served, request }) => ({
    status: 200,
    body: await opened(served, idIn(params.lead, 'no_such_lead'), { me, request }),
  }),
})

const postRefresh = route({
  path: 'POST /api/v1/leads/:lead/brief/refresh',
  who: 'writer',
  says: 'Looks again at what is public of a business, in five seconds at most, and answers with the brief. What was looked at in the last ten minutes stands.',
  answer: BriefShown,
  limit: lookLimit,
  handle: async ({ me, params, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    await prepareBrief(served.parts, { workspace: me.workspace, lead, fresh: true })
    return { status: 200, body: await opened(served, lead, { me, request }) }
  },
})

export const briefRoutes = [getBrief, postRefresh]

async function opened(
  { parts, inWorkspace }: Served,
  lead: Id,
  { me, request }: { me: Caller; request: FastifyRequest },
): Promise<BriefShown> {
  const { workspace } = me
  const at = await parts.clock.now()
  const mayWrite = me.member !== undefined || me.scopes.includes('write')
  const acting = mayWrite
    ? await inWorkspace(workspace, (client) => actingFor(client, me, request))
    : undefined
  const by = acting !== undefined && isId(acting) ? acting : undefined
  const shown = await parts.ledger.transaction(workspace, (tx) => openBrief(parts, tx, { lead, by, at }))
  if (!shown) throw new Refused('no_such_lead')
  // The contract's lists may be written to by whoever has them; ours may not.
  return BriefShown.parse(shown)
}
