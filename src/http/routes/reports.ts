import { responseAsked, ResponseQuery, ResponseReport } from '#contract/report.ts'
import { responseReport } from '#store/views/response/report.ts'
import { route } from '../route.ts'

export const getResponseReport = route({
  path: 'GET /api/v1/reports/response',
  who: 'reader',
  says: 'Are we answering? From asking to the first answer by a person, with those who still wait.',
  query: ResponseQuery,
  answer: ResponseReport,
  handle: async ({ me: { workspace }, query, served }) => {
    const asked = responseAsked(query)
    const { playbooks } = served.parts
    const body = await served.inWorkspace(workspace, (client) =>
      responseReport(client, workspace, { asked, playbooks }),
    )
    return { status: 200, body }
  },
})
