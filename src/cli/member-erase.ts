import { eraseMember } from '#app/erase-member.ts'
import { findMember } from '#store/views/named.ts'
import { placesOfUser, userOfMember } from '#store/views/workspaces.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { olderBackups, toldOf } from './older-backups.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'

export const memberErase: Command = {
  name: 'member erase',
  takes: 'MEMBER|EMAIL [--as MEMBER]',
  says: 'Forgets a member who has left; what they did stays, under no name.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Whom?', 'handraise member erase ID, or their address')
    const document = await inOpened(call, async (opened, workspace) => {
      const { parts, pool, accounts, inWorkspace } = opened
      const found = await inWorkspace(workspace, async (client) => {
        const member = await findMember(client, workspace, wanted)
        const admin = await findMember(client, workspace, text(call, 'as'))
        return member && admin
          ? { member: member.id, by: admin.id, user: await userOfMember(client, workspace, member.id) }
          : undefined
      })
      if (!found) throw refusedWith('no_such_member')
      const { member, by, user } = found
      const at = await parts.clock.now()
      const outcome = await eraseMember(parts, { workspace, member, by, at })
      if (outcome.outcome === 'refused') throw refusedWith(outcome.refusal.code)
      if (user !== undefined && (await placesOfUser(pool, user)).length === 0) await accounts.remove(user)
      await opened.keepErasureList()
      return { ok: true, member, backups: await olderBackups(call, at) }
    })
    return answer(call, { document, lines: ['This member is forgotten.', ...toldOf(document.backups)] })
  },
}
