import { rejudgeOpen } from '#app/rejudge.ts'
import { findMember } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { versionIn } from './playbook-shelf.ts'

export const playbookRejudge: Command = {
  name: 'playbook rejudge',
  takes: '[--apply [--version N]] [--as MEMBER]',
  says: 'Shows which open leads the playbook in force would move, and with --apply moves them; no clock is touched.',
  options: { apply: { type: 'boolean' }, version: { type: 'string' }, as: { type: 'string' } },
  run: async (call) => {
    const apply = call.values['apply'] === true
    const playbook = versionIn(call)
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const member = await inWorkspace(workspace, (client) => findMember(client, workspace, text(call, 'as')))
      if (!member) throw refusedWith('no_such_member')
      const asked = { workspace, by: member.id, at: await parts.clock.now(), apply, playbook }
      const rejudged = await rejudgeOpen(parts, asked)
      if (rejudged === 'other version') throw refusedWith('other_version')
      return rejudged
    })
    const { playbook: version, read, left, moved, replanned, late, begun } = document
    return answer(call, {
      document,
      lines: [
        `${read} open leads were looked at by version ${version}${left > 0 ? `, ${left} of them forgotten` : ''}.`,
        ...moved.map(({ lead, from, to }) => `${lead}  ${from} → ${to}`),
        ...(replanned > 0
          ? [`${replanned} in the segment they have ${apply ? 'are' : 'would be'} owed an answer otherwise.`]
          : []),
        ...(late > 0
          ? [`${late} of all these ${apply ? 'are' : 'would be'} past their new limit at once.`]
          : []),
        ...(begun > 0
          ? [`${begun} that followed no plan ${apply ? 'have begun' : 'would begin'} the one for them.`]
          : []),
        apply ? `${moved.length} have moved.` : `${moved.length} would move; nothing was written.`,
      ],
    })
  },
}
