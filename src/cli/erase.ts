import { erase } from '#app/erase.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { findMember, findProspects } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { olderBackups, toldOf } from './older-backups.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'

export const erasePerson: Command = {
  name: 'erase',
  takes: 'PROSPECT|EMAIL [--as MEMBER]',
  says: 'Forgets a person; what may be counted is still counted.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Whom?', 'handraise erase ID, or the address of the person')
    const document = await inOpened(call, async (opened, workspace) => {
      const key = emailKey(wanted)
      const [[prospect, ...others], member] = await opened.inWorkspace(workspace, async (client) => [
        await findProspects(client, workspace, { wanted, key }),
        await findMember(client, workspace, text(call, 'as')),
      ])
      if (prospect === undefined)
        throw refusedWith(wanted.includes('@') ? 'no_such_email' : 'no_such_prospect')
      if (others.length > 0) throw refusedWith('several_people', { prospects: [prospect, ...others] })
      if (!member) throw refusedWith('no_such_member')
      const at = await opened.parts.clock.now()
      const erased = await erase(opened.parts, { workspace, prospect, by: member.id, at })
      await opened.keepErasureList()
      const { leads, submissions } = erased
      return { ok: true, prospect, leads, submissions, backups: await olderBackups(call, at) }
    })
    const { leads, submissions } = document
    return answer(call, {
      document,
      lines: [
        `This person is forgotten, with ${submissions} submissions and ${leads} leads.`,
        ...toldOf(document.backups),
      ],
    })
  },
}
