import { carryOut, type Outcome } from '#app/carry-out.ts'
import { leadCommandFrom, type LeadRequests } from '#contract/lead-command.ts'
import { Done } from '#contract/done.ts'
import { leadRequests, type LeadRequestName } from '#contract/lead-requests.ts'
import type { Id } from '#domain/ledger.ts'
import { doneAt } from '#store/views/lead-events.ts'
import { prospectOfLead } from '#store/views/prospect.ts'
import type { z } from 'zod'
import { actingFor } from '../acting.ts'
import { idIn } from '../ids.ts'
import { replyTo } from '../problems.ts'
import { route, type Answer, type Caller, type Route } from '../route.ts'
import type { Served } from '../served.ts'

/** What may be asked of a lead: the request's name, the noun that its address ends with, and what it does. */
const nouns: Readonly<Record<LeadRequestName, { noun: string; says: string }>> = {
  accept: { noun: 'acceptances', says: 'Accepts a lead: from then on it is yours.' },
  read: { noun: 'reads', says: 'Says that you have seen a lead.' },
  touch: { noun: 'touches', says: 'Logs a contact with the prospect.' },
  mail: { noun: 'mails', says: 'Writes to the prospect.' },
  'send-now': {
    noun: 'releases',
    says: 'Sends a mail now that was put off until the prospect’s hours.',
  },
  'take-back': { noun: 'take-backs', says: 'Takes back a mail that was put off and has not left yet.' },
  note: { noun: 'notes', says: 'Adds a note for colleagues.' },
  assign: { noun: 'assignments', says: 'Passes a lead to a colleague, with a reason.' },
  'take-over': { noun: 'take-overs', says: 'Goes on with a lead that a colleague has, with a reason.' },
  resolve: {
    noun: 'resolution',
    says: 'Ends a lead with its outcome and with how the prospect was told.',
  },
  result: { noun: 'results', says: 'Says in one word what came of a step of the plan.' },
  callback: { noun: 'callbacks', says: 'Agrees to call the prospect back at the time they named.' },
  skip: { noun: 'skipped-steps', says: 'Leaves out the step that is due.' },
  resume: { noun: 'resumptions', says: 'Goes on with the plan after the prospect had said something.' },
  report: { noun: 'report', says: 'Saves the qualification report as it stands on the page.' },
  handoff: {
    noun: 'handoffs',
    says: 'Hands a qualified lead to a representative, or to a team of which the first to accept has it.',
  },
  readiness: {
    noun: 'readiness',
    says: 'Writes down where a member takes the buyer to be. It is kept as a claim, and moves nobody.',
  },
  ask: { noun: 'questions', says: 'Asks a member about a lead, in a manager’s own words.' },
  explain: {
    noun: 'explanations',
    says: 'Explains what somebody was asked about a lead, in their own words.',
  },
  settle: {
    noun: 'verdicts',
    says: 'Says as a manager whether an explanation does, or that there was nothing to ask.',
  },
  reopen: { noun: 'reopenings', says: 'Lets a lead that was given up too soon go on.' },
  wishes: { noun: 'wishes', says: 'Writes down how the prospect wishes to be reached.' },
}

const names = Object.keys(nouns) as LeadRequestName[]
export const leadCommands: readonly Route[] = names.map((name) => commandRoute(name))

function commandRoute(name: LeadRequestName): Route {
  const { noun, says } = nouns[name]
  return route({
    path: `POST /api/v1/leads/:lead/${noun}`,
    who: 'writer',
    says: `${says} Sent again with the same id it has the effect of one.`,
    body: leadRequests[name] as z.ZodType<LeadRequests[LeadRequestName]>,
    answer: Done,
    handle: async ({ params, body, me, served, request }) => {
      const lead = idIn(params.lead, 'no_such_lead')
      const { by, to } = await served.inWorkspace(me.workspace, async (client) => ({
        by: await actingFor(client, me, request),
        to: needsAddress(name, body) ? ((await prospectOfLead(client, me.workspace, lead))?.email ?? '') : '',
      }))
      const at = await served.parts.clock.now()
      // Each name is listed with its own request; the compiler can't follow that through a loop.
      const asks = { name, request: body } as Parameters<typeof leadCommandFrom>[0]
      const command = leadCommandFrom(asks, { by, at, to })
      const [outcome] = await served.parts.ledger.transaction(me.workspace, (tx) =>
        carryOut(tx, [{ kind: 'lead', stream: lead, command }], served.parts),
      )
      return answerOf(served, me, { outcome, stream: lead })
    },
  })
}

const needsAddress = (name: LeadRequestName, request: object): boolean =>
  name === 'mail' || (name === 'resolve' && 'mail' in request)

/** A request that was carried out before is answered with what it led to then. */
export async function answerOf(
  served: Served,
  { workspace }: Caller,
  { outcome, stream }: { outcome: Outcome | undefined; stream: Id },
): Promise<Answer> {
  if (outcome?.outcome !== 'nothing' || outcome.repeated !== true) return replyTo(outcome)
  const { seqs = [] } = outcome
  const done = await served.inWorkspace(workspace, (client) => doneAt(client, workspace, { stream, seqs }))
  return { status: 200, body: { outcome: 'happened', ...done } }
}
