import { emailKey } from '#domain/prospect/prospect.ts'
import { findProspects } from '#store/views/named.ts'
import { personOf } from '#store/views/person.ts'
import type { Command } from './commands.ts'
import { print, EXIT, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'

export const exportPerson: Command = {
  name: 'export person',
  takes: 'EMAIL|PROSPECT',
  says: 'Everything we hold about a person, as one document for them.',
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined)
      throw wrongCall('Whom?', 'handraise export person EMAIL, or the id of the prospect')
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const asOf = await parts.clock.now()
      return inWorkspace(workspace, async (client) => {
        const [prospect, ...others] = await findProspects(client, workspace, {
          wanted,
          key: emailKey(wanted),
        })
        if (others.length > 0) throw refusedWith('several_people', { prospects: [prospect, ...others] })
        return prospect === undefined
          ? undefined
          : personOf(client, workspace, { prospect, asOf, playbooks: parts.playbooks })
      })
    })
    if (document === undefined) throw refusedWith('no_such_email')
    print(document)
    return EXIT.done
  },
}
