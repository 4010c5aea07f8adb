import { Books } from '#contract/proof.ts'
import { books } from '#store/views/books.ts'
import { route } from '../route.ts'

export const getBooks = route({
  path: 'GET /api/v1/books',
  who: 'reader',
  says: 'Whether every submission is in exactly one place, and what promise is not kept.',
  answer: Books,
  handle: async ({ me, served }) => {
    const { workspace } = me
    const asOf = await served.parts.clock.now()
    const found = await served.inWorkspace(workspace, (client) => books(client, workspace, asOf))
    return { status: 200, body: { ...found, balance: [...found.balance], violations: [...found.violations] } }
  },
})
