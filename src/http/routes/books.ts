import { Books } from '#contract/proof.ts'
import { books } from '#store/views/books.ts'
import { route } from '../route.ts'

export const getBooks = route({
  path: 'GET /api/v1/books',
  who: 'reader',
  says: 'Where every submission is, by source and day, and whether every promise is kept.',
  answer: Books,
  handle: async ({ me, served }) => {
    const at = await served.parts.clock.now()
    const body = await served.inWorkspace(me.workspace, (client) => books(client, me.workspace, at))
    return { status: 200, body }
  },
})
