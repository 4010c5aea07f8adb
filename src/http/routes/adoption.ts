import { z } from 'zod'
import { adoptLeads } from '#app/adopt.ts'
import { Done } from '#contract/done.ts'
import { Id } from '#contract/scalars.ts'
import { memberActing } from '../acting.ts'
import { idIn } from '../ids.ts'
import { replyTo } from '../problems.ts'
import { route } from '../route.ts'

export const postAdoption = route({
  path: 'POST /api/v1/leads/:lead/adoption',
  who: 'manager',
  says: 'Turns a past lead that is still open into a live one, by the playbook in force.',
  body: z.strictObject({ id: Id.optional() }),
  answer: Done,
  handle: async ({ me, served, params, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const { workspace } = me
    const by = await served.inWorkspace(workspace, (client) => memberActing(client, me, request))
    const at = await served.parts.clock.now()
    const [outcome] = await adoptLeads(served.parts, workspace, { leads: [lead], by, at })
    return replyTo(outcome)
  },
})
