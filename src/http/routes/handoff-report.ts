import { HandoffReport, HandoffReportQuery } from '#contract/handoff-report.ts'
import { handoffReport } from '#store/views/handoff-report.ts'
import { discreetIn } from '../discreet.ts'
import { route } from '../route.ts'

export const getHandoffReport = route({
  path: 'GET /api/v1/reports/handoff',
  who: 'reader',
  says: 'What sales thinks of what it was handed, by source, campaign, form, qualifier and pair; what was promised and not kept; how many each representative accepted.',
  query: HandoffReportQuery,
  answer: HandoffReport,
  handle: async ({ me, query, served }) => {
    const { workspace } = me
    const { ledger, playbooks, clock } = served.parts
    const now = await clock.now()
    const { people, loaded } = await ledger.transaction(workspace, async (tx) => ({
      people: await tx.people(),
      loaded: await playbooks.load(tx),
    }))
    const { zone, playbook } = loaded
    const body = await served.inWorkspace(workspace, async (client) => {
      const discreet = await discreetIn(client, me)
      const supply = playbook.supply ?? []
      return handoffReport(client, workspace, { asked: query, now, people, zone, supply, discreet })
    })
    return { status: 200, body }
  },
})
