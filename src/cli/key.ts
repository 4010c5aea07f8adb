import { keyScopes } from '#domain/workspace/keys.ts'
import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { actingMember } from './acting.ts'
import { makeKey } from './make-key.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'

export const keyAdd: Command = {
  name: 'key add',
  takes: `--scope ${keyScopes.join('|')} [--name NAME] [--as MEMBER]`,
  says: 'Makes a key for programs.',
  options: { scope: { type: 'string' }, name: { type: 'string' }, as: { type: 'string' } },
  run: async (call) => {
    const scope = keyScopes.find((known) => known === text(call, 'scope'))
    if (!scope) throw wrongCall('A key needs a scope.', `handraise key add --scope ${keyScopes.join('|')}`)
    const name = text(call, 'name') ?? scope
    const document = await inOpened(call, async (opened, workspace) => {
      const by = await actingMember(opened, workspace, text(call, 'as'))
      return makeKey(opened, workspace, { by, name, scope })
    })
    return answer(call, {
      document,
      lines: [document.key, 'Keep it now: it is not shown again. Send it as "Authorization: Bearer KEY".'],
    })
  },
}
