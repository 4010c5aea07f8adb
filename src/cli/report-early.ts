import { EarlyQuery } from '#contract/early-touches.ts'
import { earlyTouches } from '#store/views/early-touches.ts'
import { findMember } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { discreetFor, mayAskAbout } from './discreet.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment } from './words.ts'

const usage = '[--from DAY] [--to DAY] [--segment S] [--member MEMBER] [--as MEMBER]'
const asked = EarlyQuery.pick({ from: true, to: true, segment: true })
const options = Object.keys(asked.shape)

export const reportEarly: Command = {
  name: 'report early',
  takes: usage,
  says: 'Who reached out before the window opened, on which lead, and with which reason.',
  options: Object.fromEntries([...options, 'member', 'as'].map((option) => [option, { type: 'string' }])),
  run: async (call) => {
    const parsed = asked.safeParse(Object.fromEntries(options.map((option) => [option, text(call, option)])))
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw wrongCall(`--${issue?.path.join('.')}: ${issue?.message}.`, `handraise report early ${usage}`)
    }
    const named = text(call, 'member')
    const document = await inOpened(call, ({ inWorkspace }, workspace) =>
      inWorkspace(workspace, async (client) => {
        const member = named === undefined ? undefined : await findMember(client, workspace, named)
        if (named !== undefined && !member) throw refusedWith('no_such_member')
        const discreet = await discreetFor(call, client, workspace)
        mayAskAbout(discreet, { member: member?.id })
        return earlyTouches(client, workspace, { ...parsed.data, member: member?.id }, discreet)
      }),
    )
    const { items, more } = document
    return answer(call, {
      document,
      lines: [
        ...items.map(
          ({ at, member, channel, prospect, segment, window, unread, waiting, because }) =>
            `${moment(at)}  ${member?.name ?? 'somebody'} by ${channel}${waiting ? ' that has not left yet' : ''} to ${prospect || 'somebody'} (${segment})` +
            `${unread ? ', without the brief' : window === null ? '' : `, opens ${moment(window.notBefore)}`}: ${because ?? 'the reason is forgotten'}`,
        ),
        ...(more ? ['There are older ones; narrow it with --to.'] : []),
        ...(items.length === 0 ? ['Nobody came too early.'] : []),
      ],
    })
  },
}
