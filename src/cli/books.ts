import { books as booksOf } from '#store/views/books.ts'
import type { Command } from './commands.ts'
import { answer } from './exit.ts'
import { inOpened } from './opened.ts'

export const books: Command = {
  name: 'books',
  says: 'Counts whether every submission is in exactly one place, and every promise is kept.',
  run: async (call) => {
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const asOf = await parts.clock.now()
      return inWorkspace(workspace, (client) => booksOf(client, workspace, asOf))
    })
    const { ok, balance, violations } = document
    const received = balance.reduce((sum, each) => sum + each.received, 0)
    return answer(call, {
      document,
      lines: ok
        ? [
            `The books balance: ${received} ${received === 1 ? 'submission' : 'submissions'}, each in one place.`,
          ]
        : violations.map(({ promise, stream, what }) => `${promise} ${stream ?? ''} ${what}`),
      exit: ok ? 'done' : 'found',
    })
  },
}
