import type { PoolClient } from 'pg'
import { benchLead } from '#app/workbench.ts'
import { benchLeadShown, benchShown } from '#contract/bench.ts'
import { DraftRequest, DraftSaved, DropDraftQuery, NextQuery, Workbench } from '#contract/workbench.ts'
import { benchOf, nextOn, type Bench } from '#domain/workbench/next.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { draftsOf, dropDraft, keepDraft, reportRevision } from '#store/views/report-drafts.ts'
import { waitingFor } from '#store/views/workbench.ts'
import { memberActing } from '../acting.ts'
import { idIn } from '../ids.ts'
import { lookingIn } from '../looking.ts'
import { Refused, route, type Caller, type Route } from '../route.ts'
import type { Served } from '../served.ts'
import { findLead } from './leads.ts'

type Looks = { readonly workspace: Id; readonly member: Id; readonly at: Instant }

const getNext = route({
  path: 'GET /api/v1/workbench/next',
  who: 'reader',
  says: 'The lead that a member is to qualify next, by when it is due and by nothing else, with everything that the workbench shows of it. `after` names the one they have before them.',
  query: NextQuery,
  answer: Workbench,
  handle: async ({ me, query, served, request }) => {
    const { at, member, bench } = await benchFor(served, me, request)
    const turn = nextOn(bench, query.after)
    const lead = turn && (await leadOn(served, turn.lead, { workspace: me.workspace, member, at }))
    return { status: 200, body: { asOf: at, ...benchShown(bench, turn), lead: lead ?? null } }
  },
})

const getBench = route({
  path: 'GET /api/v1/leads/:lead/workbench',
  who: 'reader',
  says: 'One lead with everything that the workbench shows of it, and what else is due.',
  answer: Workbench,
  handle: async ({ me, params, served, request }) => {
    const id = idIn(params.lead, 'no_such_lead')
    const { at, member, bench } = await benchFor(served, me, request)
    const lead = await leadOn(served, id, { workspace: me.workspace, member, at })
    const turn = bench.due.find((one) => one.lead === id)
    return { status: 200, body: { asOf: at, ...benchShown(bench, turn), lead } }
  },
})

const putDraft = route({
  path: 'PUT /api/v1/leads/:lead/draft',
  who: 'writer',
  says: 'Keeps what a member is writing on the report of a lead, beside the ledger, until it is saved as a revision.',
  body: DraftRequest,
  answer: DraftSaved,
  handle: async ({ me, params, body, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const { workspace } = me
    const at = await served.parts.clock.now()
    const saved = await served.changeIn(workspace, async (client) => {
      const stands = await reportRevision(client, workspace, lead)
      if (!stands) throw new Refused('no_such_lead')
      if (stands.outcome) throw new Refused('lead_resolved', { details: { outcome: stands.outcome } })
      const member = await memberActing(client, me, request)
      const no = await keepDraft(client, workspace, { lead, member, at, ...body })
      if (no === undefined) throw new Refused('draft_newer')
      return { no, savedAt: at, revision: stands.revision }
    })
    return { status: 200, body: saved }
  },
})

const deleteDraft = route({
  path: 'DELETE /api/v1/leads/:lead/draft',
  who: 'writer',
  says: 'Lets go of what a member was writing, as far as it was saved when they looked: it stands in the report now, or is not wanted.',
  query: DropDraftQuery,
  handle: async ({ me, params, query, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    await served.changeIn(me.workspace, async (client) => {
      if (!(await reportRevision(client, me.workspace, lead))) throw new Refused('no_such_lead')
      const member = await memberActing(client, me, request)
      await dropDraft(client, me.workspace, { lead, member, upTo: query.no })
    })
    return { status: 204 }
  },
})

type Request = Parameters<typeof memberActing>[2]

/** What the member has before them: whoever asks, or whom their key names. */
async function benchFor(
  served: Served,
  me: Caller,
  request: Request,
): Promise<{ readonly at: Instant; readonly member: Id; readonly bench: Bench }> {
  const at = await served.parts.clock.now()
  return served.inWorkspace(me.workspace, async (client) => {
    const member = await memberActing(client, me, request)
    const waiting = await waitingFor(client, me.workspace, { member, asOf: at })
    return { at, member, bench: benchOf(waiting, { me: member, at }) }
  })
}

async function leadOn(served: Served, lead: Id, { workspace, member, at }: Looks) {
  const { parts } = served
  const bench = await parts.ledger.transaction(workspace, (tx) => benchLead(parts, tx, { lead, me: member }))
  if (!bench) throw new Refused('no_such_lead')
  return served.inWorkspace(workspace, async (client: PoolClient) => {
    const [found, looking, drafts] = await Promise.all([
      findLead(client, workspace, { lead, at }),
      lookingIn(served, client, { workspace, at, me: member }),
      draftsOf(client, workspace, lead),
    ])
    return benchLeadShown({ ...bench, found, drafts }, looking)
  })
}

export const workbenchRoutes: readonly Route[] = [getNext, getBench, putDraft, deleteDraft]
