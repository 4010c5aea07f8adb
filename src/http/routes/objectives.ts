import { Objectives } from '#contract/objectives.ts'
import { objectivesToday } from '#store/views/response/today.ts'
import { route } from '../route.ts'

export const getObjectives = route({
  path: 'GET /api/v1/objectives',
  who: 'reader',
  says: 'How the objectives of the playbook in force stand today, and who waits. Who came after closing counts today.',
  answer: Objectives,
  handle: async ({ me: { workspace }, served }) => {
    const asOf = await served.parts.clock.now()
    const { playbooks } = served.parts
    const items = await served.inWorkspace(workspace, (client) =>
      objectivesToday(client, workspace, { playbooks, now: asOf }),
    )
    return { status: 200, body: { asOf, items } }
  },
})
