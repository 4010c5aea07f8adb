import { PersistenceQuery, PersistenceReport } from '#contract/persistence.ts'
import { responseAsked, ResponseQuery, ResponseReport } from '#contract/report.ts'
import { persistenceReport } from '#store/views/persistence.ts'
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

export const getPersistenceReport = route({
  path: 'GET /api/v1/reports/persistence',
  who: 'reader',
  says: 'Who was never followed up, or only lightly; who came back or was sent by somebody, by how that had ended; whether it helped.',
  query: PersistenceQuery,
  answer: PersistenceReport,
  handle: async ({ me: { workspace }, query, served }) => {
    const asOf = await served.parts.clock.now()
    const body = await served.inWorkspace(workspace, (client) =>
      persistenceReport(client, workspace, { asked: query, asOf }),
    )
    return { status: 200, body }
  },
})
