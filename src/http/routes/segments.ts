import { Segments } from '#contract/workspace.ts'
import { factsIn } from '#store/views/facts.ts'
import { route } from '../route.ts'

export const getSegments = route({
  path: 'GET /api/v1/segments',
  who: 'reader',
  says: 'The segments of the playbook in force, in its order.',
  answer: Segments,
  handle: async ({ me, served }) => {
    const { workspace } = me
    const { playbook } = await served.inWorkspace(workspace, (client) =>
      served.parts.playbooks.load(factsIn(client, workspace)),
    )
    const items = playbook.segments.map(({ name, motion }) => ({ name, motion }))
    return { status: 200, body: { items } }
  },
})
