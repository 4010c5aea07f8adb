import { carryOut, type Outcome } from '#app/carry-out.ts'
import { fieldErrors } from '#contract/field-errors.ts'
import { goesAtIn } from '#contract/done.ts'
import { leadCommandFrom } from '#contract/lead-command.ts'
import { leadRequests, type LeadRequestName } from '#contract/lead-requests.ts'
import { problems } from '#contract/problem.ts'
import type { Id } from '#domain/ledger.ts'
import { doneAt } from '#store/views/lead-events.ts'
import { findMember } from '#store/views/named.ts'
import { prospectOfLead } from '#store/views/prospect.ts'
import type { Call, Command } from './commands.ts'
import { answer, EXIT, Failure, print, refusedWith, tell, wrongCall } from './exit.ts'
import { leadIn } from './lead.ts'
import { inOpened } from './opened.ts'
import { jsonOf, text } from './options.ts'
import { moment } from './words.ts'
import type { Opened } from './wiring.ts'

const names = Object.keys(leadRequests) as LeadRequestName[]
const usage = `LEAD ${names.join('|')} FILE|- [--as MEMBER]`
type Asks = Parameters<typeof leadCommandFrom>[0]

export const leadDo: Command = {
  name: 'lead do',
  takes: usage,
  says: 'Does something with a lead, in the name of a member: the request is a JSON file, or standard input.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted, named, file] = call.positionals
    const name = names.find((known) => known === named)
    if (wanted === undefined || !name || file === undefined)
      throw wrongCall('Which lead, what, and with which request?', `handraise lead do ${usage}`)
    const lead = leadIn(wanted)
    const given = await jsonOf(file)
    const document = await inOpened(call, (opened, workspace) =>
      done(opened, workspace, { lead, name, given, as: text(call, 'as') }),
    )
    return told(call, document)
  },
}

type Done =
  | {
      outcome: 'happened' | 'nothing'
      events: readonly { seq: number; type: string; at: string }[]
      goesAt?: string
    }
  | { outcome: 'refused'; refusal: Extract<Outcome, { outcome: 'refused' }>['refusal'] }

async function done(
  opened: Opened,
  workspace: Id,
  { lead, name, given, as }: { lead: Id; name: LeadRequestName; given: unknown; as: string | undefined },
): Promise<Done> {
  const { parts, inWorkspace } = opened
  const asks = asked(name, given, parts.newId())
  const [member, prospect] = await inWorkspace(workspace, async (client) => [
    await findMember(client, workspace, as),
    await prospectOfLead(client, workspace, lead),
  ])
  if (!member) throw refusedWith('no_such_member')
  const at = await parts.clock.now()
  const command = leadCommandFrom(asks, { by: member.id, at, to: prospect?.email ?? '' })
  const [outcome] = await parts.ledger.transaction(workspace, (tx) =>
    carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts),
  )
  if (!outcome) throw new Error('A command has an outcome.')
  if (outcome.outcome === 'refused') return outcome
  if (outcome.outcome === 'happened')
    return {
      outcome: 'happened',
      events: outcome.events.map(({ seq, type, at }) => ({ seq, type, at })),
      ...goesAtIn(outcome.events),
    }
  // Carried out before: what it led to then is the answer now.
  if (outcome.repeated !== true) return { outcome: 'nothing', events: [] }
  const { seqs = [] } = outcome
  const before = await inWorkspace(workspace, (client) => doneAt(client, workspace, { stream: lead, seqs }))
  return { outcome: 'happened', ...before }
}

/** The request as its schema has it. One without an id gets one, and is then done each time it is called. */
function asked(name: LeadRequestName, given: unknown, newId: Id): Asks {
  const request = typeof given === 'object' && given !== null ? { id: newId, ...given } : given
  const reading = leadRequests[name].safeParse(request)
  // Each name is read by its own schema; the compiler can't follow that through the table.
  if (reading.success) return { name, request: reading.data } as Asks
  const errors = fieldErrors(reading.error)
  const { title, next } = problems.bad_request
  throw new Failure('wrongCall', { code: 'bad_request', title, next, details: { errors } })
}

/** A refusal is an answer, so it is the document; its words stand on standard error beside it. */
function told(call: Call, document: Done): number {
  if (document.outcome !== 'refused') {
    const happened = document.events.map(({ type }) => type).join(', ')
    const { goesAt } = document
    const goes =
      goesAt === undefined
        ? []
        : [`It is night with them: the mail goes ${moment(goesAt)}, or with \`send-now\`.`]
    return answer(call, {
      document,
      lines: [happened === '' ? 'Nothing was left to do.' : happened, ...goes],
    })
  }
  const { code, ...details } = document.refusal
  if (call.json) print(document)
  tell(refusedWith(code, details), call.json)
  return EXIT.refused
}
