import { PersistenceQuery, PersistenceReport } from '#contract/persistence.ts'
import { responseAsked, ResponseQuery, ResponseReport } from '#contract/report.ts'
import { persistenceReport } from '#store/views/persistence.ts'
import { responseReport } from '#store/views/response/report.ts'
import { discreetIn, mayAskAbout } from '../discreet.ts'
import { route } from '../route.ts'

export const getResponseReport = route({
  path: 'GET /api/v1/reports/response',
  who: 'reader',
  says: 'Are we answering? From asking to the first answer by a person, with those who still wait.',
  query: ResponseQuery,
  answer: ResponseReport,
  handle: async ({ me, query, served }) => {
    const { workspace } = me
    const asked = responseAsked(query)
    const { playbooks } = served.parts
    const body = await served.inWorkspace(workspace, async (client) => {
      mayAskAbout(await discreetIn(client, me), query)
      return responseReport(client, workspace, { asked, playbooks })
    })
    return { status: 200, body }
  },
})

export const getPersistenceReport = route({
  path: 'GET /api/v1/reports/persistence',
  who: 'reader',
  says: 'Who was never followed up, or only lightly; who came back or was sent by somebody, by how that had ended; whether it helped.',
  query: PersistenceQuery,
  answer: PersistenceReport,
  handle: async ({ me, query, served }) => {
    const { workspace } = me
    const asOf = await served.parts.clock.now()
    const body = await served.inWorkspace(workspace, async (client) => {
      const discreet = await discreetIn(client, me)
      mayAskAbout(discreet, query)
      return persistenceReport(client, workspace, { asked: query, asOf, discreet })
    })
    return { status: 200, body }
  },
})
