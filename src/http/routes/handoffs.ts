import type { z } from 'zod'
import { carryOutHandoff } from '#app/carry-out-handoff.ts'
import { handoffSeen, reportSeen } from '#app/handoff-shown.ts'
import { argumentsIn } from '#app/precedents.ts'
import { Done } from '#contract/done.ts'
import { handoffCommandFrom, type HandoffAsks } from '#contract/handoff-command.ts'
import { definitionShown, handoffPage } from '#contract/handoff-page.ts'
import { handoffCards, precedentsOf, reportPage } from '#contract/handoff-lists.ts'
import {
  disputeRequests,
  handoffRequests,
  type DisputeRequestName,
  type HandoffRequestName,
} from '#contract/handoff-requests.ts'
import {
  HandoffPage,
  Handoffs,
  HandoffsQuery,
  Precedents,
  PrecedentsQuery,
  ReportPage,
} from '#contract/handoff.ts'
import { handoffRows, precedentRows } from '#store/views/handoffs.ts'
import { actingFor } from '../acting.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Route } from '../route.ts'
import { answerOf } from './lead-commands.ts'

const getHandoff = route({
  path: 'GET /api/v1/handoffs/:handoff',
  who: 'reader',
  says: 'A hand-off: its report, who was offered it and told of it when, what they said, and what was ruled.',
  answer: HandoffPage,
  handle: async ({ me, params, served, request }) => {
    const id = idIn(params.handoff, 'no_such_handoff')
    const { parts } = served
    const by = await served.inWorkspace(me.workspace, (client) => actingFor(client, me, request))
    const at = await parts.clock.now()
    const seen = await parts.ledger.transaction(me.workspace, (tx) =>
      handoffSeen(tx, parts, { id, me: by, at }),
    )
    if (!seen) throw new Refused('no_such_handoff')
    return { status: 200, body: handoffPage(seen, at) }
  },
})

const getHandoffs = route({
  path: 'GET /api/v1/handoffs',
  who: 'reader',
  says: 'Hand-offs that wait: for your answer, for others after you, for your ruling, or all.',
  query: HandoffsQuery,
  answer: Handoffs,
  handle: async ({ me, served, request, query: { list } }) => {
    const { parts } = served
    const asOf = await parts.clock.now()
    const rows = await served.inWorkspace(me.workspace, async (client) => {
      const member = await actingFor(client, me, request)
      return handoffRows(client, me.workspace, {
        list,
        member: member.startsWith('key:') ? undefined : member,
      })
    })
    const people = await parts.ledger.transaction(me.workspace, (tx) => tx.people())
    return { status: 200, body: { asOf, items: handoffCards(rows, people) } }
  },
})

const getReport = route({
  path: 'GET /api/v1/leads/:lead/report',
  who: 'reader',
  says: 'The qualification report of a lead by the definition in force, and what is missing before it may be handed off.',
  answer: ReportPage,
  handle: async ({ me, params, served: { parts } }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const seen = await parts.ledger.transaction(me.workspace, (tx) => reportSeen(tx, parts, lead))
    if (!seen) throw new Refused('no_such_lead')
    const definition = definitionShown(seen.inForce.version, seen.inForce.playbook.qualified)
    return { status: 200, body: reportPage({ ...seen, definition }) }
  },
})

const getPrecedents = route({
  path: 'GET /api/v1/precedents',
  who: 'reader',
  says: 'Rulings on disputed rejections, the youngest first; `q` looks for words in what was said.',
  query: PrecedentsQuery,
  answer: Precedents,
  handle: async ({ me, served, query: { q = '', ruling, reason, limit } }) => {
    const { parts } = served
    const words = q.split(/\s+/).filter((word) => word !== '')
    const asOf = await parts.clock.now()
    const rows = await served.inWorkspace(me.workspace, (client) =>
      precedentRows(client, me.workspace, { words, ruling, reason, limit }),
    )
    const about = await parts.ledger.transaction(me.workspace, async (tx) => ({
      people: await tx.people(),
      said: await argumentsIn(tx, rows),
    }))
    return { status: 200, body: { asOf, items: precedentsOf(rows, about) } }
  },
})

/** What may be asked of a hand-off and of a dispute: the noun that the address ends with, and what it does. */
const handoffNouns: Readonly<Record<HandoffRequestName, { noun: string; says: string }>> = {
  receipt: {
    noun: 'receipts',
    says: 'Says that the news of an offer is on your screen, or before your eyes.',
  },
  accept: { noun: 'acceptances', says: 'Accepts a hand-off: from then on the lead is yours.' },
  reject: {
    noun: 'rejections',
    says: 'Rejects a hand-off for a reason of the playbook, with what that rests on.',
  },
  pass: { noun: 'passes', says: 'Offers an open hand-off to somebody else.' },
  leave: { noun: 'agreements', says: 'Agrees with a rejection; what the playbook says follows at once.' },
  dispute: { noun: 'disputes', says: 'Disputes a rejection: a named person owes a ruling.' },
  rate: { noun: 'ratings', says: 'Says what it was worth: useful or not, which data was wrong, who it was.' },
}
const disputeNouns: Readonly<Record<DisputeRequestName, { noun: string; says: string }>> = {
  answer: { noun: 'statements', says: 'Adds the words of one side to a dispute.' },
  rule: { noun: 'ruling', says: 'Rules on a dispute. It stands as a precedent.' },
}

const on = (
  of: 'handoff' | 'dispute',
  { name, noun, says, body }: { name: HandoffAsks['name']; noun: string; says: string; body: z.ZodType },
): Route =>
  route({
    path: `POST /api/v1/${of}s/:${of}/${noun}`,
    who: 'writer',
    says: `${says} Sent again with the same id it has the effect of one.`,
    body: body as z.ZodType<HandoffAsks['request']>,
    answer: Done,
    handle: async ({ params, body: said, me, served, request }) => {
      const named: Readonly<Record<string, string>> = params
      const id = idIn(named[of] ?? '', of === 'handoff' ? 'no_such_handoff' : 'no_such_dispute')
      const by = await served.inWorkspace(me.workspace, (client) => actingFor(client, me, request))
      const at = await served.parts.clock.now()
      // Each name is listed with its own request; the compiler can't follow that through a table.
      const command = handoffCommandFrom({ name, request: said } as HandoffAsks, { by, at, of: id })
      const { outcome, lead } = await carryOutHandoff(served.parts, me.workspace, { of, id, command })
      return answerOf(served, me, { outcome, stream: lead ?? id })
    },
  })

export const handoffRoutes: readonly Route[] = [
  getHandoffs,
  getHandoff,
  getReport,
  getPrecedents,
  ...(Object.keys(handoffNouns) as HandoffRequestName[]).map((name) =>
    on('handoff', { name, ...handoffNouns[name], body: handoffRequests[name] }),
  ),
  ...(Object.keys(disputeNouns) as DisputeRequestName[]).map((name) =>
    on('dispute', { name, ...disputeNouns[name], body: disputeRequests[name] }),
  ),
]
