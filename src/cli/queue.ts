import type { Command } from './commands.ts'
import { EXIT, print } from './exit.ts'
import { withOpened, workspaceOf } from './opened.ts'

export const queue: Command = {
  name: 'queue',
  says: 'What is owed, in order.',
  options: { member: { type: 'string' }, workspace: { type: 'string' } },
  run: async (call) => {
    const document = await withOpened(call, async (opened) => {
      const workspace = await workspaceOf(opened, call)
      const asOf = await opened.parts.clock.now()
      const { rows } = await opened.inWorkspace(workspace, (client) =>
        client.query(
          'select l.id, l.segment, c.target, c."limit" from lead l join commitment c on c.workspace = $1 and c.lead = l.id where l.workspace = $1',
          [workspace],
        ),
      )
      return { asOf, items: rows }
    })
    print(document)
    return EXIT.done
  },
}
