import type { MorningSheet } from '#contract/morning-sheet.ts'
import { morningShown } from '#store/views/morning-shown.ts'
import { actingMember } from './acting.ts'
import type { Command } from './commands.ts'
import { answer } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment, table } from './words.ts'

export const morning: Command = {
  name: 'morning',
  takes: '[--member MEMBER]',
  says: 'The morning sheet of a member: what has slipped, what is due today, who came back, who has the next word, and what they are asked.',
  options: { member: { type: 'string' } },
  run: async (call) => {
    const document = await inOpened(call, async (opened, workspace) => {
      const member = await actingMember(opened, workspace, text(call, 'member'))
      const at = await opened.parts.clock.now()
      return opened.inWorkspace(workspace, (client) =>
        morningShown(opened.parts, client, { workspace, member, at }),
      )
    })
    return answer(call, { document, lines: linesOf(document) })
  },
}

const heads = {
  slipped: 'Has slipped',
  due: 'Due today',
  'came back': 'Came back on the day they named',
  waiting: 'They have the next word',
} as const

function linesOf({ parts, questions, team, comeUp }: MorningSheet): readonly string[] {
  const asked = questions.items.map(({ question, name, label, explainBy }) => [
    ...[`  ${question}`, name === '' ? 'Somebody without a name' : name, label, `by ${moment(explainBy)}`],
  ])
  const lines = parts.flatMap(({ part, count, items }) =>
    count === 0
      ? []
      : [
          `${heads[part]}: ${count}`,
          ...table(
            items.map(({ name, organisation, kind, channel, opensAt, limit }) => [
              ...[`  ${name === '' ? 'Somebody without a name' : name}`, organisation ?? ''],
              ...[channel === null ? kind : `${kind}: ${channel}`, moment(limit)],
              opensAt === null ? '' : `opens ${moment(opensAt)}`,
            ]),
          ),
        ],
  )
  const others = team.map(({ name, count }) => `With ${name === '' ? 'others' : name}: ${count} slipped`)
  const all = [
    ...(questions.count === 0 ? [] : [`Questions to you: ${questions.count}`, ...table(asked)]),
    ...[...lines, ...others],
    ...(comeUp.count === 0 ? [] : [`Waits for your word: ${comeUp.count}`]),
  ]
  return all.length === 0 ? ['Nothing waits for you this morning.'] : all
}
