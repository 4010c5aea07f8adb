import { percent } from '#domain/response/sentence.ts'
import { objectivesToday } from '#store/views/response/today.ts'
import type { Command } from './commands.ts'
import { answer } from './exit.ts'
import { inOpened } from './opened.ts'
import { table } from './words.ts'

export const objectives: Command = {
  name: 'objectives',
  takes: '',
  says: 'How the objectives of the playbook in force stand today, and who waits.',
  run: async (call) => {
    const document = await inOpened(call, async ({ parts, project, inWorkspace }, workspace) => {
      await project()
      const asOf = await parts.clock.now()
      const { playbooks } = parts
      const items = await inWorkspace(workspace, (client) =>
        objectivesToday(client, workspace, { playbooks, now: asOf }),
      )
      return { asOf, items }
    })
    const lines = table(
      document.items.map(({ of, wanted, within, share, waiting, waitingPast }) => [
        of,
        share === null
          ? `nothing decided today, ${percent(wanted)} wanted`
          : `${percent(share)} of ${percent(wanted)} today`,
        `within ${within}`,
        `${waiting} waiting${waitingPast > 0 ? `, ${waitingPast} past it` : ''}`,
      ]),
    )
    return answer(call, {
      document,
      lines: document.items.length === 0 ? ['The playbook names no objective.'] : lines,
    })
  },
}
