import { findMember } from '#store/views/named.ts'
import { queuedLeads } from '#store/views/queue.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith } from './exit.ts'
import { cardLines, cardsFor, lookingAs } from './looking.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'

export const queue: Command = {
  name: 'queue',
  takes: '[--member MEMBER]',
  says: 'What is owed, in the order in which it is due.',
  options: { member: { type: 'string' } },
  run: async (call) => {
    const member = text(call, 'member')
    const document = await inOpened(call, (opened, workspace) =>
      opened.inWorkspace(workspace, async (client) => {
        const looking = await lookingAs(opened, client, { workspace, member })
        const owing = member === undefined ? undefined : await findMember(client, workspace, member)
        if (member !== undefined && !owing) throw refusedWith('no_such_member')
        const ids = await queuedLeads(client, workspace, { member: owing?.id, asOf: looking.at })
        return { asOf: looking.at, items: await cardsFor(client, workspace, { ids, looking }) }
      }),
    )
    const { asOf, items } = document
    return answer(call, {
      document,
      lines: items.length === 0 ? ['Nobody is waiting.'] : cardLines(items, asOf),
    })
  },
}
