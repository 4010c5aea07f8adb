import { declinesShown } from '#app/declines-shown.ts'
import { endsShown } from '#app/ends-shown.ts'
import { stepShown } from '#app/step-shown.ts'
import { stopContact } from '#app/stop-contact.ts'
import { theirHoursShown } from '#app/their-hours.ts'
import { DeclinesShown, EndsShown, StepShown, Stopped, StopRequest, TheirHours } from '#contract/step.ts'
import { prospectOfLead } from '#store/views/prospect.ts'
import { actingFor } from '../acting.ts'
import { idIn } from '../ids.ts'
import { Refused, route } from '../route.ts'

export const getStep = route({
  path: 'GET /api/v1/leads/:lead/step',
  who: 'reader',
  says: 'What is to be done on a lead now: by which way, with which words, and what may come of it.',
  answer: StepShown,
  handle: async ({ me, params, served }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const body = await served.parts.ledger.transaction(me.workspace, (tx) =>
      stepShown(served.parts, tx, { lead, me: me.member }),
    )
    if (!body) throw new Refused('no_such_lead')
    return { status: 200, body }
  },
})

export const getTheirHours = route({
  path: 'GET /api/v1/leads/:lead/hours',
  who: 'reader',
  says: 'Whether it is night with the prospect, and when a mail written now goes.',
  answer: TheirHours,
  handle: async ({ me, params, served }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const at = await served.parts.clock.now()
    const found = await served.parts.ledger.transaction(me.workspace, (tx) =>
      theirHoursShown(served.parts, tx, { lead, at }),
    )
    if (found === undefined) throw new Refused('no_such_lead')
    const { goesAt = null, zone = null, zoneKnown: known = true } = found ?? {}
    return { status: 200, body: { asOf: at, goesAt, zone, known } }
  },
})

export const getDeclines = route({
  path: 'GET /api/v1/leads/:lead/declines',
  who: 'reader',
  says: 'The polite letters with which a lead may be declined, one for each reason of the playbook, filled in for its reader.',
  answer: DeclinesShown,
  handle: async ({ me, params, served }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const items = await served.parts.ledger.transaction(me.workspace, (tx) =>
      declinesShown(served.parts, tx, { lead, me: me.member }),
    )
    if (!items) throw new Refused('no_such_lead')
    return { status: 200, body: { items: [...items] } }
  },
})

export const getEnds = route({
  path: 'GET /api/v1/leads/:lead/ends',
  who: 'reader',
  says: 'How a lead may end by the playbook in force: what each end needs, the reasons to choose from, and what is missing yet.',
  answer: EndsShown,
  handle: async ({ me, params, served }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const items = await served.parts.ledger.transaction(me.workspace, (tx) =>
      endsShown(served.parts, tx, { lead, by: me.member ?? me.actor }),
    )
    if (!items) throw new Refused('no_such_lead')
    return {
      status: 200,
      body: {
        items: items.map(({ outcome, says = null, needs, lacks, reasons }) => ({
          ...{ outcome, says, needs: [...needs], lacks: [...lacks], reasons: [...reasons] },
        })),
      },
    }
  },
})

export const postStop = route({
  path: 'POST /api/v1/leads/:lead/stop',
  who: 'writer',
  says: 'They said no: every open lead of theirs ends, whoever has it, and nothing more is sent to them.',
  body: StopRequest,
  answer: Stopped,
  handle: async ({ body, me, params, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const { workspace } = me
    const [by, prospect] = await served.inWorkspace(workspace, async (client) => [
      await actingFor(client, me, request),
      await prospectOfLead(client, workspace, lead),
    ])
    if (!prospect) throw new Refused('no_such_lead')
    const leads = await served.parts.ledger.transaction(workspace, (tx) =>
      stopContact(served.parts, tx, { prospect: prospect.id, by, said: body.said }),
    )
    return { status: leads > 0 ? 201 : 200, body: { leads } }
  },
})
